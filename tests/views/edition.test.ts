import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/content/schema/source.ts';
import type { Block } from '../../src/document/model.ts';
import { invented, shipped } from '../commands/rig.ts';
import { editionOf, memoryOf } from '../digest/channel.ts';
import { correctedPack, withFacts } from '../digest/corrected-pack.ts';
import { inlineTexts } from '../support/document-text.ts';

const citationsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === 'statement' ? [inlineTexts(block.citation).join('')] : [],
  );
const lastNotice = (blocks: readonly Block[]): string => {
  const block = blocks.at(-1);
  return block?.type === 'notice' ? inlineTexts(block.content).join('') : '';
};

const GONE: Source = {
  id: 'gone',
  label: 'The Gone Gazette',
  aliases: [],
  publisher: 'Gone',
  published: '2025-10-01',
  dateBasis: 'stated',
  dateNote: 'It stands there.',
  marks: [],
  facts: [],
};

describe('an edition cites all that it says', () => {
  const packs = [shipped, invented, correctedPack()];

  it('on any day, whatever the channel had before, and ends with the sources of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packs),
        fc.constantFrom(shipped, invented),
        fc.integer({ min: -90, max: 500 }),
        fc.option(fc.integer({ min: 0, max: 120 })),
        (pack, then, offset, before) => {
          const day = Temporal.PlainDate.from(pack.meta.summit.start).add({ days: offset });
          const last =
            before === null ? null : memoryOf(day.subtract({ days: before }).toString(), then);
          const { document, edition } = editionOf(day.toString(), { pack, last });
          const citations = citationsOf(document.blocks);
          const sources = lastNotice(document.blocks);
          for (const citation of citations) {
            expect(citation).toMatch(/^(Reported|Worked out) by .+; as of \d{1,2} \w{3} \d{4}/);
          }
          // A quiet day's few lines name theirs already.
          if (edition.isShort) return;
          for (const { label } of [...pack.sources.values(), ...then.sources.values()]) {
            const name = label.replace(/ \(\d.*\)$/, '');
            if (citations.some((citation) => citation.includes(name))) {
              expect(sources).toContain(name);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('tells nothing of a later day but the programme and the dates of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70, max: 400 }), fc.boolean(), (offset, isFirst) => {
        const day = Temporal.PlainDate.from('2025-12-04').add({ days: offset });
        const last = isFirst ? null : memoryOf(day.subtract({ days: 1 }).toString());
        const { edition, document } = editionOf(day.toString(), { last });
        const head = edition.moved === null ? 1 : 2;
        const programme = edition.stage.type === 'during' ? head + edition.stage.agenda.length : 0;
        const later = citationsOf(document.blocks).filter((citation) =>
          [...citation.matchAll(/as of (\d+ \w+ \d+)/g)].some(
            ([, text = '']) => new Date(`${text} UTC`) > new Date(`${day}T00:00Z`),
          ),
        );
        expect(later.length).toBeLessThanOrEqual(programme);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a correction', () => {
  const { text, document } = editionOf('2025-12-09', {
    pack: correctedPack(),
    last: memoryOf('2025-12-08'),
  });

  it('shows old and new, each with its source and day', () => {
    const from = text.indexOf('Corrected: ');
    expect(text.slice(from, from + 500)).toMatch(
      /USD 3 billion[\s\S]+as of 8 Dec 2025[\s\S]+Before: [\s\S]+USD 2 billion[\s\S]+as of 5 Dec 2025/,
    );
  });

  it('in how firm a fact is names both', () => {
    expect(text).toContain('Was expected, now agreed: India and Russia are to discuss');
    expect(text).toMatch(/The wording is unchanged\. Before:\n.+; expected$/m);
  });

  it('is told before what is new, and is not told as new', () => {
    expect(text.indexOf('Changed since')).toBeLessThan(text.indexOf('Withdrawn since'));
    expect(text.indexOf('Withdrawn since')).toBeLessThan(text.indexOf('New since'));
    const added = text.slice(text.indexOf('New since'), text.indexOf('Past its date'));
    expect(added).toContain('next annual summit');
    expect(added).not.toContain('submarine');
  });

  it('leads the notification', () => {
    expect(document.summary).toMatch(/^2 facts changed, 1 withdrawn, 1 new\. .+USD 3 billion/);
  });

  it('is withdrawn under its heading, which is not said again', () => {
    expect(text).toMatch(/Withdrawn since 8 Dec 2025\n-+\n\nNarendra Modi called/);
  });

  it('of a source that was taken out still names it', () => {
    const old = withFacts(
      { ...shipped, sources: new Map([...shipped.sources, [GONE.id, GONE]]) },
      { 'deficit-above-60': { sources: ['gone'] } },
    );
    const { text } = editionOf('2025-12-09', { last: memoryOf('2025-12-08', old) });
    expect(text).toContain('Reported by The Gone Gazette; as of 2 Oct 2025');
    expect(text).toContain('The Gone Gazette (1 Oct 2025, no longer in the pack)');
  });
});

describe('many new facts at once', () => {
  const { document, text } = editionOf('2025-12-05', { last: memoryOf('2025-12-04') });

  it('are told by the editor’s order, each whole, with the number of the others', () => {
    const told = text.slice(text.indexOf('New since'), text.indexOf('more facts, '));
    const first = shipped.meta.highlights
      .slice(1, 5)
      .map((id) => shipped.facts.get(id)?.text ?? '');
    for (const fact of first) expect(told).toContain(fact);
  });

  it('stand behind a button, all of them', () => {
    const button = document.actions.find(({ label }) => label === 'All that is new');
    expect(button).toMatchObject({
      request: { command: 'news', args: { since: '2025-12-04' } },
    });
  });

  it('of older days are left to the search', () => {
    const edits = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        `put-in-${at}`,
        { text: `A fact of older days, number ${at}.`, asOf: '2025-10-02' },
      ]),
    );
    const { text, document } = editionOf('2026-01-10', {
      pack: withFacts(shipped, edits),
      last: memoryOf('2026-01-09'),
    });
    expect(text).toMatch(/And 5 more facts.+\/summit find/);
    expect(document.actions.map(({ label }) => label)).not.toContain('All that is new');
  });
});

describe('a late edition', () => {
  it('says so at its top and in the notification', () => {
    const dueAt = Temporal.Instant.from('2025-12-08T01:30:00Z');
    const { document, text } = editionOf('2025-12-08', { late: { dueAt } });
    expect(document.blocks[0]).toMatchObject({ type: 'notice', tone: 'caution' });
    expect(text).toContain(
      'This edition is for Monday 8 December 2025 and comes late: it was due on 8 Dec 2025, 01:30 UTC.',
    );
    expect(document.summary).toMatch(/^Late, for Mon 8 Dec 2025, 07:00 Asia\/Kolkata\./);
    expect(editionOf('2025-12-08').text).not.toContain('comes late');
  });

  it('calls no day today, tomorrow or yesterday: it may be read on the next', () => {
    for (const day of ['2025-12-03', '2025-12-04', '2025-12-05', '2025-12-06', '2027-01-01']) {
      const dueAt = Temporal.Instant.from(`${day}T16:00:00Z`);
      const last = memoryOf(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString());
      const { document, text } = editionOf(day, { last, late: { dueAt } });
      expect(`${document.summary}\n${text}`).not.toMatch(/today|tomorrow|yesterday| ago\b/i);
    }
    const { text } = editionOf('2025-12-04', {
      late: { dueAt: Temporal.Instant.from('2025-12-04T16:00:00Z') },
    });
    expect(text).toMatch(/^On 4 Dec 2025$/m);
    expect(text).toContain('Day 1 of 2 of the state visit (4 Dec)');
  });
});

describe('a notification', () => {
  it('is at most two sentences that a phone shows, none twice, on any day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(shipped, correctedPack()),
        fc.integer({ min: -70, max: 800 }),
        fc.option(fc.integer({ min: 1, max: 100 })),
        (pack, offset, before) => {
          const day = Temporal.PlainDate.from('2025-12-04').add({ days: offset });
          const last = before === null ? null : memoryOf(day.subtract({ days: before }).toString());
          const { summary } = editionOf(day.toString(), { pack, last }).document;
          expect(summary.length).toBeLessThanOrEqual(165);
          expect(summary.length).toBeGreaterThan(25);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('begins with what changed or with the count of days', () => {
    const first = (day: string) =>
      editionOf(day, {
        last: memoryOf(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()),
      }).document.summary;
    expect(first('2025-10-10')).toMatch(/^56 days to 5 Dec/);
    expect(first('2025-12-04')).toMatch(
      /^Day 1 of 2 .+ Until yesterday: expected on 5–6 Dec 2025\.$/,
    );
    expect(first('2025-12-05')).toMatch(/^Day 2 of 2 .+ New: /);
    expect(first('2026-11-21')).toMatch(/^Nothing new since the edition of 20 Nov 2026\. Due 2026/);
    expect(first('2026-12-04')).toMatch(/^1 year since 4 Dec 2025: /);
    expect(first('2027-01-01')).toMatch(/^Due 2026, which ended yesterday/);
  });
});

it('is the same for the same input', () => {
  const last = memoryOf('2025-12-04');
  expect(editionOf('2025-12-05', { last }).document).toEqual(
    editionOf('2025-12-05', { last }).document,
  );
});
