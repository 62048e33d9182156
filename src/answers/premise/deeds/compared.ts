import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Assertion } from '../claims/assertion.ts';
import { says } from '../claims/near.ts';

/** Of which two something is said: the first is more of it than the second. */
interface Pair {
  readonly first: string;
  readonly second: string;
}

/** What sets two systems side by side the other way round: `the old one is newer than the new one`. */
export function insteadOfCompared(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, supposed } = assertion;
  const said = claimed || supposed ? pairIn(question.tokens, pack) : null;
  if (!said) return [];
  const lexicon = lexiconOf(pack);
  const terms = slots.flatMap(({ slot }) => slot.terms.filter((term) => !/^[#@=]/.test(term)));
  const opposites = terms.flatMap((term) => lexicon.opposites(term));
  return compared(pack)
    .filter(({ candidate, pair }) => {
      const has = (all: readonly string[]): boolean => all.some((term) => says(candidate, term));
      const isSame = pair.first === said.first && pair.second === said.second;
      const isReversed = pair.first === said.second && pair.second === said.first;
      return (isReversed && has(terms)) || (isSame && has(opposites) && !has(terms));
    })
    .map(({ candidate }) => candidate)
    .slice(0, 1);
}

const compared = perPack((pack): readonly { candidate: Candidate; pair: Pair }[] =>
  candidatesOf(pack).candidates.flatMap((candidate) => {
    if (candidate.source.from !== 'fact') return [];
    const pair = pairIn(tokensOf(candidate.source.fact.text), pack);
    return pair ? [{ candidate, pair }] : [];
  }),
);

/** The systems on the two sides of `than`, or of what makes the one a kind of the other. */
function pairIn(tokens: readonly Token[], pack: Pack): Pair | null {
  const { is } = wordsOf(pack.vocabulary);
  // `An older cousin of the other one`
  const than = tokens.findIndex(
    (token, at) => is(token, 'than') || (is(token, 'kin') && is(tokens[at + 1], 'of')),
  );
  if (than < 0) return null;
  const named = readMentions(tokens, lexiconOf(pack)).flatMap(({ from, senses, inner }) => {
    const [id] = senses.flatMap((sense) =>
      sense.kind === 'entity' && pack.entities.get(sense.id)?.kind === 'weapon-system'
        ? [sense.id]
        : [],
    );
    return inner || id === undefined ? [] : [{ id, from }];
  });
  const first = named.find(({ from }) => from < than)?.id;
  const second = named.find(({ from }) => from > than)?.id;
  return first === undefined || second === undefined || first === second ? null : { first, second };
}
