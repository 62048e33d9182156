import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/answers/reading/question.ts';
import { ask } from './converse.ts';
import { shipped, shippedExam } from './shipped-pack.ts';

/** A question of yes or no is known by its first word, which a polite one no longer is. */
const POLAR = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b/i;

const english = (await shippedExam())
  .map(({ turns: [first = ''] }) => first)
  .filter((first) => /\p{L}/u.test(first) && !/[^\p{Script=Latin}\p{Script=Common}]/u.test(first));

/** What an answer is made of, however it is asked for. */
const madeOf = (question: string) => {
  const { answer, facts } = ask(shipped, question);
  return { status: answer.status, lead: answer.lead, facts };
};

/** What nothing knows is read as a name of elsewhere by its capital alone, which these lack. */
const hasUnknownName = (question: string): boolean =>
  readQuestion(question, shipped).slots.some(({ unknown, outside }) => unknown && outside);

const withoutUnknownName = english.filter((one) => !hasUnknownName(one));
const notPolar = english.filter((one) => !POLAR.test(one));

const plainly = new Map(english.map((question) => [question, madeOf(question)]));

describe('an English question of the exam', () => {
  it.each<[string, (question: string) => string]>([
    ['in small letters', (question) => question.toLowerCase()],
    ['in capitals', (question) => question.toUpperCase()],
    ['with another mark at its end', (question) => `${question.replace(/\s*[?!.]*$/, '')}?`],
    ['without a mark at its end', (question) => question.replace(/\s*\?+\s*$/, '')],
    ['in a wide space', (question) => `  \n${question}\t  `],
    ['with please behind it', (question) => `${question} please`],
  ])('is answered alike %s', (_, put) => {
    expect(english.length).toBeGreaterThan(300);
    for (const question of withoutUnknownName)
      expect(madeOf(put(question)), question).toEqual(plainly.get(question));
  });

  it.each(['please', 'Hey,'])('is answered alike after "%s"', (polite) => {
    for (const question of notPolar) {
      expect(madeOf(`${polite} ${question}`), question).toEqual(plainly.get(question));
    }
  });

  it('is answered alike where Sherpa is called by its name', () => {
    for (const question of notPolar) {
      expect(madeOf(`Sherpa, ${question}`), question).toEqual(plainly.get(question));
    }
  });
});
