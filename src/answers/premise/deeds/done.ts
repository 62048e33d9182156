import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Question } from '../../reading/question.ts';
import { entityTerm } from '../../reading/terms.ts';
import { isAhead } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { says } from '../claims/near.ts';
import { opensWithModal } from '../claims/opens-with-modal.ts';

/**
 * Where a system is said to have been signed for, bought or handed over of which that is only ahead: what
 * the sources expect of it. Empty where they report it as done, or tell of nothing ahead.
 */
export function insteadOfDone(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, things, claimed, denied } = assertion;
  const systems = things.filter((id) => pack.entities.get(id)?.kind === 'weapon-system');
  const [system] = systems;
  const supposed = claimed || [...question.asks].some((ask) => SUPPOSING.has(ask));
  if (system === undefined || !supposed || denied.size > 0) return [];
  const done = doneIn(question, pack);
  // `Can I write that it was signed` says that it was; `when will it be signed` does not.
  const isAsked = opensWithModal(question, pack) && !question.signs.has('confirm');
  const [first] = done;
  if (!first || isAsked) return [];
  // `X is in service on Y`: it is said of what is named before it, and of one alone.
  const before = question.slots.filter(({ at }) => at < first.from);
  const isBefore = (id: string): boolean =>
    before.some(({ terms }) => terms.includes(entityTerm(id)));
  if (systems.length > 1 && (!isBefore(system) || systems.slice(1).some(isBefore))) return [];
  const meant = question.slots.filter(({ terms: all }) => !all.some((term) => /^[@#=]/.test(term)));
  const within = meant.filter(({ at }) => done.some(({ from, to }) => from <= at && at < to));
  // `Already` says of whatever else is said that it is done.
  const outer = meant.filter(({ inner }) => !inner);
  const spoken = outer.length > 0 ? outer : meant;
  const terms = (within.length > 0 ? within : spoken).flatMap((slot) => slot.terms);
  const facts = candidatesOf(pack).candidates.filter(
    ({ source, entities }) => source.from === 'fact' && entities.has(system),
  );
  const tells = (one: Candidate): boolean => terms.some((term) => says(one, term));
  // What tells of it as done says most of the words beside it too: a missile that strikes strikes no deal.
  const isOfIt = (one: Candidate): boolean => {
    if (terms.some((term) => one.keys.has(term))) return true;
    const spoken = meant.filter((slot) => slot.terms.some((term) => says(one, term)));
    const all = meant.filter(({ inner }) => !inner).length;
    return all > 1 ? spoken.length * 2 > all : spoken.length > 0;
  };
  if (terms.length > 0 && facts.some((one) => !isAhead(one) && tells(one) && isOfIt(one)))
    return [];
  // Where those are that have come asks nothing of those that have not.
  const isHere = facts.some((one) => !isAhead(one) && says(one, DELIVERED));
  if (!claimed && question.asks.has('where') && isHere) return [];
  // What is to come of it is told of the event at which it is to come up.
  const isOnAgenda = ({ entities }: Candidate): boolean =>
    [...entities].some((id) => pack.entities.get(id)?.kind === 'event');
  const rank = new Map(assertion.ranked.map(({ candidate, score }) => [candidate, score]));
  return facts
    .filter((one) => isAhead(one) && [...one.entities][0] === system)
    .toSorted(
      (a, b) =>
        Number(tells(b)) - Number(tells(a)) ||
        Number(isOnAgenda(b)) - Number(isOnAgenda(a)) ||
        (rank.get(b) ?? 0) - (rank.get(a) ?? 0),
    )
    .slice(0, 1);
}

/** The word for what has come to its owner. */
const DELIVERED = 'deliver';

/** Words that say that it has been done: of the list, or what the list has behind `did`. */
function doneIn({ tokens, slots }: Question, pack: Pack): readonly { from: number; to: number }[] {
  const { done } = pack.vocabulary.premises;
  const { is } = wordsOf(pack.vocabulary);
  const did = tokens.findIndex((token) => is(token, 'auxiliary') && is(token, 'past'));
  const deeds = doneMeanings(pack);
  const asked = slots.filter(
    ({ at, terms }) =>
      did >= 0 && at > did && at - did <= REACH && terms.some((one) => deeds.has(one)),
  );
  // What can be or will be deployed is not said to have been.
  const may = (from: number): boolean =>
    is(tokens[from - 1], 'modal') || is(tokens[from - 2], 'modal');
  return [
    ...phraseRuns(tokens, done).filter(({ from }) => !may(from)),
    ...asked.map(({ at }) => ({ from: at, to: at + 1 })),
  ];
}

/** How far behind `did` the verb stands. */
const REACH = 6;

/** What the words of the list mean. */
const doneMeanings = perPack((pack) => {
  const lexicon = lexiconOf(pack);
  const phrases = Object.values(pack.vocabulary.premises.done).flat();
  return new Set(
    phrases.flatMap((one) => {
      const tokens = tokensOf(one);
      const senses = tokens.length === 1 ? (lexicon.phrase(tokens)?.senses ?? []) : [];
      // What is paid says that there is a price, and not that it is paid.
      return senses.flatMap((sense) =>
        sense.kind === 'meaning' && lexicon.wants(sense.id) !== 'money' ? [sense.id] : [],
      );
    }),
  );
});

const SUPPOSING = new Set(['when', 'where', 'why', 'how-much', 'how-many', 'who', 'how-long']);
