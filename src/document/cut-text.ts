import { breakBefore } from './break-text.ts';
import type { Cutter, Rule } from './cutter.ts';
import { largest } from './largest.ts';
import type { Block, InlineContent } from './model.ts';
import { fromRuns, leafText, type Run, toRuns, withText } from './runs.ts';
import { type Size, within } from './size.ts';

/**
 * Takes running text apart at sentences, words or graphemes. `first` makes the block of the first
 * piece, `later` those of the others.
 */
export function cutText(
  content: InlineContent,
  first: (content: InlineContent) => Block,
  rule: Rule,
  later = first,
): Cutter {
  const text = sliceable(toRuns(content));
  let from = 0;
  return {
    done: () => from >= text.length,
    take(room) {
      const whole = from === 0 ? first : later;
      const blockTo = (length: number): Block => whole(text.slice(from, from + length));
      const length = fittingLength(text.plain, from, room, (n) =>
        within(rule.measure(blockTo(n)), room),
      );
      if (length === 0) return null;
      const block = blockTo(length);
      from += length;
      return { block, midText: from < text.length };
    },
  };
}

/** Takes fixed-width text apart, between lines where it can. */
export function cutLines(text: string, whole: (text: string) => Block, rule: Rule): Cutter {
  let from = 0;
  return {
    done: () => from >= text.length,
    take(room) {
      const holds = (n: number): boolean =>
        within(rule.measure(whole(text.slice(from, from + n))), room);
      const most = fittingLength(text, from, room, holds);
      if (most === 0) return null;
      const lineEnd = from + most < text.length ? text.lastIndexOf('\n', from + most) : -1;
      const to = lineEnd > from ? lineEnd : from + most;
      const block = whole(text.slice(from, to));
      from = lineEnd > from ? to + 1 : to;
      return { block, midText: from < text.length };
    },
  };
}

/** How much of the text from `from` on to take: what fits, back to the best place to cut. */
function fittingLength(
  text: string,
  from: number,
  room: Size,
  holds: (length: number) => boolean,
): number {
  const left = text.length - from;
  let most = largest(left, holds, room.characters);
  while (most > 0) {
    const cut = breakBefore(text.slice(from, from + most + CONTEXT), Math.min(most, left));
    // A shorter text is smaller to send but for rare marks; where it is not, cut earlier.
    if (cut === 0 || holds(cut)) return cut;
    most = cut - 1;
  }
  return 0;
}

/** As much as the search for a boundary looks at beyond the cut. */
const CONTEXT = 64;

/** Runs that can be cut at any place in their text, each cut costing no more than what it takes. */
function sliceable(runs: readonly Run[]): {
  readonly length: number;
  readonly plain: string;
  slice(from: number, to: number): InlineContent;
} {
  const starts: number[] = [];
  const plain: string[] = [];
  let length = 0;
  for (const { leaf } of runs) {
    starts.push(length);
    const text = leafText(leaf);
    plain.push(text);
    length += text.length;
  }
  return {
    length,
    plain: plain.join(''),
    slice(from, to) {
      const some: Run[] = [];
      for (let at = runAt(starts, from); at < runs.length; at += 1) {
        const run = runs[at];
        const start = starts[at] ?? length;
        if (!run || start >= to) break;
        const text = leafText(run.leaf);
        const part = text.slice(Math.max(0, from - start), to - start);
        if (part !== '') some.push({ ...run, leaf: withText(run.leaf, part) });
      }
      return fromRuns(some);
    },
  };
}

/** The last run that starts at or before `position`. */
function runAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}
