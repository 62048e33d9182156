import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (...turns: string[]) => askThread(turns, shipped, now);

describe('a question about what the sources say', () => {
  it.each([
    ['which is right, 67bn or 68.7bn', /differ/, /68\.7/, /\b67\b/],
    ['do the two pieces agree on the trade total?', /differ/, /68\.7/, /\b67\b/],
    ['the deficit stated against what the exports imply', /differ/, /60/, /58\.9/],
    ['summit dates in the October piece and in the later one?', /differ/, /4.5 Dec/, /5.6 Dec/],
    ['did Putin come on the 4th or the 5th of December?', /differ/, /4.5 Dec/, /5.6 Dec/],
    ['which source has the higher trade figure?', /differ/, /68\.7/, /\b67\b/],
    ['was the sub lease signed years ago or only being finalised now?', /differ/, /2019/, /2025/],
  ])('"%s" is told both figures, and that they differ', (question, ...said) => {
    const [answer] = ask(question);
    for (const one of said) expect(answer?.text).toMatch(one);
    expect(answer?.text.length).toBeLessThanOrEqual(700);
  });

  it('is told why the figures differ, in the words of the editor', () => {
    const [answer] = ask('Why do the two trade totals differ?');
    expect(answer?.text).toMatch(/The spans overlap/);
    expect(answer?.text.length).toBeLessThanOrEqual(700);
  });

  it('is told each source side by side where no figure differs', () => {
    const [answer] = ask('Compare the export sectors that the two reports name');
    expect(answer?.text).toMatch(/India Writes Network.*machinery.*Day-two report.*electronics/s);
    expect(answer?.sources).toEqual(
      expect.arrayContaining(['india-writes-network', 'day-two-report']),
    );
  });

  it('is told which source has nothing on it', () => {
    const [answer] = ask('Do both reports mention the S-500?');
    expect(answer?.text).toMatch(/India Writes Network \(2 Oct 2025\) says nothing/);
    expect(answer?.text).toMatch(/S-500/);
  });

  it('is told once what both say alike', () => {
    const [answer] = ask('Is the target of USD 100 billion in both articles?');
    expect(answer?.text).toMatch(/100 billion/);
  });

  it('is declined where no source has what is asked of each', () => {
    for (const question of [
      "Does either report name the submarine's class?",
      'compare the two articles on vaccine exports',
      'Which sanctions do the two articles list?',
      "What do the two reports say about Putin's health?",
      'Do both articles say how many jets will be upgraded?',
    ]) {
      expect(ask(question)[0]?.status, question).toBe('declined');
    }
  });
});

describe('a question limited to one source', () => {
  it('is answered from that source alone', () => {
    const [chand] = ask('how much was trade according to Chand?');
    expect(chand?.text).toMatch(/\b67\b/);
    expect(chand?.text).not.toMatch(/68\.7/);
    const [report] = ask('In the summit-day report, how much was trade?');
    expect(report?.text).toMatch(/68\.7/);
    expect(report?.text).not.toMatch(/\b67\b/);
  });

  it('is followed by what the other source has', () => {
    const [, other] = ask('what trade total does the day-two report give?', 'and the October one?');
    expect(other?.text).toMatch(/\b67\b/);
  });

  it('says so where that source has nothing on it and another has', () => {
    const [answer] = ask('In the October article, what does the submarine lease cost?');
    expect(answer?.text).toMatch(/India Writes Network \(2 Oct 2025\) says nothing.*2 billion/s);
  });

  it('is declined where no source has it', () => {
    expect(ask('According to Chand, what is the price of the Su-30 upgrade?')[0]?.status).toBe(
      'declined',
    );
  });
});
