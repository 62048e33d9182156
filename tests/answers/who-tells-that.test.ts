import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const OF_THE_FLEET = 'which aircraft forms the backbone of the air force?';
const ON_THE_WAR = 'what did Putin say about who started the war?';

describe('who tells what was just told', () => {
  it.each([
    'which outlet carried that',
    'what paper is that from?',
    'where is it stated',
    'who printed that',
    'is that from Bloomberg or from Chand?',
    'which of the two articles did that come from',
    'first or second article?',
  ])('is asked by nothing but words for it: "%s"', (question) => {
    const { answer, facts, sources } = ask(shipped, OF_THE_FLEET, question);
    expect(answer.status).toBe('answered');
    expect(facts[0]).toBe('su-30-backbone');
    expect(sources).toEqual(['day-two-report']);
  });

  it.each(['which outlet did he tell that to', 'where?', 'who did he tell that to'])(
    'is the outlet that he told it to: "%s"',
    (question) => {
      expect(ask(shipped, ON_THE_WAR, question).text).toMatch(/India Today/);
    },
  );

  it.each([
    ['what present did Modi hand Putin?', 'who got it'],
    ['which think tank does Chand head?', 'who ran it'],
    ['who wrote the October article?', 'when was it published'],
    [OF_THE_FLEET, 'what does it say'],
  ])('is not asked by what may be done with a thing: "%s" "%s"', (first, question) => {
    expect(ask(shipped, first, question).answer.lead).not.toMatch(/^That is from Day-two/);
  });
});
