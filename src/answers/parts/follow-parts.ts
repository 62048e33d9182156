import type { Pack } from '../../content/library.ts';
import { readQuestion } from '../reading/question.ts';
import type { Follow, Turn } from '../sources/follow-sources.ts';
import type { Context } from '../thread/context.ts';
import { askedBeside } from './asked-beside.ts';
import { splitCoordinated, splitQuestion, statementAndQuestion } from './clauses.ts';
import { composed, focusOf } from './composed.ts';
import { type Terse, terseParts } from './terse.ts';
import { isBetterWhole, isMissed, staysOn } from './told-together.ts';

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
  const beside = askedBeside(text, whole, pack, follow);
  if (beside) return beside;
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

/** What no part of the pack answers, whatever stands beside it. */
const REFUSED = ['opinion', 'ought', 'prediction', 'live', 'instruction'] as const;

/** `Did it fail? How many times`: what only goes on with the first and has no answer denies that one. */
const isBareRefusal = ({ text, turn }: { text: string; turn: Turn }, pack: Pack): boolean =>
  turn.answer.status === 'declined' && readQuestion(text, pack).slots.every(({ inner }) => inner);

const isDisputed = (turn: Turn, pack: Pack): boolean =>
  focusOf(turn).some((one) =>
    pack.disagreements.some(({ measure }) => measure.id === one.measure?.id),
  );
