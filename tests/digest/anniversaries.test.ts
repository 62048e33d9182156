import { describe, expect, it } from 'vitest';
import { anniversariesOn } from '../../src/digest/anniversaries.ts';
import { invented, shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from './channel.ts';

const on = (day: string, last: string | null = null) =>
  anniversariesOn(
    shipped,
    Temporal.PlainDate.from(day),
    last === null ? null : Temporal.PlainDate.from(last),
  ).map(({ years, date, text }) => `${years} ${date} ${text ?? 'began'}`);

describe('anniversaries', () => {
  it('are of what the editor finds worth it, in the past tense', () => {
    expect(on('2026-12-04')).toEqual([
      '1 2025-12-04 Vladimir Putin arrived for a two-day state visit and had dinner with Narendra Modi.',
    ]);
    expect(on('2027-09-01')).toEqual([
      '2 2025-09-01 Narendra Modi and Vladimir Putin met in Tianjin, beside the SCO summit.',
    ]);
    expect(on('2026-10-02')).toEqual([]);
    expect(on('2026-12-05')).toEqual([]);
  });

  it('are of the first day where the timeline does not tell it, and a source from then on does', () => {
    const days = (pack: typeof shipped, day: string) =>
      anniversariesOn(pack, Temporal.PlainDate.from(day), null).map(({ text }) => text);
    expect(days({ ...shipped, timeline: [] }, '2026-12-04')).toEqual([null]);
    expect(days(invented, '2032-03-09')).toEqual([null]);
    const early = new Map(
      [...shipped.facts].map(([id, fact]) => [id, { ...fact, asOf: '2025-10-02' }]),
    );
    expect(days({ ...shipped, timeline: [], facts: early }, '2026-12-04')).toEqual([]);
  });

  it('that fell on days without an edition come with the next one, for a week', () => {
    expect(on('2026-12-07', '2026-12-03')).toHaveLength(1);
    expect(on('2026-12-07', '2026-12-04')).toEqual([]);
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
    const { text } = editionOf('2026-12-07', { last: memoryOf('2026-12-03') });
    expect(text).toMatch(/1 year since 4 Dec 2025: Vladimir Putin arrived .+\n.*Day-two report/);
    expect(editionOf('2026-10-02').text).not.toContain('since 2 Oct 2025');
  });

  it('do not say again what the head says', () => {
    const { text } = editionOf('2026-12-05', { last: memoryOf('2026-12-04') });
    expect(text).toContain('was to end 1 year ago (5 Dec 2025, worked out)');
    expect(text).not.toContain('1 year since');
  });
});
