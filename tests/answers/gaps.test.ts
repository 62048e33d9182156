import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const wordings = shipped.gaps.flatMap(({ id, lacks, asked }) =>
  asked.map((text) => ({ id, lacks, text })),
);

/** Letters of English alone: in other languages there are too few wordings to go by. */
const isEnglish = (text: string): boolean => /^[\p{ASCII}–—’]+$/u.test(text);

describe('what an editor knows that no source tells', () => {
  it('is declined in nearly all of his own wordings, and is named in most', () => {
    const english = wordings.filter(({ text }) => isEnglish(text));
    const answers = english.map(({ text, lacks }) => ({ lacks, ...ask(shipped, text).answer }));
    const declined = answers.filter(({ status }) => status === 'declined');
    const named = declined.filter(({ lead, lacks }) => lead.includes(lacks));
    expect(english.length).toBeGreaterThan(1500);
    expect(declined.length / english.length).toBeGreaterThan(0.93);
    expect(named.length / english.length).toBeGreaterThan(0.6);
  });

  it.each([
    ['Who interviewed Putin for India Today?', 'interview'],
    ['what aircraft did putin fly in on', 'aircraft'],
    ["what's the crew of the leased sub? a number please", 'crew'],
  ])('is declined in other words too: "%s"', (question, named) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('declined');
    expect(answer.lead).toContain(named);
  });

  it.each([
    'How much was the S-400 deal with Russia?',
    'Was the S-400 deal signed in 2018?',
    'How many S-400s have been delivered?',
    'What did Modi give Putin?',
    'Which outlet did Putin give an interview to?',
  ])('does not stand in the way of what is told: "%s"', (question) => {
    expect(ask(shipped, question).answer.status).toBe('answered');
  });
});
