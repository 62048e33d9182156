import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (...turns: string[]) => askThread(turns, shipped, now).at(-1);

describe('a thread about one system', () => {
  it.each(['delayed?', 'any delay?', 'are they late?'])(
    'is not answered of another: "%s"',
    (then) => {
      const answer = last('s-400 deliveries', then);
      expect(answer?.status).toBe('declined');
      expect(answer?.text.split('\n')[0]).not.toMatch(/submarine/);
    },
  );

  it('sets its price against another one by name', () => {
    const said = /2\.75 times = 5\.5 ÷ 2/;
    expect(last('how much is the lease', 'compared to the s-400?')?.text).toMatch(said);
    expect(last('price of the s-400 deal?', 'versus the submarine')?.text).toMatch(said);
    expect(last('what is the s-400', 'compared to the s-500?')?.text).not.toMatch(/times =/);
  });

  it('is remembered for as long as people go on with it', () => {
    const turns = [
      'Tell me about the submarine lease',
      'how much?',
      'when was it signed?',
      'when does it come?',
      'could it slip?',
      'why?',
      'who says?',
    ];
    expect(last(...turns)?.text).toMatch(/^That is from Bloomberg .*submarine/);
  });
});

describe('what is left of an order', () => {
  it('is a share of the order and of no other part of it', () => {
    const turns = [
      'how many S-400 systems did India order?',
      'how many are here already',
      'and the rest?',
    ];
    expect(last(...turns, 'what % is that')?.text).toMatch(/^.*40% = 2 ÷ 5/);
  });

  it('has years in which it comes, where those are asked for', () => {
    const answer = last('Delivery years for the S-400s India is still waiting for?');
    expect(answer?.text).toMatch(/2026 and in 2027/);
    expect(answer?.text).not.toMatch(/→/);
  });

  it('is set against no price where it is asked which comes later', () => {
    const answer = last('which comes later, the sub or the final S-400, and by how much');
    expect(answer?.text).not.toMatch(/5\.5/);
  });
});

it('what somebody said of whom to blame is no opinion of ours', () => {
  const answer = last("What did Putin tell India Today about who's to blame for the war?");
  expect(answer).toMatchObject({ status: 'answered', text: expect.stringMatching(/war/) });
});
