import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A pressed button may be gone from the message when the answer comes (the last page has no next one).
 * The focus then goes to its message, not to the top of the page. Returns what notes a press.
 */
export function useKeepFocus(
  log: RefObject<HTMLElement | null>,
  messages: unknown,
): (messageId: string) => void {
  const pressed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at after each change of messages.
  useLayoutEffect(() => {
    const id = pressed.current;
    if (id === null) return;
    // The elements of the message library take a frame to draw.
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      log.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`)?.focus();
    });
  }, [log, messages]);
  return useCallback((messageId) => {
    pressed.current = messageId;
  }, []);
}
