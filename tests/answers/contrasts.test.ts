import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { read, reply, shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (...turns: string[]): string => askThread(turns, shipped, now).at(-1)?.text ?? '';

describe('what the editor lists as told otherwise by the sources', () => {
  it('is told of each source where that is asked', () => {
    const text = ask('On export sectors, do the two articles have the same list?');
    expect(text).toContain('India Writes Network (2 Oct 2025)');
    expect(text).toContain('automobile components');
    expect(text).toContain('Day-two report (5 Dec 2025)');
    expect(text).toContain('electronics');
  });

  it('is told behind what was asked where nobody asks how they differ', () => {
    const text = ask('Which goods and sectors is India to sell more of to Russia?');
    expect(text).toMatch(/^India wants its exports.*electronics/);
    expect(text).toMatch(/India Writes Network \(2 Oct 2025\): .*automobile components/);
    expect(text).not.toContain('differ');
  });

  it('leads with what the day of the talks has on the agenda', () => {
    expect(ask("What's on the agenda?")).toMatch(/^The summit session is expected/);
  });

  it('stands beside what one source expects where yes or no is asked', () => {
    const text = ask('Is a deal on more S-400 units expected?');
    expect(text).toMatch(/Day-two report \(5 Dec 2025\): The S-400 .* on the agenda/);
  });

  it('says no yes before a statement that denies it', () => {
    const text = ask('Will India downgrade its ties with Russia?');
    expect(text).toMatch(/will not dilute/);
    expect(text).not.toMatch(/^Yes/);
  });

  it('is no matter of a question after the day or the amount', () => {
    expect(ask('How many times has trade grown in five years?')).not.toContain('differ');
  });

  it('is told in a thread that asks whether both sources say it', () => {
    const text = ask('Is a deal on more S-400 units expected?', 'do both articles say so?');
    expect(text).toContain('differ');
    expect(text).toContain('on the agenda');
  });
});

it('says that the sources agree where they do', () => {
  expect(ask('Is there any disagreement between the articles on the 2030 target?')).toMatch(
    /Both agree.*2030/,
  );
});

it('is shown by the command for differences, with both sides and the note', () => {
  const text = read(reply('differences'));
  expect(text).toContain('What India is to sell more of to Russia');
  expect(text).toContain('automobile components');
  expect(text).toContain('Only pharmaceuticals stand in both');
});
