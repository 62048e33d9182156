import type { Pack } from '../../content/library.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import { perPack } from '../per-pack.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { type Candidate, candidatesOf } from './candidates.ts';

/** So many words of its own may what narrows have: `information technology exports`. */
const WORDS = 2;

/**
 * `Defence imports`, `IT exports`: whether right before the word for a figure stands what the figure is not
 * about. The figure of the whole is none of a part of it.
 */
export function isNarrowed(question: Question, candidate: Candidate, pack: Pack): boolean {
  const { slots, tokens } = question;
  if (!candidate.gives.has('amount')) return false;
  const { is } = wordsOf(pack.vocabulary);
  const lexicon = lexiconOf(pack);
  const figures = figureTerms(pack);
  const isKey = (token: Token): boolean =>
    lexicon
      .phrase([token])
      ?.senses.some(
        (sense) =>
          sense.kind === 'meaning' && figures.has(sense.id) && candidate.terms.has(sense.id),
      ) === true;
  const narrows = ({ terms, inner }: Slot): boolean =>
    !inner && terms.some((term) => lexicon.narrows(term) && !candidate.terms.has(term));
  return slots.some((slot) => {
    if (!narrows(slot)) return false;
    const behind = tokens.slice(slot.at + 1, slot.at + 1 + WORDS);
    const end = behind.findIndex(
      (token) => token.type !== 'word' || is(token, 'article', 'preposition', 'of', 'in', 'be'),
    );
    return behind.slice(0, end < 0 ? WORDS : end).some(isKey);
  });
}

/** The words by which amounts are asked for. */
const figureTerms = perPack(
  (pack): ReadonlySet<string> =>
    new Set(
      candidatesOf(pack).candidates.flatMap(({ keys, gives }) =>
        gives.has('amount') ? [...keys] : [],
      ),
    ),
);
