import { describe, expect, it } from 'vitest';
import { validFolder } from '../content/fixture-packs.ts';
import { ask } from './converse.ts';
import { delta } from './delta-pack.ts';
import { shipped } from './shipped-pack.ts';
import { expectSound } from './sound.ts';
import { wordedPack } from './worded-pack.ts';

const invented = wordedPack(await validFolder());

describe('where the sources differ', () => {
  it.each([
    ['how much was trade?', ['USD 68.7 billion (2024–25)', 'about USD 67 billion (2024)']],
    ['how large is the deficit', ['more than USD 60 billion', 'USD 58.9 billion (2024–25)']],
    ['when was the submarine lease signed?', ['November 2025', 'March 2019']],
    ['on what days was the summit?', ['4–5 December 2025', '5–6 December 2025']],
    ['should we print 68.7 or 67?', ['USD 68.7 billion (2024–25)', 'about USD 67 billion (2024)']],
    ['which deficit figure should I quote?', ['more than USD 60 billion', 'USD 58.9 billion']],
  ])('"%s" gets both values, each with its span and its source', (question, values) => {
    const { answer, text } = ask(shipped, question);
    expect(answer.lead).toContain('the sources differ');
    for (const value of values) expect(answer.lead).toContain(value);
    expect(answer.support.length).toBe(2);
    expect(text.match(/Reported by|Worked out by/g)).toHaveLength(2);
  });

  it('all of them are named at once, with values where both sides can be cited', () => {
    const turn = ask(shipped, 'where do the sources differ?');
    expect(turn.answer.lead).toMatch(/\(USD 68\.7.*67 billion.*deficit.*Days of the visit.*lease/);
    expect(turn.answer.related).toEqual({ command: 'differences', args: {} });
    expectSound(turn, shipped);
  });

  it.each([
    ['any conflict over dates in the sources?', /^The sources differ on: Days.*lease/, /deficit/],
    ['do the two reports clash on any numbers?', /Trade.*deficit/, /lease|Days/],
    ['any discrepancies in names between the articles?', /^No difference of that kind/, /nothing/],
  ])('those of a kind alone are named where a kind is asked for: "%s"', (question, named, left) => {
    const turn = ask(shipped, question);
    expect(turn.answer.lead).toMatch(named);
    expect(turn.answer.lead).not.toMatch(left);
    expectSound(turn, shipped);
  });

  it('neither value is taken for right, nor one between them', () => {
    for (const question of ['was the bridge EUR 6.4 billion?', 'what does the bridge cost?']) {
      const { answer } = ask(delta, question);
      expect(answer.lead).toMatch(/differ.*6\.4.*5\.9/);
      expect(answer.lead).not.toContain('6.15');
    }
  });

  it('a sum is not worked out with one value as if there were no other', () => {
    const { text } = ask(
      delta,
      'what is the difference between the cost of the bridge and the ferry?',
    );
    expect(text).toMatch(/6\.4|6,?400/);
    expect(text).toMatch(/5\.9|5,?900/);
  });

  it('what stands before both values is cited too', () => {
    const question = 'is the catch in the strait a target of Aurelia?';
    expectSound(ask(invented, question), invented);
  });
});
