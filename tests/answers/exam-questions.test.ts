import { describe, expect, it } from 'vitest';
import { ask, converse } from './converse.ts';
import { shipped, shippedExam } from './shipped-pack.ts';
import { expectSound } from './sound.ts';

const questions = await shippedExam();
const given = questions.map(({ turns }) => converse(turns, shipped));

describe('the answers to the shipped exam', () => {
  it('are short, cited and harmless, and each number and date in them has its ground', () => {
    for (const turns of given) for (const turn of turns) expectSound(turn, shipped);
  });

  it('are the same when the exam is held again, in another order', () => {
    const again = questions.toReversed().map(({ turns }) => converse(turns, shipped));
    expect(again.toReversed()).toEqual(given);
  });

  it('suggest only what is answered when it is asked', () => {
    const suggested = new Set(given.flat().flatMap(({ answer }) => answer.followUps));
    expect(suggested.size).toBeGreaterThan(10);
    for (const question of suggested) {
      expect(ask(shipped, question).answer.status, question).toBe('answered');
    }
  });
});
