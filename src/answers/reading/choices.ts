import { type Token, tokensOf } from '../language/tokens.ts';

/** What may be one of the choices. */
interface Choice {
  readonly terms: readonly string[];
  readonly at: number;
  readonly inner: boolean;
  readonly unknown: boolean;
}

/** What lists choices has so many of them. */
const LISTED = 3;

/** `A hug, a handshake or a wave`: one of them is enough. */
export function withChoices<Slot extends Choice>(
  slots: readonly Slot[],
  tokens: readonly Token[],
  text: string,
): readonly Slot[] {
  const at = tokens.findIndex(({ text: word }) => OR.test(word));
  if (at < 0) return slots;
  const outer = slots.filter(({ inner }) => !inner).toSorted((a, b) => a.at - b.at);
  const listed = listedChoices(outer, text);
  const choices = listed.length > 0 ? listed : pairAround(outer, at);
  const known = choices.filter(({ unknown }) => !unknown);
  const [first] = known;
  if (!first || choices.some(({ terms }) => terms[0]?.startsWith('@'))) return slots;
  const meant = listed.length > 0 ? known : choices;
  const choice = { ...first, terms: [...new Set(meant.flatMap(({ terms }) => terms))] };
  return [...slots.filter((slot) => !choices.includes(slot)), choice];
}

const OR = /^(?:or|या|ya|или)$/;

/** Whether it asks which of several: such a question is of no yes or no. */
export const listsChoices = (text: string): boolean => listIn(text) !== null;

/** The two things on either side of an `or`, the first of them known. */
function pairAround<Slot extends Choice>(outer: readonly Slot[], at: number): readonly Slot[] {
  const before = outer.filter((slot) => slot.at < at && slot.at >= at - 3).at(-1);
  const after = outer.find((slot) => slot.at > at && slot.at <= at + 3);
  return before && after && !before.unknown ? [before, after] : [];
}

/** The slots of a list: `the terminal, the gate, or the foot of the aircraft`. */
function listedChoices<Slot extends Choice>(outer: readonly Slot[], text: string): readonly Slot[] {
  const list = listIn(text);
  if (!list) return [];
  const placeOf = (at: number): number => tokensOf(text.slice(0, at)).length;
  const [from, second, to] = [placeOf(list.from), placeOf(list.second), placeOf(list.to)];
  // Of the words before the first comma only the last is a choice.
  const opening = outer.filter((slot) => slot.at >= from && slot.at < second).at(-1);
  const others = outer.filter((slot) => slot.at >= second && slot.at < to);
  return opening ? [opening, ...others] : others;
}

/** Where a list of choices begins, where its second one does, and where it ends. */
function listIn(
  text: string,
): { readonly from: number; readonly second: number; readonly to: number } | null {
  if (!JOINED.test(text)) return null;
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const choices = clause.split(BETWEEN);
    const [first = ''] = choices;
    if (choices.length >= LISTED && LAST.test(clause)) {
      return { from: index, second: index + first.length + 1, to: index + clause.length };
    }
  }
  return null;
}

const JOINED = /,[^.?!;:—–]* (?:or|या|ya|или) /iu;
const CLAUSE = /[^.?!;:—–]+/gu;
const BETWEEN = /,? (?:or|या|ya|или) |, /iu;
/** The last of a list is no clause of its own: `or was it`. */
const LAST =
  / (?:or|या|ya|или) (?!(?:was|is|are|did|does|do|has|have|were|had|will|what)\b)[^,]*$/iu;
