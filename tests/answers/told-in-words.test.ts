import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (turns: readonly string[]) => askThread(turns, shipped, now).at(-1);

describe('what is told in words and not in figures', () => {
  it.each([
    ['which steps would take them to the trade goal', /barriers.*currencies/],
    ['by when and how will they come to 100 billion', /2030|barriers/],
    ['how will the two get trade to its 2030 mark', /barriers/],
    ['which war had the S-400 called its star performer', /star performer/],
    ['name both steps that are planned for the trade target', /barriers/],
    ['for someone who is new to it, what does the S-400 do', /shoot down/],
    ['since when has Putin stayed away from India', /February 2022/],
    ['what is the elephant in the room for the leaders', /deficit/],
    ['which dates were the two capitals eyeing', /5 and 6 December/],
    ['which headline is dated 31 August 2025', /Modi-Xi/],
    ['in which month is India the host of Putin', /December/],
    ['which bloc had its summit in Tianjin', /SCO/],
  ])('answers "%s"', (question, said) => {
    expect(last([question])).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said),
    });
  });

  it('still declines a name that no source has', () => {
    expect(last(['What is the leased submarine called?'])).toMatchObject({ status: 'declined' });
  });

  it('shows the figures that do not go together beside the refusal', () => {
    expect(last(['apply the 50% US tariff to the 4.9bn of exports to Russia'])).toMatchObject({
      status: 'declined',
      text: expect.stringMatching(/50 per cent[\s\S]*4\.9 billion/),
    });
  });

  it('asks of another system what was asked of the last', () => {
    expect(last(['what does an S-500 cost?', 'and the S-400 contract?'])).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(/5\.5 billion/),
    });
  });

  it('works trade back where no word of growth is said, and nothing else', () => {
    expect(last(['what was trade five years ago'])?.text).toMatch(/13\.4 billion = 67 ÷ 5/);
    expect(last(['what was the deficit five years ago'])?.text).not.toMatch(/÷ 5/);
  });
});
