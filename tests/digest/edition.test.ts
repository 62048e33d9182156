import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/content/schema/fact.ts';
import { composeEdition } from '../../src/digest/edition.ts';
import { knownOn } from '../../src/digest/known-on.ts';
import { EVERYTHING } from '../../src/subscriptions/subscription.ts';
import { invented, shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from './channel.ts';
import { withFacts } from './corrected-pack.ts';

describe('an edition fits its day', () => {
  it('before: counts down to dates that are an if, and says that nothing is official', () => {
    const { text, edition } = editionOf('2025-10-02');
    expect(text).toContain(
      '64 days to 5 Dec, if the talks are on 5–6 Dec 2025, the dates that India and Russia have in view; nothing is official.',
    );
    expect(edition.stage).toMatchObject({ type: 'before', daysToGo: 64 });
    expect(text).toContain('What is expected');
    expect(editionOf('2025-10-20').text).toContain('; nothing was official on 2 Oct.');
  });

  it('before: counts down without an if to dates that are settled', () => {
    const early = new Map(
      [...shipped.facts].map(([id, fact]) => [id, { ...fact, asOf: '2025-10-02' }]),
    );
    expect(editionOf('2025-12-01', { pack: { ...shipped, facts: early } }).text).toContain(
      '3 days to 4 Dec: the state visit is on 4–5 Dec 2025.',
    );
  });

  it('before: does not count to a day that was expected and has gone by', () => {
    const { summit } = shipped.meta;
    const meta = {
      ...shipped.meta,
      summit: { ...summit, start: '2026-01-20', end: '2026-01-21', facts: ['visit-dates'] },
    };
    const facts = new Map([...shipped.facts].filter(([, { asOf }]) => asOf <= '2025-10-02'));
    const late = { ...shipped.facts.get('visit-dates'), asOf: '2026-01-21' } as Fact;
    const pack = { ...shipped, meta, facts: facts.set('visit-dates', late) };
    expect(editionOf('2025-12-20', { pack }).text).toContain(
      '5–6 Dec 2025 was in view for the talks; no source has another date.',
    );
  });

  it('during: says which day of the visit it is and when the talks are, by the pack', () => {
    const first = editionOf('2025-12-04').text;
    expect(first).toContain('Day 1 of 2 of the state visit; the summit talks are tomorrow, 5 Dec.');
    expect(first).toContain('Private dinner (evening, at 7 Lok Kalyan Marg)');
    const second = editionOf('2025-12-05').text;
    expect(second).toContain('Day 2 of 2 of the state visit; the summit talks are today.');
    expect(editionOf('2031-03-09', { pack: invented }).text).toContain('Day 1 of 2 of the summit.');
  });

  it('during: of talks of the day before it says that they were only where a source does', () => {
    const talks = { day: '2025-12-04', facts: ['talks-on-final-day'] };
    const meta = { ...shipped.meta, summit: { ...shipped.meta.summit, talks } };
    const on5 = (pack: typeof shipped) => editionOf('2025-12-05', { pack }).text;
    expect(on5({ ...shipped, meta })).toContain('the summit talks were to be yesterday, 4 Dec.');
    const held = withFacts(shipped, { 'talks-on-final-day': { status: 'reported' } });
    expect(on5({ ...held, meta })).toContain('the summit talks were yesterday, 4 Dec.');
  });

  it('during: shows that day’s agenda, and the evening before in one line', () => {
    expect(editionOf('2025-12-04').text).not.toContain('Yesterday');
    const { text } = editionOf('2025-12-05');
    expect(text.match(/dinner/g)).toHaveLength(2);
    expect(text).toContain('Yesterday evening: Arrival and reception; Private dinner; Gift');
  });

  it('during: tells what people said, leaders first, and that nothing is agreed', () => {
    const { text } = editionOf('2025-12-05');
    const said = text.slice(text.indexOf('Said before the talks'));
    expect(said).toMatch(
      /No agreement is reported so far\.[\s\S]+by Vladimir Putin[\s\S]+Narendra/,
    );
    expect(said).not.toContain('Andrei Belousov');
    expect(editionOf('2025-12-04').text).not.toMatch(/Said|No agreement/);
  });

  it('during: tells what was agreed as agreed', () => {
    const pack = withFacts(shipped, {
      'su-30-upgrade': { status: 'agreed', by: ['india', 'russia'] },
      'talks-on-final-day': { status: 'reported' },
    });
    const { text } = editionOf('2025-12-05', { pack });
    expect(text).toContain('Said and agreed so far');
    expect(text).not.toContain('No agreement');
  });

  it('just after: claims no more than a report from before the talks can know', () => {
    const { edition, text } = editionOf('2025-12-06');
    expect(text).toContain('The state visit was to end yesterday (5 Dec 2025, worked out).');
    expect(text).toContain(
      'What the summit decided is not in this pack: its newest source is of 5 Dec 2025, before the talks.',
    );
    expect(edition.leads?.facts.map(({ status }) => status)).not.toContain('expected');
    const past = text.slice(text.indexOf('Past its date'));
    expect(past).toContain('Due 5 Dec 2025 (worked out), yesterday, no later source: India');
    expect(past).toContain('Before that (5 Dec 2025): The S-400 is among');
    expect(text).not.toMatch(/ended|no word since|Known since/);
  });

  it('just after: a summit that a later source reports has ended', () => {
    const { text } = editionOf('2031-03-11', { pack: invented });
    expect(text).toContain('The summit ended yesterday (10 Mar 2031).');
    expect(text).not.toContain('What the summit decided');
  });

  it('just after: a channel that had the news yesterday is not told it again', () => {
    const { text } = editionOf('2025-12-06', { last: memoryOf('2025-12-05') });
    expect(text).toContain('No new facts since the edition of 5 Dec 2025.');
    expect(text).toContain('additional S-400 units');
    expect(text).not.toContain('68.7');
  });

  it('long after: says how old the pack is and leads with what is due', () => {
    const { text } = editionOf('2026-11-21');
    expect(text).toMatch(/was to end 351 days ago \(5 Dec 2025, worked out\)\. What the summit/);
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
    expect(editionOf('2027-01-01').text).toMatch(
      /Due 2026, which ended yesterday, no later source/,
    );
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
});

it('what is new for a channel of one topic stands under that topic, whatever else it is about', () => {
  const filter = { topics: { include: ['defence'], exclude: [] } };
  const { text } = editionOf('2025-12-05', { last: memoryOf('2025-12-04'), filter });
  expect(text).toMatch(/And \d+ more facts on Defence\. /);
});

describe('a quiet day', () => {
  const quiet = editionOf('2026-11-21', { last: memoryOf('2026-11-20') });

  it('says so in the sentence that says where the day stands, and each source once', () => {
    expect(quiet.edition.isQuiet).toBe(true);
    expect(quiet.text).toContain(
      'The state visit was to end 351 days ago (5 Dec 2025, worked out); no source is later; nothing new since the edition of 20 Nov 2026.',
    );
    expect(quiet.text).toContain('40 days left');
    expect(quiet.text).toMatch(/^Figure of the day: .+≈/m);
    expect(quiet.text).not.toMatch(/Where sources differ$|Past (its|their) date|Sources:/m);
    expect(quiet.text.length).toBeLessThan(900);
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
    ['there is an anniversary', '2026-12-04', '2026-12-03'],
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
