import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { delta } from './delta-pack.ts';
import { shipped } from './shipped-pack.ts';
import { expectSound } from './sound.ts';

describe('arithmetic', () => {
  it.each([
    ['s-400 price per unit', 'USD 1.1 billion', '5.5 ÷ 5'],
    ['share of exports in trade', '7.1%', '4.9 ÷ 68.7'],
    ['how many times larger are imports than exports', '13.02 times', '63.8 ÷ 4.9'],
    ['how many years from the S-400 deal to the last delivery', '9 years', '2018 → 2027'],
    [
      'how much more does the S-400 deal cost than the submarine lease',
      'USD 3.5 billion',
      '5.5 − 2',
    ],
    ['what do the lease and the S-400 deal cost together', 'USD 7.5 billion', '2 + 5.5'],
    ['ratio of the s-400 price to the lease price', '2.75 times', '5.5 ÷ 2'],
  ])('of "%s" shows the result and what went in', (question, result, steps) => {
    const { answer, text, sources } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toContain(result);
    expect(text).toContain(steps);
    expect(text).toContain('Worked out by Sherpa from figures of');
    expect(sources).not.toEqual([]);
  });

  it('says "about" where a number that goes in is rounded', () => {
    const { answer } = ask(shipped, 'what do the lease and the S-400 deal cost together');
    expect(answer.lead).toContain('about USD 7.5 billion');
  });

  it('with units that do not go together is refused with the reason', () => {
    for (const question of [
      'what is trade plus the number of s-400 systems',
      'can i add the tariff and the trade target',
    ]) {
      const { answer } = ask(shipped, question);
      expect(answer.status, question).toBe('declined');
      expect(answer.lead, question).toContain('measure different things');
      expect(answer.lead, question).not.toMatch(/\d/);
    }
  });

  it('is right as it is shown, whatever the scale of what goes in', () => {
    for (const question of [
      'how many times more does the bridge cost than the ferry?',
      'what is the ratio of 6.4 billion for the bridge to the price of the ferry?',
    ]) {
      const turn = ask(delta, question);
      expect(turn.text, question).toContain('Worked out by Sherpa');
      expectSound(turn, delta);
    }
  });

  it('takes no figure that nobody spoke of', () => {
    const { text } = ask(
      delta,
      'what is the difference between the cost of the bridge and Tavora?',
    );
    expect(text).not.toMatch(/\b84\b|6,?316|6\.316/);
  });
});
