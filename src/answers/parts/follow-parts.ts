import type { Pack } from '../../content/library.ts';
import type { Answer, Support } from '../answer.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { interleaved } from '../interleaved.ts';
import { readQuestion } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Follow, Turn } from '../sources/follow-sources.ts';
import { neededIn } from '../telling/cited-values.ts';
import { PHRASES } from '../telling/phrases.ts';
import { SUPPORT } from '../telling/reply.ts';
import type { Context } from '../thread/context.ts';
import { splitCoordinated, splitQuestion, statementAndQuestion } from './clauses.ts';
import { type Terse, terseParts } from './terse.ts';

/** What two leads may have together to be read in one go. */
const LEAD_CAP = 400;

/**
 * A question of several parts: each is answered with the one before it as its thread, and all in one
 * answer. Where the first is not in the pack, the question is taken whole; a later one that is not is
 * said to be missing.
 */
export function followParts(
  text: string,
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn {
  const whole = follow(text, context, pack);
  if (whole.stands) return whole;
  if (REFUSED.some((sign) => whole.question.signs.has(sign))) return whole;
  const differs = whole.question.signs.has('disagree') && whole.answer.status === 'answered';
  if (differs && isDisputed(whole, pack)) return whole;
  const parts = splitQuestion(text, pack);
  const [first, ...rest] = parts;
  const terse = terseParts(text, pack);
  if (terse && (terse.isBare || whole.answer.status === 'declined')) {
    const each = eachOf(terse.parts, context, pack, follow);
    if (each) return each;
  }
  if (first === undefined || (rest.length === 0 && first === text)) {
    return whole.answer.status === 'declined'
      ? (coordinated(text, context, pack, follow) ?? whole)
      : whole;
  }
  if (whole.answer.status === 'declined') {
    const led = afterStatement(text, context, pack, follow);
    if (led) return led;
  }
  const opening = follow(first, context, pack);
  if (opening.answer.status === 'declined') return whole;
  // What was said around the one question may be the other side of what differs, and else matters.
  if (rest.length === 0) {
    return whole.answer.status === 'declined' && isDisputed(opening, pack) ? opening : whole;
  }
  const turns = [{ text: first, turn: opening }];
  for (const part of rest) {
    const before = turns.at(-1)?.turn ?? opening;
    turns.push({ text: part, turn: follow(part, before.context, pack) });
  }
  const isUnsure = whole.answer.status === 'declined' && readQuestion(first, pack).polar;
  if (isUnsure && turns.some((one) => isBareRefusal(one, pack))) return whole;
  const answered = turns.filter(
    (one) =>
      one.turn.answer.status === 'answered' &&
      staysOn(one, opening, pack) &&
      !isBetterWhole(one, whole, opening, pack),
  );
  const missing = turns.some(
    (one) => one.turn.answer.status === 'declined' && isMissed(one.text, whole, answered, pack),
  );
  if (answered.length === 1 && !missing && whole.answer.status === 'answered') return whole;
  return composed(
    answered.map(({ turn }) => turn),
    missing,
    pack,
  );
}

/** So many names and words at most has a question that is asked of what was said before it. */
const FEW = 2;

/**
 * What a message asks of its own first sentence: `I am to list the fields in which they pitch cooperation. Which
 * ones are named?` The sentence is told as a question is, and what is asked behind it leans on it.
 */
function afterStatement(
  text: string,
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn | null {
  const parts = statementAndQuestion(text, pack);
  if (!parts) return null;
  const asked = readQuestion(parts.asked, pack);
  const outer = asked.slots.filter(({ inner }) => !inner);
  if (outer.length > FEW || asked.signs.has('opinion')) return null;
  const stated = follow(parts.stated, context, pack);
  if (stated.answer.status === 'declined') return null;
  const turn = follow(parts.asked, stated.context, pack);
  return turn.answer.status === 'answered' && staysOn({ text: parts.asked, turn }, stated, pack)
    ? turn
    : null;
}

/** What is asked of one subject in a few words each: told where the first is known, and else not. */
function eachOf(
  parts: Terse['parts'],
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn | null {
  const turns = parts.map(({ asked, text }) => ({
    asked,
    text,
    turn: follow(text, context, pack),
  }));
  const opening = turns[0]?.turn;
  // What is told must speak of what is asked: a ghat is not told of by what was seen there.
  const isTold = ({ asked, turn }: { readonly asked: string; readonly turn: Turn }): boolean =>
    turn.answer.status === 'answered' && !isMissed(asked, turn, [], pack);
  if (!opening || !turns[0] || !isTold(turns[0])) return null;
  const answered = turns.filter((one) => isTold(one) && staysOn(one, opening, pack));
  return composed(
    answered.map(({ turn }) => turn),
    answered.length < turns.length,
    pack,
  );
}

/** Two things asked for at once, `the gift and its language`: told where both are known, and else not. */
function coordinated(
  text: string,
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn | null {
  // What is to be added up is no two things that are asked for, each by itself.
  if (readQuestion(text, pack).signs.has('sum')) return null;
  const sides = splitCoordinated(text, pack);
  if (!sides) return null;
  const one = follow(sides[0], context, pack);
  if (one.answer.status === 'declined') return null;
  const other = follow(sides[1], one.context, pack);
  const isTold = other.answer.status === 'answered' && !isMissed(sides[1], other, [], pack);
  return isTold &&
    !isMissed(sides[0], one, [], pack) &&
    staysOn({ text: sides[1], turn: other }, one, pack)
    ? composed([one, other], false, pack)
    : null;
}

/** Whether a part that names nobody and nothing itself was answered with what the first is about. */
function staysOn(
  { text, turn }: { readonly text: string; readonly turn: Turn },
  opening: Turn,
  pack: Pack,
): boolean {
  if (turn === opening) return true;
  const index = candidatesOf(pack);
  const tells = (id: string): boolean => index.weight(entityTerm(id)) > 0.15;
  if (readQuestion(text, pack).entities.some(tells)) return true;
  const before = new Set(focusOf(opening).flatMap(({ entities }) => [...entities].filter(tells)));
  const [lead] = focusOf(turn);
  return before.size === 0 || !lead || [...lead.entities].some((id) => before.has(id));
}

/**
 * Whether the whole question's answer speaks of all that a later part names and yet has nothing of
 * what the part alone was answered with: then the part was understood worse without the rest.
 */
function isBetterWhole(
  { text, turn }: { readonly text: string; readonly turn: Turn },
  whole: Turn,
  opening: Turn,
  pack: Pack,
): boolean {
  if (turn === opening || whole.answer.status === 'declined') return false;
  const named = readQuestion(text, pack).slots.filter(
    ({ inner, terms }) => !inner && !terms.every((term) => /^[#@]/.test(term)),
  );
  const [lead] = turn.answer.support;
  const isShown = whole.answer.support.some(
    (one) => lead !== undefined && idOf(one) === idOf(lead),
  );
  return named.length > 1 && !isShown && !isMissed(text, whole, [], pack);
}

/** What no part of the pack answers, whatever stands beside it. */
const REFUSED = ['opinion', 'ought', 'prediction', 'live', 'instruction'] as const;

/** `Did it fail? How many times`: what only goes on with the first and has no answer denies that one. */
const isBareRefusal = ({ text, turn }: { text: string; turn: Turn }, pack: Pack): boolean =>
  turn.answer.status === 'declined' && readQuestion(text, pack).slots.every(({ inner }) => inner);

const isDisputed = (turn: Turn, pack: Pack): boolean =>
  focusOf(turn).some((one) =>
    pack.disagreements.some(({ measure }) => measure.id === one.measure?.id),
  );

/** Whether a part that was declined asks of a matter that nothing in the answer speaks of. */
function isMissed(
  part: string,
  whole: Turn,
  answered: readonly { readonly turn: Turn }[],
  pack: Pack,
): boolean {
  const { byId } = candidatesOf(pack);
  const told = [whole, ...answered.map(({ turn }) => turn)]
    .filter(({ answer }) => answer.status === 'answered')
    .flatMap(({ answer }) => answer.support.flatMap((one) => byId.get(idOf(one)) ?? []));
  return readQuestion(part, pack).slots.some(
    ({ inner, terms }) =>
      !inner &&
      !terms.every((term) => term.startsWith('#')) &&
      !told.some((one) => terms.some((term) => one.terms.has(term))),
  );
}

const idOf = (support: Support): string => {
  switch (support.from) {
    case 'fact':
      return support.fact.id;
    case 'derivation':
      return support.derived.derivation.id;
    case 'sum':
      return '';
  }
};

/**
 * The parts' answers as one: the first leads, and each later one that says something new and whose
 * values can be cited beside those of the others.
 */
function composed(turns: readonly Turn[], missing: boolean, pack: Pack): Turn {
  const [opening, ...others] = turns;
  const last = turns.at(-1);
  // `The figure: who gives it` tells the figure and more: the first by itself says nothing beside it.
  const isWithin =
    opening !== undefined && others[0]?.answer.lead.endsWith(opening.answer.lead) === true;
  const [first, ...rest] = isWithin ? others : turns;
  if (!first || !last) throw new Error('there is no part to answer');
  const added = rest.filter(
    ({ answer }, at) =>
      ![first, ...rest.slice(0, at)].some((before) => repeats(answer, before.answer)),
  );
  let lead = first.answer.lead;
  let needed = neededIn(first.answer, pack);
  const told = [first];
  for (const turn of added) {
    const more = unique([...needed, ...neededIn(turn.answer, pack)]);
    if (more.length > SUPPORT || lead.length + turn.answer.lead.length > LEAD_CAP) continue;
    lead = `${lead} ${turn.answer.lead}`;
    needed = more;
    told.push(turn);
  }
  const note = missing ? ` ${PHRASES[first.answer.language].restMissing}` : '';
  const focus = [...new Set(told.toReversed().flatMap((turn) => focusOf(turn)))];
  const all = unique(interleaved(told.map(({ answer }) => answer.support)));
  const besides = all.filter((one) => !needed.some((other) => isSame(one, other)));
  const shown = [...needed, ...besides].slice(0, SUPPORT);
  return {
    answer: {
      ...first.answer,
      lead: `${lead}${note}`,
      support: all.filter((one) => shown.some((other) => isSame(one, other))),
    },
    context: last.context && { ...last.context, focus },
    question: first.question,
  };
}

const focusOf = ({ context }: Turn): readonly Candidate[] => context?.focus ?? [];

/** Whether an answer leads with what another leads with. */
const repeats = (answer: Answer, before: Answer): boolean => {
  const [one] = answer.support;
  const [other] = before.support;
  return (
    before.lead.includes(answer.lead) ||
    (one !== undefined && other !== undefined && idOf(one) !== '' && idOf(one) === idOf(other))
  );
};

const unique = (all: readonly Support[]): readonly Support[] =>
  all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);

const isSame = (one: Support, other: Support): boolean =>
  one === other || (idOf(one) !== '' && idOf(one) === idOf(other));
