import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { WireMessage } from '../wire.ts';

/** What comes within this time belongs together, as the parts of a digest do. */
const TOGETHER_MS = 1500;

/**
 * Scrolls to what came last: to its end, or to its beginning where it is taller than what is seen, so
 * that a long reply is read from the top. Of several that come together it is the first.
 */
export function useKeepInView(
  log: RefObject<HTMLElement | null>,
  messages: readonly WireMessage[],
  notice: unknown,
): void {
  const known = useRef<ReadonlyMap<string, WireMessage>>(new Map());
  const shown = useRef<{ id: string; at: number } | null>(null);
  useLayoutEffect(() => {
    const before = known.current;
    known.current = new Map(messages.map((message) => [message.id, message]));
    const fresh = messages.findLast((message) => before.get(message.id) !== message);
    if (!fresh) return;
    const now = Date.now();
    const last = shown.current;
    const isPart =
      last !== null &&
      fresh.author.bot &&
      !fresh.private &&
      now - last.at < TOGETHER_MS &&
      known.current.get(last.id)?.author.bot === true;
    shown.current = { id: isPart ? last.id : fresh.id, at: now };
    show(log.current, shown.current.id);
  }, [log, messages]);
  useLayoutEffect(() => {
    if (notice) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [log, notice]);
}

/** Elements of the message library draw a moment later: looked at again when they have. */
function show(log: HTMLElement | null, id: string): void {
  const move = (): void => {
    const entry = log?.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);
    if (!log || !entry) return;
    const top = entry.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
    const bottom = top + entry.offsetHeight;
    const tall = entry.offsetHeight > log.clientHeight - MARGIN;
    if (tall) log.scrollTop = top - MARGIN;
    else if (bottom > log.scrollTop + log.clientHeight)
      log.scrollTop = bottom - log.clientHeight + MARGIN;
    else if (top < log.scrollTop) log.scrollTop = top - MARGIN;
  };
  move();
  requestAnimationFrame(() => requestAnimationFrame(move));
}

const MARGIN = 12;
