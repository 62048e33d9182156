import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readTokens } from '../../language/tokens.ts';
import { perPack } from '../../per-pack.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, isInText, speaksOf, weightIn } from '../claims/near.ts';
import { type RivalWord, rivalWords } from './rival-words.ts';

/** How much of what stands beside the word a statement must speak of to be of the same. */
const SAME = 0.6;
/** Of a system that is named: whatever else is said of it, it is that system's. */
const SAME_SYSTEM = 0.25;
/** A word goes with those that stand so near to it; what stands further off counts less. */
const NEAR = 4;
const FAR = 0.4;
/** How much must be said beside it. */
const ENOUGH = 0.3;

/**
 * What says another of a few words of which only one can be: a weekday, a language, a point of the
 * compass. Empty where the question names two of them, or where something says the very word.
 */
export function insteadOfRivals(assertion: Assertion, pack: Pack): readonly Candidate[] {
  if (!assertion.supposed) return [];
  const { question } = assertion;
  const all = rivalWords(question.tokens, pack.vocabulary);
  // Most questions have none of them.
  if (all.length === 0) return [];
  return pack.vocabulary.premises.rivals.flatMap((_, at) => {
    const runs = all.filter(({ group }) => group === at);
    const [told, ...others] = new Set(runs.map(({ place }) => place));
    if (told === undefined || others.length > 0) return [];
    const inRun = (place: number): boolean =>
      runs.some(({ from, to }) => from <= place && place < to);
    const rest = assertion.slots.filter(
      ({ slot, weight }) => weight > 0 && !slot.inner && !slot.unknown && !inRun(slot.at),
    );
    const places = runs.map(({ from }) => from);
    const worth = ({ slot, weight }: WeighedSlot): number =>
      places.some((place) => Math.abs(slot.at - place) <= NEAR) ? weight : weight * FAR;
    const total = rest.reduce((sum, one) => sum + worth(one), 0);
    if (total < ENOUGH) return ofItself(at, told, runs, assertion, pack);
    const isOfSystem = assertion.things.some(
      (id) => pack.entities.get(id)?.kind === 'weapon-system',
    );
    const isKnown = ({ from, to }: RivalWord): boolean =>
      lexiconOf(pack)
        .phrase(question.tokens.slice(from, to))
        ?.senses.some(({ kind }) => kind === 'entity') === true;
    const persons = all.filter(
      (one) => !inRun(one.from) && personGroups(pack).has(one.group) && !isKnown(one),
    );
    const spoken = candidatesOf(pack)
      .havingAny(rest.flatMap(({ slot }) => slot.terms))
      .flatMap((candidate) => {
        const said = saidBy(pack).get(candidate) ?? [];
        const has = said.filter(({ group }) => group === at);
        // Of two whom nothing tells of, a meeting of the one with another is none of theirs.
        const lacksPerson = persons.some((one) => !said.some(({ group }) => group === one.group));
        if (has.length === 0 || lacksPerson || !isAbout(candidate, assertion, pack)) return [];
        const share = rest
          .filter(({ slot }) => slot.terms.some((term) => speaksOf(candidate, term)))
          .reduce((sum, one) => sum + worth(one), 0);
        return share < total * (isOfSystem ? SAME_SYSTEM : SAME)
          ? []
          : [
              {
                candidate,
                share,
                inText: weightIn(candidate, rest, isInText),
                holds: has.some(({ place }) => place === told),
              },
            ];
      })
      .toSorted((a, b) => b.share - a.share || b.inText - a.inText);
    if (spoken.some(({ holds }) => holds)) return [];
    // Of those that say as much one may be what is asked for, and another of an evening as a whole.
    const best = spoken
      .filter(({ share }) => share === spoken[0]?.share)
      .find(({ candidate }) => !isOther(candidate, assertion));
    return best ? [best.candidate] : [];
  });
}

/** `A private visit`: words that say themselves of what they are, where nothing else is said of it. */
function ofItself(
  group: number,
  told: number,
  runs: readonly RivalWord[],
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  if (!assertion.claimed || !runs.some(({ from, to }) => to - from > 1)) return [];
  const spoken = [...saidBy(pack)].flatMap(([candidate, said]) => {
    const has = said.filter((one) => one.group === group && one.to - one.from > 1);
    if (!isAbout(candidate, assertion, pack)) return [];
    return has.length > 0 ? [{ candidate, holds: has.some(({ place }) => place === told) }] : [];
  });
  const [best] = spoken;
  return !best || spoken.some(({ holds }) => holds) ? [] : [best.candidate];
}

/** The groups of persons: any of their words names one. */
const personGroups = perPack((pack): ReadonlySet<number> => {
  const lexicon = lexiconOf(pack);
  const isPerson = (phrase: string): boolean =>
    (lexicon.phrase(readTokens(phrase))?.senses ?? []).some(
      (sense) => sense.kind === 'entity' && pack.entities.get(sense.id)?.kind === 'person',
    );
  return new Set(
    pack.vocabulary.premises.rivals.flatMap((lists, at) =>
      lists.flat().some(isPerson) ? [at] : [],
    ),
  );
});

/** So much better than a statement that corrects it is one that is asked for, and says no such word. */
const BETTER = 1.3;

/** Whether something else is asked, of which nothing is told that could be mistaken: the dinner, not the talks. */
function isOther(candidate: Candidate, { claimed, ranked }: Assertion): boolean {
  const [best] = ranked;
  const found = ranked.find((one) => one.candidate === candidate);
  return !claimed && best !== undefined && best.score >= (found?.score ?? 0) * BETTER;
}

/** Of each fact which of the words its text has, or the name of whom it is from. */
const saidBy = perPack(
  (pack): ReadonlyMap<Candidate, readonly RivalWord[]> =>
    new Map(
      candidatesOf(pack).candidates.flatMap((candidate) => {
        if (candidate.source.from !== 'fact') return [];
        const { text, via } = candidate.source.fact;
        const voice = via === undefined ? '' : (pack.entities.get(via)?.name ?? '');
        const said = rivalWords(readTokens(`${text} ${voice}`), pack.vocabulary);
        return said.length > 0 ? [[candidate, said] as const] : [];
      }),
    ),
);
