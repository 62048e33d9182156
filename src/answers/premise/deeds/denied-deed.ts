import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import type { Candidate } from '../../finding/candidates.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack, perVocabulary } from '../../per-pack.ts';
import { namedInOrder } from '../../reading/named/named-in-order.ts';
import { readQuestion } from '../../reading/question.ts';
import type { Assertion } from '../claims/assertion.ts';

/** A deed so rarely told of is meant whatever it is done to. */
const RARE = 0.6;
/** So far before `to` stands what takes on what is behind it. */
const REACH = 4;

/**
 * What says that somebody does not do what a question has him do, however that is worded: `agreed to weaken`,
 * `when did they give in and weaken`. Who presses him to do it has him do nothing.
 */
export function insteadOfDeniedDeed(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, supposed, denied, ranked } = assertion;
  const { asks, signs, tokens } = question;
  const isTaken = claimed || supposed || asks.has('who') || asks.has('what');
  if (!isTaken || denied.size > 0 || signs.has('negation')) return [];
  const outer = slots.filter(({ slot }) => !slot.inner);
  const found = outer.flatMap((deed, at) => {
    const named = namedInOrder(
      tokens.slice(0, deed.slot.at),
      (id) => ACTING.has(kindOf(id, pack)),
      pack,
    );
    if (named.length === 0) return [];
    const told = deniedDeeds(pack).filter(({ terms }) =>
      deed.slot.terms.some((term) => terms.includes(term)),
    );
    if (told.length === 0 || !isDone(deed.slot.at, assertion, pack)) return [];
    return told.filter(
      ({ doer, candidate }) =>
        named.some((id) => kindOf(id, pack) === 'place' || actsFor(id, pack).includes(doer)) &&
        isSameMatter(deed, outer.slice(at + 1), candidate),
    );
  });
  const score = new Map(ranked.map((one) => [one.candidate, one.score]));
  return [...new Set(found.map(({ candidate }) => candidate))].toSorted(
    (a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0),
  );
}

interface Denied {
  readonly candidate: Candidate;
  /** What is not done. */
  readonly terms: readonly string[];
  /** Who does not do it. */
  readonly doer: string;
}

const ACTING: ReadonlySet<string> = new Set(['country', 'place', 'person']);

const kindOf = (id: string, { entities }: Pack): string => entities.get(id)?.kind ?? '';

/** A country acts for itself, and somebody for the country that his office names. */
const actsFor = (id: string, pack: Pack): readonly string[] => [
  id,
  ...readMentions(tokensOf(pack.entities.get(id)?.role ?? ''), lexiconOf(pack)).flatMap(
    ({ senses }) => senses.flatMap((sense) => (sense.kind === 'entity' ? [sense.id] : [])),
  ),
];

/** Words by which something is denied, as they stand within a sentence. */
const denyingWords = perVocabulary(({ words }) =>
  LANGUAGES.flatMap((language) => words.denying?.[language] ?? []).map((word) => ` ${word} `),
);

/** Of each fact by which a country does not do something what that is: `will not yield, or give way`. */
const deniedDeeds = perPack((pack): readonly Denied[] => {
  const { is } = wordsOf(pack.vocabulary);
  const denying = denyingWords(pack.vocabulary);
  return candidatesOf(pack).candidates.flatMap((candidate): readonly Denied[] => {
    if (candidate.source.from !== 'fact') return [];
    const { text } = candidate.source.fact;
    // Most facts deny nothing, and need not be read to know that.
    if (!denying.some((word) => text.includes(word))) return [];
    const tokens = tokensOf(text);
    const not = tokens.findIndex(
      (token, at) => is(token, 'denying') && is(tokens[at - 1], 'modal', 'auxiliary'),
    );
    const doer =
      not < 0
        ? undefined
        : namedInOrder(tokens.slice(0, not), (id) => kindOf(id, pack) === 'country', pack).at(-1);
    if (doer === undefined) return [];
    const terms = readQuestion(text, pack).slots.flatMap(({ at, inner, terms: said }) => {
      if (inner) return [];
      // `Will not yield` may be read as one word for what is the opposite of yielding.
      if (at === not) return said.flatMap((term) => lexiconOf(pack).opposites(term));
      return at === not + 1 ? said : [];
    });
    return terms.length > 0 ? [{ candidate, terms, doer }] : [];
  });
});

/** Whether it is said to be done: neither only wanted of him nor denied. */
function isDone(at: number, { question: { tokens } }: Assertion, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const { disowning, undertaking } = pack.vocabulary.premises;
  // `Denied that they began it` says what the fact says.
  if (phraseRuns(tokens.slice(0, at), disowning).length > 0) return false;
  const before = tokens.slice(Math.max(0, at - REACH), at);
  if (!before.some((token) => is(token, 'towards'))) return true;
  return phraseRuns(tokens.slice(0, at), undertaking).length > 0;
}

/** Whether it is done to what the fact speaks of, or is so rare that it can be nothing else. */
function isSameMatter(
  { weight }: WeighedSlot,
  behind: readonly WeighedSlot[],
  { own }: Candidate,
): boolean {
  const object = behind.find(({ slot }) => !slot.terms.every((term) => /^[@#]/.test(term)));
  return object ? object.slot.terms.some((term) => own.has(term)) : weight >= RARE;
}
