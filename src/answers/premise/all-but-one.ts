import type { Pack } from '../../content/library.ts';
import type { Candidate } from '../finding/candidates.ts';
import { isOfPressAlone } from '../finding/of-press.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { readMentions } from '../language/mentions.ts';
import { ASKING, HELPING, wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { areValues } from '../reading/terms.ts';
import { PHRASES } from '../telling/phrases.ts';
import { answered, type Reply, SUPPORT } from '../telling/reply.ts';
import { ledBy } from '../telling/statement.ts';
import { type Assertion, assertionsOf } from './claims/assertion.ts';
import { isInText, says, speaksOf, weightIn } from './claims/near.ts';
import { states } from './claims/states.ts';
import { wholeOf } from './claims/whole-of.ts';
import { hasOther } from './names/other-names.ts';
import { isName } from './names/standing-names.ts';
import { isOnDate } from './values/days.ts';
import { hasNumber } from './values/number-values.ts';

/** How much must be said beside the one thing for it to be the same matter. */
const ENOUGH = 0.7;
/** So much named is of one matter alone. */
const NAMED = 1;
/** A word so telling says what was done. */
const DEED = 0.3;

/**
 * What is told of just what a question takes for granted, all but one thing of it: `how did X praise Y`,
 * where another did, `what was said when they walked there`, where they went by car. Null where that much is
 * told of nothing. It is looked for where nothing else answers.
 */
export function allButOne(resolved: Resolved, message: string, pack: Pack): Reply | null {
  if (resolved.carried) return null;
  const assertions = assertionsOf(resolved, message, pack);
  const found = assertions
    .filter((one) => isTaken(one, pack))
    .map((one) => toldOf(one, pack))
    .find((told) => told.length > 0);
  const [first] = found ?? [];
  if (!found || !first) return null;
  const { question } = resolved;
  const lead = ledBy(PHRASES[question.language].notSo, first, pack, question.language);
  const told = found.slice(0, SUPPORT);
  return { answer: answered(question, lead, told, pack), focus: told };
}

/** Whether it is said, or asked in such a way that it is taken to be so. */
function isTaken({ given, claimed, supposed, denied, question }: Assertion, pack: Pack): boolean {
  if (denied.size > 0 || isOfAsker(question, pack)) return false;
  if (given) return true;
  const opens = wordsOf(pack.vocabulary).is(question.tokens[0], ...HELPING);
  // `Is it true that X`, `didn't X` expect it; what else opens with a verb merely asks.
  if (opens) return question.signs.has('confirm') || question.signs.has('negation');
  if (claimed) return question.asks.has('why') || isStated(question, pack);
  // Whether there was another one of a series is not taken for granted.
  const isOfSeries = question.numbers.some(({ kind }) => kind === 'ordinal');
  return supposed && !isOfSeries && TAKING.some((ask) => question.asks.has(ask));
}

/** A sentence of somebody or something that is named, or that asks to hear yes; and no question in another form. */
function isStated({ asks, signs, tokens }: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  if (asks.size > 0 || tokens.some((token) => is(token, ...ASKING))) return false;
  if (signs.has('confirm')) return true;
  const [first] = readMentions(tokens, lexiconOf(pack));
  const isNamed = first?.from === 0 && first.senses.some(({ kind }) => kind === 'entity');
  return (isNamed || is(tokens[0], 'article', 'first-person')) && states(tokens, pack);
}

/** `Since I am comparing formats`: what the asker does is no matter of the sources, what he heard may be. */
function isOfAsker({ tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  const isDoing = is(tokens[0], 'first-person') && is(tokens[1], 'be');
  return (
    isDoing || is(tokens[0], 'bidding') || tokens.slice(1).some((one) => is(one, 'first-person'))
  );
}

const TAKING = ['when', 'where', 'how', 'which-month', 'which-year'] as const;

/** How much of it, where it is only asked for and not said in a clause of its own. */
const ENOUGH_ASKED = 0.9;

function toldOf(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const outer = assertion.slots.filter(
    ({ slot, weight }) => !slot.inner && (weight > 0 || areValues(slot.terms)),
  );
  const all = assertion.ranked.flatMap(({ candidate, score }): readonly Held[] => {
    const { source } = candidate;
    if (source.from !== 'fact' || isOfPressAlone(source.fact)) return [];
    const has = ({ slot }: WeighedSlot): boolean =>
      slot.terms.some((term) => speaksOf(candidate, term));
    const said = outer.filter(has);
    // Whom everything is about is not missed.
    const missing = outer.filter(
      (one) => !has(one) && (one.weight >= LIGHT || areValues(one.slot.terms)),
    );
    return [{ candidate, score, said, missing, weight: weightOf(candidate, said) }];
  });
  // What is told as it is said is no mistake.
  if (all.some(({ missing }) => missing.length === 0)) return [];
  const most = Math.max(0, ...all.map(({ weight }) => weight));
  // What is said in a clause alone, of which nothing is asked, must stand in the fact's very text.
  const tellsOf = assertion.claimed && !assertion.given ? says : isInText;
  // Two telling names say what it is of where one thing more is said of them; who asks why may mean what is told.
  const isNamedEnough = (said: readonly WeighedSlot[]): boolean =>
    assertion.claimed &&
    !assertion.question.asks.has('why') &&
    said.reduce((sum, one) => sum + one.weight, 0) >= NAMED &&
    said.filter(({ slot, weight }) => weight >= DEED && isEntity(slot)).length > 1;
  const isMistaken = ({ candidate, said, missing, weight }: Held): boolean => {
    const isDeed = ({ slot, weight: own }: WeighedSlot): boolean =>
      own >= DEED && slot.terms.some((term) => !/^[@#]/.test(term) && tellsOf(candidate, term));
    return (
      weight >= (assertion.claimed ? ENOUGH : ENOUGH_ASKED) &&
      said.length > 1 &&
      (said.some(isDeed) || isNamedEnough(said)) &&
      isOneThing(missing, said) &&
      missing.every(({ slot }) => mayBeWrong(slot, candidate, assertion, pack))
    );
  };
  const near = all
    .filter(({ weight }) => weight >= most * ALIKE)
    .map((one) => ({
      ...one,
      own: weightIn(one.candidate, one.said, isInText) + valuesIn(one.candidate, assertion),
    }))
    .toSorted(
      (a, b) =>
        Number(b.weight >= most) - Number(a.weight >= most) || b.own - a.own || b.score - a.score,
    );
  const first = near.find((one) => one.weight >= most && isMistaken(one));
  if (!first) return [];
  // What tells of all of several says which they are.
  const lists = near.map((one) => one.candidate).filter(({ gives }) => gives.has('list of'));
  const whole = wholeOf(first.candidate, lists);
  return [
    ...new Set([whole ?? first.candidate, first.candidate, ...near.map((one) => one.candidate)]),
  ];
}

/** How much the numbers and dates count that it has as they are stated. */
const valuesIn = (candidate: Candidate, { question: { numbers, dates } }: Assertion): number =>
  VALUE *
  (numbers.filter((stated) => hasNumber(candidate, stated)).length +
    dates.filter((stated) => isOnDate(candidate, stated)).length);

const VALUE = 0.35;

/** A fact with what of a question it says and what it does not. */
interface Held {
  readonly candidate: Candidate;
  readonly score: number;
  readonly said: readonly WeighedSlot[];
  readonly missing: readonly WeighedSlot[];
  readonly weight: number;
}

/** What says nearly as much as the first is told with it. */
const ALIKE = 0.75;
/** What a fact is only asked for by counts for less than what it says. */
const ASKED = 0.6;

const weightOf = (candidate: Candidate, said: readonly WeighedSlot[]): number => {
  const own = weightIn(candidate, said, says);
  return own + (weightIn(candidate, said) - own) * ASKED;
};

/** A word so light, such as whom everything is about, says nothing of its own. */
const LIGHT = 0.1;

const isEntity = ({ terms }: Slot): boolean => terms.some((term) => term.startsWith('@'));

/** Whether what is lacking stands together, as one name or word does. */
const isOneThing = (missing: readonly WeighedSlot[], said: readonly WeighedSlot[]): boolean =>
  missing.length > 0 &&
  missing.length <= 2 &&
  missing.every(({ slot }, at) => slot.at - (missing[at - 1]?.slot.at ?? slot.at) <= 2) &&
  !said.some(
    ({ slot: { at } }) => at > (missing[0]?.slot.at ?? 0) && at < (missing.at(-1)?.slot.at ?? 0),
  );

/** A name is taken for another of its kind; of what is said in a clause of its own any word may be wrong. */
const mayBeWrong = (slot: Slot, candidate: Candidate, assertion: Assertion, pack: Pack): boolean =>
  isName(slot, assertion, pack)
    ? assertion.claimed || hasOther(candidate, slot, assertion, pack)
    : assertion.claimed;
