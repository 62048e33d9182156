import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validFolder } from '../content/fixture-packs.ts';
import { arbitraryQuestion, arbitraryThread } from '../support/arbitrary-question.ts';
import { ask, converse } from './converse.ts';
import { delta } from './delta-pack.ts';
import { shipped } from './shipped-pack.ts';
import { expectSound } from './sound.ts';
import { wordedPack } from './worded-pack.ts';

const invented = wordedPack(await validFolder());

/** Every run asks the same; another seed looks further. */
const SEED = 1;

describe('whatever is asked', () => {
  it.each([
    ['the shipped pack', shipped, 120],
    ['an invented pack', invented, 60],
    ['a small pack with prices of different scale', delta, 60],
  ])('in %s, each turn of a thread gets a sound answer', (_, pack, numRuns) => {
    fc.assert(
      fc.property(arbitraryThread(pack), (turns) => {
        const given = converse(turns, pack);
        expect(given).toHaveLength(turns.length);
        for (const turn of given) expectSound(turn, pack);
      }),
      { numRuns, seed: SEED },
    );
  });

  it('the same question is answered alike, whatever was asked in between', () => {
    fc.assert(
      fc.property(arbitraryThread(shipped), arbitraryThread(shipped), (turns, others) => {
        const first = converse(turns, shipped);
        converse(others, shipped);
        expect(converse(turns, shipped)).toEqual(first);
      }),
      { numRuns: 20, seed: SEED },
    );
  });

  it('nothing that only the asker said comes back', () => {
    fc.assert(
      fc.property(
        fc.tuple(arbitraryQuestion(shipped), arbitraryQuestion(shipped)),
        fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{12,20}$/),
        ([before, behind], strange) => {
          const { answer, text } = ask(shipped, `${before} ${strange} ${behind}`);
          expect([text, ...answer.followUps].join('\n').toLowerCase()).not.toContain(strange);
        },
      ),
      { numRuns: 150, seed: SEED },
    );
  });
});
