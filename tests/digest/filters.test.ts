import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsBehind } from '../../src/briefing/facts-behind.ts';
import { factsOf } from '../../src/briefing/lookup.ts';
import type { Pack } from '../../src/content/library.ts';
import { isOnTopics, onTopics } from '../../src/digest/on-topics.ts';
import { SECTIONS, type Section } from '../../src/subscriptions/subscription.ts';
import { invented, shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from './channel.ts';

const topicsOf = (pack: Pack): readonly string[] => pack.meta.topics.map(({ id }) => id);
const someTopics = fc.subarray([...topicsOf(shipped)]);
const filters = fc.record({ include: someTopics, exclude: someTopics });

/** Ids of everything that a filter lets through. */
const keptOf = (pack: Pack): readonly string[] => [
  ...pack.facts.keys(),
  ...pack.derivations.keys(),
  ...[...pack.agenda, ...pack.timeline, ...pack.commitments].map(({ id }) => id),
  ...[...pack.disagreements, ...pack.contrasts].map(({ note }) => note.title),
];

describe('a filter of topics', () => {
  it('excludes what has one excluded topic, and includes what has one included', () => {
    const filter = { include: ['trade'], exclude: ['energy'] };
    expect(isOnTopics(['trade', 'diplomacy'], filter)).toBe(true);
    expect(isOnTopics(['trade', 'energy'], filter)).toBe(false);
    expect(isOnTopics(['diplomacy'], filter)).toBe(false);
    expect(isOnTopics(['diplomacy'], { include: [], exclude: ['energy'] })).toBe(true);
  });

  it('lets nothing through that rests on an excluded fact', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const kept = onTopics(shipped, filter);
        const excluded = (ids: readonly string[]) =>
          factsOf(shipped, ids).some(({ topics }) =>
            topics.some((id) => filter.exclude.includes(id)),
          );
        for (const { facts } of [...kept.agenda, ...kept.timeline, ...kept.commitments]) {
          expect(excluded(facts)).toBe(false);
        }
        expect(excluded([...kept.facts.keys()])).toBe(false);
        for (const derived of kept.derivations.values()) {
          expect(excluded(factsBehind(derived).map(({ id }) => id))).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets more through the more it includes, and less the more it excludes', () => {
    fc.assert(
      fc.property(filters, filters, (a, b) => {
        const narrow = {
          include: a.include,
          exclude: [...a.exclude, ...b.exclude],
        };
        // To include nothing by name is to include everything.
        const wide = {
          include: a.include.length === 0 ? [] : [...a.include, ...b.include],
          exclude: a.exclude,
        };
        const wider = new Set(keptOf(onTopics(shipped, wide)));
        for (const id of keptOf(onTopics(shipped, narrow))) expect(wider).toContain(id);
      }),
      { numRuns: 50 },
    );
  });

  it('reaches every part of the edition', () => {
    for (const day of ['2025-12-05', '2025-12-06', '2026-11-21']) {
      const last = memoryOf('2025-12-04');
      const filter = { topics: { include: [], exclude: ['defence', 'diplomacy'] } };
      const { edition, text } = editionOf(day, { last, filter });
      expect(text, day).not.toMatch(/S-400|Su-30|submarine|BrahMos/);
      expect(edition.changes?.added.length).toBeGreaterThan(0);
      expect(text).toMatch(/Day 2 of 2|The state visit was to end/);
    }
  });

  it('that leaves nothing says so, in a channel that had editions before and in a new one', () => {
    const filter = { topics: { include: ['no-such-topic'], exclude: [] } };
    const { text, document } = editionOf('2025-12-05', { filter });
    expect(text).toContain(
      'There is nothing this time in the topics and parts that this channel takes.',
    );
    expect(text).toContain('Day 2 of 2');
    expect(document.summary).toContain('nothing this time');
    expect(editionOf('2026-11-21', { filter, last: memoryOf('2026-11-20') }).text).toContain(
      'nothing new since the edition of 20 Nov 2026',
    );
  });

  it('gives an edition whatever it is, of either pack', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(shipped, invented),
        fc.integer({ min: -100, max: 500 }),
        fc.option(fc.integer({ min: 0, max: 90 })),
        filters,
        fc.subarray([...SECTIONS], { minLength: 1 }),
        (pack, offset, before, topics, sections) => {
          const day = Temporal.PlainDate.from(pack.meta.summit.start).add({ days: offset });
          const last =
            before === null ? null : memoryOf(day.subtract({ days: before }).toString(), pack);
          const { document } = editionOf(day.toString(), {
            pack,
            last,
            filter: { topics, sections },
          });
          expect(document.blocks.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a section that is left out', () => {
  const HEADINGS: Readonly<Record<Section, RegExp>> = {
    changes: /^(New|Changed|Withdrawn) since/m,
    highlights: /^(What is expected|Said before the talks)$/m,
    agenda: /^Today$/m,
    commitments: /^(Past its date|Due)/m,
    differences: /^Where sources differ$/m,
    figure: /^Figure of the day$/m,
  };
  const day = (section: Section) => (section === 'commitments' ? '2026-11-21' : '2025-12-05');

  it.each(SECTIONS)('%s is not there, and the others are', (section) => {
    const whole = editionOf(day(section), { last: memoryOf('2025-12-04') }).text;
    expect(whole).toMatch(HEADINGS[section]);
    const sections = SECTIONS.filter((one) => one !== section);
    const { text } = editionOf(day(section), {
      last: memoryOf('2025-12-04'),
      filter: { sections },
    });
    expect(text).not.toMatch(HEADINGS[section]);
    for (const other of sections) {
      expect(HEADINGS[other].test(text), other).toBe(HEADINGS[other].test(whole));
    }
  });
});
