import { describe, expect, it } from 'vitest';
import { shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from './channel.ts';
import { withFacts } from './corrected-pack.ts';

const daily = (day: string) =>
  editionOf(day, { last: memoryOf(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()) });
const isWhole = ({ text }: { readonly text: string }): boolean => /^Past its date$/m.test(text);

describe('a commitment past its date without a word', () => {
  it('is told whole the day after, then after 7, 30, 90 and 365 days', () => {
    const due = Temporal.PlainDate.from('2025-12-05');
    const told = Array.from({ length: 380 }, (_, at) => at + 1).filter((days) =>
      isWhole(daily(due.add({ days }).toString())),
    );
    expect(told).toEqual([1, 7, 30, 90, 365]);
  });

  it('is told with the first edition after such a day where that day had none', () => {
    expect(isWhole(editionOf('2025-12-14', { last: memoryOf('2025-12-11') }))).toBe(true);
    expect(isWhole(editionOf('2025-12-14', { last: memoryOf('2025-12-12') }))).toBe(false);
  });

  it('is told when a fact that it rests on changed, and to a channel that is new', () => {
    const text = 'A deal on more S-400 supplies was expected in December.';
    const pack = withFacts(shipped, { 's-400-additional-deal': { text } });
    const changed = editionOf('2025-12-20', { pack, last: memoryOf('2025-12-19') });
    expect(changed.edition.pressing?.silent.items.map(({ commitment }) => commitment.id)).toEqual([
      's-400-additional',
    ]);
    expect(isWhole(editionOf('2025-12-20'))).toBe(true);
  });

  it('stands in one line on other days that are not quiet, and nowhere on a quiet one', () => {
    expect(daily('2026-01-01').text).toContain(
      'Past their date, no later source: 2 commitments, due 5 Dec 2025 (worked out).',
    );
    expect(daily('2026-01-02').text).not.toMatch(/past their date/i);
  });
});
