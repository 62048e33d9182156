import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { delta } from './delta-pack.ts';
import { shipped } from './shipped-pack.ts';

describe('a false premise', () => {
  it.each([
    ['is it true that the s-400 deal was for ten systems', 'five systems'],
    ['did putin sign the s-400 deal in 2015', '2018'],
    ['did russia deliver five s-400s?', 'three S-400 units'],
    ['so the US tariff is 25%?', '50 per cent'],
    ['क्या S-400 सौदा 2015 में हुआ?', '2018'],
  ])('"%s" is not confirmed, and what the sources say stands in its place', (question, said) => {
    const { answer, text } = ask(shipped, question);
    expect(answer.lead).not.toMatch(/^(?:Yes|हाँ|Да)/);
    expect(text).toContain(said);
  });

  it('is denied where the pack has the figure', () => {
    expect(ask(shipped, 'was the s-400 deal signed in 2015?').answer.lead).toMatch(/^No,.*2018/);
    expect(ask(delta, 'is the price of the ferry 90 million?').answer.lead).toMatch(/^No,.*84/);
  });

  it('about something that never was is not taken up', () => {
    const { answer } = ask(shipped, 'why did India cancel the S-400 deal?');
    expect(answer.lead).not.toMatch(/cancel/);
    expect(answer.lead).toMatch(/^The sources do not say that/);
  });

  it('that is true after all is confirmed', () => {
    expect(ask(shipped, 'was the s-400 deal signed in 2018?').answer.lead).toMatch(/^Yes: .*2018/);
  });
});
