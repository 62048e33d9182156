import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/digest/edition.ts';
import { knownOn } from '../../src/digest/known-on.ts';
import { EVERYTHING } from '../../src/subscriptions/subscription.ts';
import { invented, shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from './channel.ts';
import { withFacts } from './corrected-pack.ts';

describe('an edition fits its day', () => {
  it('before: counts down to the dates as they were expected then', () => {
    const { text, edition } = editionOf('2025-10-02');
    expect(text).toContain('64 days to go: the summit is expected on 5–6 Dec 2025.');
    expect(edition.stage).toMatchObject({ type: 'before', daysToGo: 64 });
    expect(text).toContain('What is expected');
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

  it('during: tells what people said there, as theirs', () => {
    const { text } = editionOf('2025-12-05');
    expect(text.slice(text.indexOf('Said and agreed so far'))).toMatch(/(said|claimed) by/);
    expect(editionOf('2025-12-04').text).not.toContain('Said and agreed');
  });

  it('just after: a channel that is new to it gets the news; what was only expected waits for word', () => {
    const { edition, text } = editionOf('2025-12-06');
    expect(text).toContain('The summit ended yesterday (5 Dec 2025).');
    expect(text).toContain('68.7');
    expect(edition.leads?.facts.map(({ status }) => status)).not.toContain('expected');
    expect(text.slice(text.indexOf('Past its date'))).toContain('additional S-400 units');
  });

  it('just after: a channel that had the news yesterday is not told it again', () => {
    const { text } = editionOf('2025-12-06', { last: memoryOf('2025-12-05') });
    expect(text).toContain('No new facts since the edition of 5 Dec 2025.');
    expect(text).toContain('additional S-400 units');
    expect(text).not.toContain('68.7');
  });

  it('long after: says how old the pack is and leads with what is due', () => {
    const { text } = editionOf('2026-11-21');
    expect(text).toMatch(/ended 351 days ago \(5 Dec 2025\); nothing later is in this pack/);
    expect(text).not.toContain('What matters most');
    expect(text).toContain('40 days left');
  });

  it('tells a commitment as due from 90 days before its last day on, and not sooner', () => {
    const dueIn = (day: string) => editionOf(day).text.includes('Due within 90 days');
    expect([dueIn('2026-10-01'), dueIn('2026-10-02'), dueIn('2026-12-31')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(editionOf('2027-01-01').text).toMatch(/Due 2026, 1 day ago, no word since/);
  });

  it('tells what became of a commitment that was kept', () => {
    const [first] = shipped.commitments;
    if (!first) throw new Error('no commitments');
    const known = [
      { asOf: '2027-01-10', text: 'The units arrived in January.', facts: ['s-400-delivered'] },
    ];
    const pack = { ...shipped, commitments: [{ ...first, due: '2026', known }] };
    const { text } = editionOf('2027-01-11', { pack });
    expect(text).toMatch(
      /What became of it\n-+\n\nDue 2026, 11 days ago, last word of 10 Jan 2027/,
    );
    expect(text).toContain('The units arrived in January.');
    expect(text).not.toContain('Past its date');
    expect(editionOf('2027-06-01', { pack }).text).not.toContain('What became of it');
  });

  it('stands in a channel by its summary too', () => {
    for (const day of ['2025-10-02', '2025-12-04', '2025-12-05', '2025-12-06', '2026-11-21']) {
      expect(editionOf(day).document.summary.length).toBeGreaterThan(100);
    }
  });
});

it('what is new for a channel of one topic stands under that topic, whatever else it is about', () => {
  const filter = { topics: { include: ['defence'], exclude: [] } };
  const { text } = editionOf('2025-12-05', { last: memoryOf('2025-12-04'), filter });
  expect(text).toMatch(/And \d+ more facts on Defence\. /);
});

describe('a quiet day', () => {
  const quiet = editionOf('2026-11-21', { last: memoryOf('2026-11-20') });

  it('says so in one line, and tells in short what moves by itself', () => {
    expect(quiet.edition.isQuiet).toBe(true);
    expect(quiet.text).toContain('Nothing new since the edition of 20 Nov 2026.');
    expect(quiet.text).toContain('40 days left');
    expect(quiet.text).toContain('Past its date, no word since: 2 commitments, due 5 Dec 2025.');
    expect(quiet.text).toContain('Figure of the day');
    expect(quiet.text).not.toContain('Where sources differ');
    expect(quiet.text.length).toBeLessThan(1_500);
  });

  it('is none in a channel that had no edition before', () => {
    expect(editionOf('2026-11-21').edition.isQuiet).toBe(false);
    expect(editionOf('2026-11-21').edition.changes).toBeNull();
  });

  it('is none where the last edition is of a later day, by a clock that was set back', () => {
    const { edition, text } = editionOf('2025-10-02', { last: memoryOf('2025-12-06') });
    expect(edition.isQuiet).toBe(false);
    expect(text).not.toContain('Withdrawn');
  });

  it.each([
    ['the summit begins', '2025-12-04', '2025-12-03'],
    ['the summit ends', '2025-12-06', '2025-12-05'],
    ['a date passes', '2027-01-01', '2026-12-31'],
    ['there is an anniversary', '2026-12-05', '2026-12-04'],
  ])('is none where %s', (_, day, last) => {
    expect(editionOf(day, { last: memoryOf(last) }).edition.isQuiet).toBe(false);
  });

  it('is none where one fact of a channel’s topics changed, and is one for other topics', () => {
    const pack = withFacts(shipped, { 'gita-presented': { status: 'announced' } });
    const last = memoryOf('2026-11-20');
    const isQuiet = (include: string[]) =>
      editionOf('2026-11-21', { pack, last, filter: { topics: { include, exclude: [] } } }).edition
        .isQuiet;
    expect([isQuiet(['protocol']), isQuiet(['trade'])]).toEqual([false, true]);
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
          composeEdition(pack, day, { filter: EVERYTHING, last: null });
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
