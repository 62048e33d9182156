import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

describe('what somebody says to be so and no source does', () => {
  it.each([
    ["Belousov is Russia's foreign minister, correct?", /two defence ministers.*Belousov/],
    ['Rajnath Singh is a foreign minister, right?', /two defence ministers, Rajnath Singh/],
    ["Putin spoke of letters from European companies, didn't he?", /letters from US companies/],
    ['Why did foreign ministers Jaishankar and Lavrov hold the preparatory talks?', /defence/],
    ['why is the S-500 an older, weaker cousin of the S-400?', /newer and more advanced/],
    ['The S-500 is Chinese, right?', /S-500 is a Russian air-defence system/],
    ['Why was 2027 picked as the deadline for the $100 billion target?', /by 2030/],
    ['Why was Moscow chosen as the venue for the December talks?', /New Delhi/],
    ['Why was Sochi picked as the venue for the summit?', /New Delhi/],
    ['India buys LNG from Russia, right?', /discounted Russian oil/],
  ])('"%s" is told what they do say of it', (question, said) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(/^The sources do not say that/);
    expect(answer.lead).toMatch(said);
  });

  it.each([
    'Why did Modi choose the Gita?',
    'Why did Putin pick India Today?',
    "What is Belousov's home town?",
    'did russia offer su57 to india',
    'did the first S-400 come in 2021',
  ])('is nothing that is merely asked: "%s" is declined', (question) => {
    expect(ask(shipped, question).answer.status).toBe('declined');
  });

  it('is ruled out by a day of the same deed alone', () => {
    expect(ask(shipped, 'The S-400 was used in 2019, right?').answer.lead).not.toMatch(/^No,/);
    expect(ask(shipped, 'The lease was signed in 2018, right?').answer.lead).toMatch(/2019/);
  });

  it('is held against what is told of it, and not against what was never announced', () => {
    const { answer } = ask(shipped, 'Moscow announced a contraction phase, right?');
    expect(answer.lead).toMatch(/major expansion phase/);
  });
});
