import type { Pack } from '../../content/library.ts';
import type { Ask } from '../../content/schema/vocabulary.ts';
import type { Resolved } from '../finding/resolve.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Reply } from '../telling/reply.ts';
import { overFigures } from './over-figures.ts';
import { timeBetween } from './time/time-between.ts';

const AMOUNTS: readonly Ask[] = ['percent', 'how-much', 'how-many'];

/**
 * Works out what a question asks for over figures or dates of the pack, or says why that cannot be.
 * Null where nothing is to be worked out.
 */
export function workOut(resolved: Resolved, pack: Pack): Reply | null {
  // `Show the sum` by itself is of the one before; behind an amount that is asked for it is of that.
  const { asks, signs } = resolved.question;
  if (signs.has('how-worked-out') && !AMOUNTS.some((ask) => asks.has(ask))) return null;
  // `How far is the record year from the goal`: what lies between two amounts is no time.
  const amount = asksHowFar(resolved.question, pack) ? overFigures(resolved, pack) : null;
  if (amount?.answer.status === 'answered') return amount;
  return timeBetween(resolved, pack) ?? overFigures(resolved, pack);
}

/** `How far`, where no word says that it is a time. */
function asksHowFar({ signs, asks, tokens }: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const isInYears = tokens.some(
    (token, at) => is(token, 'year', 'month', 'day') && is(tokens[at - 1], 'in'),
  );
  return signs.has('distance') && !isInYears && !asks.has('how-long') && !asks.has('how-many');
}
