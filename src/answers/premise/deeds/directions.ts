import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Slot } from '../../reading/slots.ts';
import { areValues } from '../../reading/terms.ts';
import { isAhead } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { weightIn } from '../claims/near.ts';

/** Which of the parties has something from the other. */
interface Direction {
  readonly giver: string;
  readonly taker: string;
  /** Where the verb stands. */
  readonly at: number;
}

/** How much of what changes hands a statement must speak of to be of the same. */
const SAME = 0.5;
/** How much must be said of it. */
const ENOUGH = 0.35;
/** How far from its verb a party stands that gives or takes. */
const REACH = 6;

/**
 * What has it the other way round, where a question has the one party sell, buy or pay what the other
 * does. Empty where anything told has it as the question does.
 */
export function insteadOfDirection(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, denied, claimed, supposed, stated } = assertion;
  if (denied.size > 0 || question.asks.has('who') || !(supposed || stated)) return [];
  // `Which firms help Indian shops sell` says nothing of who sells to whom.
  if (!claimed && question.asks.has('which') && assertion.things.length === 0) return [];
  const [asked] = directionsIn(question.tokens, pack);
  if (!asked) return fromParty(assertion, pack);
  const isParty = ({ terms }: Slot): boolean =>
    terms.some((term) => pack.meta.parties.includes(term.slice(1)));
  const systems = slots.filter(({ slot }) =>
    slot.terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system'),
  );
  const spoken = slots.filter(
    ({ slot, weight }) =>
      weight > 0 && slot.at !== asked.at && !slot.inner && !isParty(slot) && !areValues(slot.terms),
  );
  // Of a system it is asked whatever else is said of it.
  const matter = systems.length > 0 ? systems : spoken;
  const total = matter.reduce((sum, { weight }) => sum + weight, 0);
  if (total < ENOUGH) return [];
  const told = directed(pack).flatMap(({ candidate, taker }) => {
    const share = weightIn(candidate, matter);
    return share >= total * SAME ? [{ candidate, taker, share }] : [];
  });
  if (told.some(({ taker }) => taker === asked.taker)) return [];
  // Who asks when or how much is answered with such a thing.
  const gives = ({ gives: all }: Candidate): boolean =>
    [...question.asks].some((ask) => all.has(ask));
  const isDone = ({ candidate }: { candidate: Candidate }): number =>
    Number(!isAhead(candidate)) + Number(gives(candidate));
  const [turned] = told.toSorted((a, b) => b.share - a.share || isDone(b) - isDone(a));
  if (!turned) return [];
  // The amount that was asked for is told beside it, of whomever it is.
  const [nearest] = assertion.ranked;
  const isAmount =
    question.asks.has('how-much') &&
    nearest?.candidate.source.from === 'fact' &&
    nearest.candidate.gives.has('amount') &&
    nearest.coverage >= WHOLE;
  const amounts = isAmount && nearest ? [nearest.candidate] : [];
  return [...new Set([turned.candidate, ...amounts])];
}

/** What speaks of so much of a question says all of it. */
const WHOLE = 0.95;

/** `The system comes from X`: of a system from a country that no party is, what says which party has it from the other. */
function fromParty({ question, things, claimed }: Assertion, pack: Pack): readonly Candidate[] {
  const { is } = wordsOf(pack.vocabulary);
  const isSystem = (id: string): boolean => pack.entities.get(id)?.kind === 'weapon-system';
  const [system, ...others] = things.filter(isSystem);
  const isElsewhere = ({ at, outside, terms }: Slot): boolean =>
    is(question.tokens[at - 1], 'from') &&
    (outside === true ||
      terms.some((term) => {
        const entity = pack.entities.get(term.slice(1));
        return entity?.kind === 'country' && !pack.meta.parties.includes(entity.id);
      }));
  if (!claimed || system === undefined || others.length > 0) return [];
  if (!question.slots.some(isElsewhere)) return [];
  return directed(pack)
    .map(({ candidate }) => candidate)
    .filter(({ entities }) => entities.has(system))
    .slice(0, 1);
}

/** The facts that say which party has something from the other. */
const directed = perPack((pack): readonly { candidate: Candidate; taker: string }[] =>
  candidatesOf(pack).candidates.flatMap((candidate) => {
    if (candidate.source.from !== 'fact') return [];
    const found = directionsIn(tokensOf(candidate.source.fact.text), pack);
    const [first] = found;
    return first && found.every(({ taker }) => taker === first.taker)
      ? [{ candidate, taker: first.taker }]
      : [];
  }),
);

/** Every verb of giving, taking or paying with the party that does it, or to or from whom it is done. */
function directionsIn(tokens: readonly Token[], pack: Pack): readonly Direction[] {
  const { parties } = pack.meta;
  const [one, other] = parties;
  if (one === undefined || other === undefined || parties.length > 2) return [];
  const { is } = wordsOf(pack.vocabulary);
  const verbs = tokens.flatMap((token, at) =>
    is(token, 'giving', 'taking', 'paying', 'lending') ? [at] : [],
  );
  if (verbs.length === 0) return [];
  const named = readMentions(tokens, lexiconOf(pack)).flatMap(({ from, to, senses, inner }) => {
    const id = senses.flatMap((sense) =>
      sense.kind === 'entity' && parties.includes(sense.id) ? [sense.id] : [],
    )[0];
    return inner || id === undefined ? [] : [{ id, from, to }];
  });
  const otherOf = (id: string): string => (id === one ? other : one);
  return verbs.flatMap((at): readonly Direction[] => {
    const verb = tokens[at];
    const near = named.filter(({ from }) => Math.abs(from - at) <= REACH);
    const behind = near.filter(({ from }) => from > at);
    const by = behind.find(({ from }) => is(tokens[from - 1], 'done-by'));
    const source = behind.find(({ from }) => is(tokens[from - 1], 'from'));
    const target = behind.find(({ from }) => is(tokens[from - 1], 'towards'));
    const subject =
      by ??
      near.findLast(
        ({ from, to }) => to <= at && !is(tokens[from - 1], 'from', 'towards', 'done-by', 'of'),
      );
    if (source) return [{ giver: source.id, taker: otherOf(source.id), at }];
    const isPaid = is(verb, 'paying');
    // `Is to be delivered`: what is named before it does not deliver.
    const isPassive = is(verb, 'undergone') && is(tokens[at - 1], 'been');
    if (target && !isPaid) return [{ giver: otherOf(target.id), taker: target.id, at }];
    if (!subject || is(verb, 'lending') || (isPassive && !by)) return [];
    return is(verb, 'giving')
      ? [{ giver: subject.id, taker: otherOf(subject.id), at }]
      : [{ giver: otherOf(subject.id), taker: subject.id, at }];
  });
}
