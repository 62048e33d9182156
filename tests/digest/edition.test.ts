import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/digest/edition.ts';
import { knownOn } from '../../src/digest/known-on.ts';
import { viewEdition } from '../../src/views/edition.ts';
import { invented, library, morningOf, read, shipped } from '../commands/rig.ts';

function editionOf(day: string, pack = shipped) {
  const now = morningOf(day, pack);
  const edition = composeEdition(pack, Temporal.PlainDate.from(day));
  const document = viewEdition(edition, { library, now, zone: pack.meta.summit.zone });
  return { edition, document, text: read(document) };
}

describe('an edition fits its day', () => {
  it('before: counts down to the dates as they were expected then', () => {
    const { text, edition } = editionOf('2025-10-02');
    expect(text).toContain('64 days to go: the summit is expected on 5–6 Dec 2025.');
    expect(edition.stage).toMatchObject({ type: 'before', daysToGo: 64 });
    expect(text).toContain('S-400');
  });

  it('during: says which day it is and shows that day’s agenda alone', () => {
    const first = editionOf('2025-12-04').text;
    expect(first).toContain('Day 1 of 2');
    expect(first).toContain('dinner');
    const second = editionOf('2025-12-05').text;
    expect(second).toContain('Day 2 of 2');
    expect(second).not.toContain('dinner');
  });

  it('just after: leads with the news and what was promised', () => {
    const { text } = editionOf('2025-12-06');
    expect(text).toContain('The summit ended yesterday.');
    expect(text).toContain('What matters most');
    expect(text).toContain('68.7');
  });

  it('just after: what was only expected of the summit is no news but waits for word', () => {
    const { edition, text } = editionOf('2025-12-06');
    expect(edition.leads.map(({ status }) => status)).not.toContain('expected');
    expect(text.slice(text.indexOf('Past its date'))).toContain('additional S-400 units');
    expect(editionOf('2025-12-05').edition.leads.map(({ status }) => status)).toContain('expected');
  });

  it('long after: says how old the pack is and leads with what is due', () => {
    const { text } = editionOf('2026-11-21');
    expect(text).toMatch(/ended 351 days ago; nothing after 5 Dec 2025 is in it/);
    expect(text).not.toContain('What matters most');
    expect(text).toContain('40 days left');
  });

  it('stands in a channel by its summary too', () => {
    for (const day of ['2025-10-02', '2025-12-04', '2025-12-05', '2025-12-06', '2026-11-21']) {
      expect(editionOf(day).document.summary.length).toBeGreaterThan(100);
    }
  });
});

describe('an edition tells nothing before it was known', () => {
  const packs = [shipped, invented];

  it('in any fact, figure or difference, on any day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packs),
        fc.integer({ min: -200, max: 400 }),
        (pack, offset) => {
          const day = Temporal.PlainDate.from(pack.meta.summit.start).add({ days: offset });
          const known = knownOn(pack, day);
          const until = day.toString();
          for (const fact of known.facts.values()) expect(fact.asOf <= until).toBe(true);
          for (const facts of known.factsByTopic.values()) {
            for (const fact of facts) expect(known.facts.has(fact.id)).toBe(true);
          }
          for (const item of [...known.agenda, ...known.timeline, ...known.commitments]) {
            for (const id of item.facts) expect(known.facts.has(id)).toBe(true);
          }
          for (const { observations } of known.disagreements) {
            expect(observations.length).toBeGreaterThan(1);
          }
          composeEdition(pack, day);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('and all of it once the last source is out', () => {
    for (const pack of packs) {
      const late = knownOn(pack, Temporal.PlainDate.from('2040-01-01'));
      expect(late.facts.size).toBe(pack.facts.size);
      expect(late.derivations.size).toBe(pack.derivations.size);
      expect(late.disagreements).toHaveLength(pack.disagreements.length);
    }
  });

  it('so the deficit differs only when both sides are known', () => {
    expect(editionOf('2025-10-02').text).not.toContain('58.9');
    expect(editionOf('2025-12-06').text).toContain('58.9');
  });
});

describe('the figure of the day', () => {
  it('is another one on the next day, with its arithmetic', () => {
    const figures = ['2025-12-06', '2025-12-07', '2025-12-08'].map((day) => {
      const { text } = editionOf(day);
      return text.slice(text.indexOf('Figure of the day'));
    });
    expect(new Set(figures).size).toBe(3);
    for (const figure of figures) expect(figure).toMatch(/[=≈]/);
  });
});
