import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { WireMessage } from '../wire.ts';

/** On the playground's clock: what the bot posts within this time belongs together. */
const TOGETHER_MS = 5000;

/**
 * Scrolls to what came last: to its end, or to its beginning where it is taller than what is seen, so
 * that a long reply is read from the top. Of the parts of one digest it is the first.
 */
export function useKeepInView(
  log: RefObject<HTMLElement | null>,
  messages: readonly WireMessage[],
  notice: unknown,
): void {
  const known = useRef<ReadonlyMap<string, WireMessage>>(new Map());
  const shown = useRef<WireMessage | null>(null);
  useLayoutEffect(() => {
    const before = known.current;
    known.current = new Map(messages.map((message) => [message.id, message]));
    const fresh = messages.findLast((message) => before.get(message.id) !== message);
    if (!fresh) return;
    if (!shown.current || !areParts(shown.current, fresh)) shown.current = fresh;
    show(log.current, shown.current.id);
  }, [log, messages]);
  useLayoutEffect(() => {
    if (notice) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [log, notice]);
}

const areParts = (first: WireMessage, next: WireMessage): boolean =>
  [first, next].every((each) => each.author.bot && !each.private && each.threadId === null) &&
  Math.abs(next.postedAt - first.postedAt) < TOGETHER_MS;

/** Elements of the message library draw a moment later: looked at again when they have. */
function show(log: HTMLElement | null, id: string): void {
  const move = (): void => {
    const said = log?.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);
    if (!log || !said) return;
    // An answer in a thread is shown with what it answers, where both fit.
    const root = said.parentElement?.closest<HTMLElement>('[data-message]');
    const entry = root && root.offsetHeight <= log.clientHeight - MARGIN ? root : said;
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
