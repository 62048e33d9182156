import { describe, expect, it } from 'vitest';
import { anniversariesOn } from '../../src/digest/anniversaries.ts';
import { shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from './channel.ts';

const on = (day: string, last: string | null = null) =>
  anniversariesOn(
    shipped,
    Temporal.PlainDate.from(day),
    last === null ? null : Temporal.PlainDate.from(last),
  ).map(({ years, date, event }) => `${years} ${date} ${event.type}`);

describe('anniversaries', () => {
  it('are of the summit’s first and last day and of what happened on a day of its own', () => {
    expect(on('2026-12-04')).toEqual(['1 2025-12-04 began', '1 2025-12-04 told']);
    expect(on('2026-12-05')).toEqual(['1 2025-12-05 ended']);
    expect(on('2027-12-05')).toEqual(['2 2025-12-05 ended']);
    expect(on('2026-09-01')).toEqual(['1 2025-09-01 told']);
    expect(on('2026-12-06')).toEqual([]);
  });

  it('are none of months, years, or of what was only expected of a day', () => {
    expect(on('2026-05-01')).toEqual([]);
    expect(on('2026-12-05').join()).not.toContain('told');
  });

  it('that fell on days without an edition come with the next one, for a week', () => {
    expect(on('2026-12-07', '2026-12-04')).toEqual(['1 2025-12-05 ended']);
    expect(on('2026-12-07', '2026-12-06')).toEqual([]);
    expect(on('2026-12-20', '2026-11-01')).toEqual([]);
  });

  it('go over the turn of the year and the 29th of February', () => {
    const [entry] = shipped.timeline.filter(({ id }) => id === 'leaders-in-tianjin');
    if (!entry) throw new Error('no such entry');
    const leap = { ...shipped, timeline: [{ ...entry, date: '2024-02-29' }] };
    const turn = { ...shipped, timeline: [{ ...entry, date: '2025-12-31' }] };
    const days = (pack: typeof shipped, day: string, last: string) =>
      anniversariesOn(pack, Temporal.PlainDate.from(day), Temporal.PlainDate.from(last)).length;
    expect(days(leap, '2027-02-28', '2027-02-27')).toBe(1);
    const known = {
      ...turn,
      facts: new Map([...turn.facts].map(([id, fact]) => [id, { ...fact, asOf: '2025-12-31' }])),
    };
    expect(days(known, '2027-01-02', '2026-12-30')).toBe(1);
  });

  it('stand in the edition with their sources', () => {
    const { text } = editionOf('2026-12-07', { last: memoryOf('2026-12-04') });
    expect(text).toContain('1 year since 5 Dec 2025: the summit ended.');
    expect(editionOf('2026-12-04').text).toContain(
      '1 year since 4 Dec 2025: Vladimir Putin arrives',
    );
  });
});
