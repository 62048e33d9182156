import type { Pack } from '../../content/library.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import { perPack } from '../per-pack.ts';
import type { Question } from '../reading/question.ts';
import { type Candidate, candidatesOf } from './candidates.ts';

/** So many words of its own may what narrows have: `information technology exports`. */
const WORDS = 2;

/**
 * `Defence imports`, `IT exports`, `the export target`: whether right before the word for a figure stands what
 * the figure is not about. The figure of the whole is none of a part of it, and an aim for trade none for exports.
 */
export function isNarrowed(question: Question, candidate: Candidate, pack: Pack): boolean {
  const { slots, tokens } = question;
  if (!candidate.gives.has('amount')) return false;
  const { is } = wordsOf(pack.vocabulary);
  const lexicon = lexiconOf(pack);
  const figures = figureTerms(pack);
  const names = (token: Token, isOf: (term: string) => boolean): boolean =>
    lexicon.phrase([token])?.senses.some((one) => one.kind === 'meaning' && isOf(one.id)) === true;
  const isKey = (term: string): boolean => figures.has(term) && candidate.terms.has(term);
  const isAim = candidate.source.from === 'fact' && candidate.source.fact.status === 'target';
  const isOther = (term: string): boolean => !candidate.terms.has(term);
  return slots.some(({ terms, inner, unknown, at }) => {
    const isPart = terms.some((term) => lexicon.narrows(term) && isOther(term));
    const isOfAim = isAim && (unknown || terms.some((term) => figures.has(term) && isOther(term)));
    if (inner || !(isPart || isOfAim)) return false;
    const behind = tokens.slice(at + 1, at + 1 + WORDS);
    const end = behind.findIndex(
      (token) => token.type !== 'word' || is(token, 'article', 'preposition', 'of', 'in', 'be'),
    );
    const near = behind.slice(0, end < 0 ? WORDS : end);
    return (
      (isPart && near.some((token) => names(token, isKey))) ||
      (isOfAim &&
        near.slice(0, 1).some((token) => names(token, (term) => candidate.keys.has(term))))
    );
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
