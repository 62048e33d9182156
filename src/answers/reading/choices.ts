import type { Pack } from '../../content/library.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { HELPING, wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';

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
  pack: Pack,
): readonly Slot[] {
  const { is } = wordsOf(pack.vocabulary);
  const at = tokens.findIndex((token) => is(token, 'disjunction'));
  if (at < 0) return slots;
  const outer = slots.filter(({ inner }) => !inner).toSorted((a, b) => a.at - b.at);
  const listed = listedChoices(outer, text, pack);
  const choices = listed.length > 0 ? listed : pairAround(outer, at);
  const known = choices.filter(({ unknown }) => !unknown);
  const [first] = known;
  if (!first || choices.some(({ terms }) => terms[0]?.startsWith('@'))) return slots;
  const meant = listed.length > 0 ? known : choices;
  const choice = { ...first, terms: [...new Set(meant.flatMap(({ terms }) => terms))] };
  return [...slots.filter((slot) => !choices.includes(slot)), choice];
}

/** Whether it asks which of several: such a question is of no yes or no. */
export const listsChoices = (text: string, pack: Pack): boolean => listIn(text, pack) !== null;

/** The two things on either side of an `or`, the first of them known. */
function pairAround<Slot extends Choice>(outer: readonly Slot[], at: number): readonly Slot[] {
  const before = outer.filter((slot) => slot.at < at && slot.at >= at - 3).at(-1);
  const after = outer.find((slot) => slot.at > at && slot.at <= at + 3);
  return before && after && !before.unknown ? [before, after] : [];
}

/** The slots of a list: `the terminal, the gate, or the foot of the aircraft`. */
function listedChoices<Slot extends Choice>(
  outer: readonly Slot[],
  text: string,
  pack: Pack,
): readonly Slot[] {
  const list = listIn(text, pack);
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
  { vocabulary }: Pack,
): { readonly from: number; readonly second: number; readonly to: number } | null {
  const { joined, between, last } = patternsOf(vocabulary);
  if (!joined.test(text)) return null;
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const choices = clause.split(between);
    const [first = ''] = choices;
    if (choices.length >= LISTED && last.test(clause)) {
      return { from: index, second: index + first.length + 1, to: index + clause.length };
    }
  }
  return null;
}

const CLAUSE = /[^.?!;:—–]+/gu;

const patternsOf = perVocabulary((vocabulary) => {
  const { anyOf } = wordsOf(vocabulary);
  const or = anyOf('disjunction');
  const opens = anyOf(...HELPING, 'asking-what');
  return {
    joined: new RegExp(`,[^.?!;:—–]* ${or} `, 'iu'),
    between: new RegExp(`,? ${or} |, `, 'iu'),
    /** The last of a list is no clause of its own: `or was it`. */
    last: new RegExp(` ${or} (?!${opens})[^,]*$`, 'iu'),
  };
});
