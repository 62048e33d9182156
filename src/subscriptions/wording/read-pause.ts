import { readLength, readNamedSpan, type Span } from './read-span.ts';
import { plain, type Reading, read, unread } from './reading.ts';

/** Longer than that nobody knows: a digest that is not wanted is paused without an end. */
const LONGEST = { years: 1 };
const EXAMPLES = 'until 5 Jan, for two weeks, next week or 24 Dec to 2 Jan';

const UNTIL = /^(?:un)?till?:? (?<after>after )?(?:on )?(?<rest>.+)$/;
const DURING = /^(?:for|over|during|on|only|just|in) (?<rest>.+)$/;
const RANGE =
  /^(?:from )?(?<first>.+?)(?<way> to | through | ?\.\. ?| - | until | till )(?<last>.+)$/;

/**
 * When a digest is to be silent, as people say it: `until 5 Jan`, `for five days`, `tomorrow`, `next
 * week`, `on Monday`, `24 Dec to 2 Jan`. A day alone, `Monday`, may be the one that is left out or that on
 * which it goes on: it is asked about.
 */
export function readPause(text: string, today: Temporal.PlainDate): Reading<Span> {
  const words = plain(text).replace(/[.,;!]+$/, '');
  const span = spanIn(words, today);
  if (span === 'unclear') {
    return unread(
      `may be the day that is left out, or the day on which it goes on; write pause on ${text.trim()}, or pause until ${text.trim()}`,
    );
  }
  if (!span)
    return unread(
      `is no time that Sherpa reads; write for example ${EXAMPLES}, and why behind because`,
    );
  return ahead(span, today);
}

function spanIn(words: string, today: Temporal.PlainDate): Span | 'unclear' | null {
  const until = UNTIL.exec(words)?.groups;
  if (until?.rest) return spanUntil(until.rest, { isAfter: until.after !== undefined, today });
  const during = DURING.exec(words)?.groups?.rest;
  const length = readLength(during ?? words, today);
  if (length) return length;
  const named = readNamedSpan(during ?? words, today);
  if (!named) return rangeIn(words, today);
  return during === undefined && isOneDay(named) && !isSure(words) ? 'unclear' : named;
}

/** `until two weeks` is said as well: nobody means the moment two weeks off otherwise. */
function spanUntil(
  words: string,
  { isAfter, today }: { readonly isAfter: boolean; readonly today: Temporal.PlainDate },
): Span | null {
  const length = readLength(words, today);
  if (length) return length;
  const named = readNamedSpan(words, today);
  return named && { from: today, until: isAfter ? named.until : named.from };
}

/** The second day of `24 Dec to 2 Jan` is left out as well; `until 2 Jan` it goes on that day. */
function rangeIn(words: string, today: Temporal.PlainDate): Span | null {
  const { first = '', way = '', last = '' } = RANGE.exec(words)?.groups ?? {};
  const begin = readNamedSpan(first, today);
  const end = begin && readNamedSpan(last, begin.from);
  return begin && end && { from: begin.from, until: /till?/.test(way) ? end.from : end.until };
}

/** `tomorrow` and `next week` are left out by whoever says no more; of other days that is not sure. */
const isSure = (words: string): boolean => /today|tomorrow|week|month/.test(words);

const isOneDay = ({ from, until }: Span): boolean => from.until(until).days === 1;

function ahead(span: Span, today: Temporal.PlainDate): Reading<Span> {
  const { from, until } = span;
  if (Temporal.PlainDate.compare(until, today) <= 0) {
    return unread(`lies in the past; write a time to come, such as ${EXAMPLES}`);
  }
  if (Temporal.PlainDate.compare(until, from) <= 0) {
    return unread('ends before it begins; write 24 Dec to 2 Jan');
  }
  if (Temporal.PlainDate.compare(until, today.add(LONGEST)) > 0) {
    return unread(
      'is more than a year off; pause it without a day, and resume it when you want it again',
    );
  }
  return read(Temporal.PlainDate.compare(from, today) < 0 ? { from: today, until } : span);
}
