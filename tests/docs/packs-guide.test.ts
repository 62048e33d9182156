import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkPack } from '../../src/content/check-pack.ts';
import { loadPack } from '../../src/content/load-pack.ts';
import {
  agendaItem,
  commitment,
  differenceNote,
  timelineEntry,
} from '../../src/content/schema/calendar.ts';
import { precision, status } from '../../src/content/schema/common.ts';
import { derivation } from '../../src/content/schema/derivation.ts';
import { entity } from '../../src/content/schema/entity.ts';
import { exam } from '../../src/content/schema/exam.ts';
import { fact, figure } from '../../src/content/schema/fact.ts';
import { gap } from '../../src/content/schema/gap.ts';
import { measure } from '../../src/content/schema/measure.ts';
import { packMeta } from '../../src/content/schema/pack.ts';
import { source } from '../../src/content/schema/source.ts';
import { vocabulary } from '../../src/content/schema/vocabulary.ts';
import { WORD_ROLES } from '../../src/content/schema/word-roles.ts';
import { UNITS } from '../../src/content/units.ts';
import { brokenPacks, faultLines, packOf } from '../content/fixture-packs.ts';
import { codesIn, exampleFolder, readPacksGuide } from './packs-guide.ts';

const guide = await readPacksGuide();

/** Files of the guide's later steps. */
const DIFFERENCE = ['differences.yaml'];
const SECOND_REPORT = ['facts/trade-post.yaml', ...DIFFERENCE];
const EXTRAS = [
  'agenda.yaml',
  'timeline.yaml',
  'commitments.yaml',
  'derivations.yaml',
  'exam.yaml',
];

describe('the example pack of the editors’ guide', () => {
  it('loads from a folder into which its blocks were copied', async () => {
    const root = await mkdtemp(join(tmpdir(), 'packs-guide-'));
    try {
      const folder = join(root, 'lakes-2032');
      for (const [name, text] of guide.files) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), text);
      }
      const result = await loadPack(folder);
      expect('faults' in result ? result.faults : []).toEqual([]);
      const { summary } = await checkPack(folder);
      expect(guide.text).toContain(`\`${summary.replace(`${folder}: `, '')}\``);
    } finally {
      await rm(root, { recursive: true });
    }
  });

  it('has no fault after the first seven steps, nor after the eighth', () => {
    expect(faultLines(exampleFolder(guide, [...SECOND_REPORT, ...EXTRAS]))).toEqual([]);
    expect(faultLines(exampleFolder(guide, SECOND_REPORT))).toEqual([]);
  });

  it('shows the two faults that an editor is told to expect, as they are printed', () => {
    const [slip, unexplained] = guide.printed;
    const folder = exampleFolder(guide, SECOND_REPORT);
    const trade = folder.files.get('facts/trade.yaml') ?? '';
    const files = new Map(folder.files).set(
      'facts/trade.yaml',
      trade.replace('[courier]', '[couriers]'),
    );
    expect(faultLines({ ...folder, files })).toEqual([slip]);
    expect(faultLines(exampleFolder(guide, DIFFERENCE))).toEqual([unexplained]);
  });

  it('comes to the results that the guide names', () => {
    const { derivations, disagreements } = packOf(exampleFolder(guide));
    expect(derivations.get('imports-2031')?.value).toBe(6.3);
    expect(derivations.get('export-share-2031')?.value).toBe(25);
    expect(disagreements).toHaveLength(1);
  });
});

describe('the commitment that the editors’ guide shows by itself', () => {
  it('is one', () => {
    expect(guide.snippets).toHaveLength(1);
    for (const snippet of guide.snippets) {
      expect(z.array(commitment).safeParse(parse(snippet)).error).toBeUndefined();
    }
  });
});

type Shape = Readonly<Record<string, z.ZodType>>;

const under = (name: string, shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).map(([key, value]) => [`${name}.${key}`, value]));

const { kinds, questions } = exam.shape;
const question = questions.element.shape;
const { summit, topics, ...metaFields } = packMeta.shape;
const shapes: readonly (readonly [heading: string, Shape])[] = [
  [
    'pack.yaml',
    {
      ...metaFields,
      ...under('summit', summit.shape),
      ...under('topics', topics.element.shape),
    },
  ],
  ['sources.yaml', source.shape],
  ['entities.yaml', entity.shape],
  ['facts/*.yaml', fact.shape],
  ['agenda.yaml', agendaItem.shape],
  ['timeline.yaml', timelineEntry.shape],
  [
    'commitments.yaml',
    { ...commitment.shape, ...under('known', commitment.shape.known.unwrap().element.shape) },
  ],
  ['derivations.yaml', derivation.shape],
  ['differences.yaml', differenceNote.shape],
  ['gaps/*.yaml', gap.shape],
  [
    'exam.yaml',
    {
      ...exam.shape,
      ...under('kinds', kinds.element.shape),
      ...under('questions', question),
      ...under('expect', question.expect.element.shape),
    },
  ],
];

describe('the tables of the editors’ guide', () => {
  it.each(shapes)('%s: have every field, and whether it is required', (heading, shape) => {
    const told = guide
      .table(heading)
      .map(([name, required]) => [codesIn(name)[0], required === 'yes']);
    const actual = Object.entries(shape).map(([name, schema]) => [
      name,
      !schema.safeParse(undefined).success,
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(actual));
  });

  it('have every field of both kinds of figures and measures', () => {
    const names = (heading: string) => guide.table(heading).map(([name]) => codesIn(name)[0]);
    const keys = (options: readonly { readonly shape: object }[]) =>
      new Set(options.flatMap(({ shape }) => Object.keys(shape)));
    expect(new Set(names('figure'))).toEqual(keys(figure.options));
    expect(new Set(names('measures.yaml'))).toEqual(keys(measure.options));
  });

  it('explain every status, precision, unit and kind of entity', () => {
    const firsts = (heading: string) => guide.table(heading).flatMap(([first]) => codesIn(first));
    expect(firsts('Status: how firm is it')).toEqual(status.options);
    const figures = firsts('Figures, units, precision');
    expect(new Set(figures)).toEqual(new Set([...Object.keys(UNITS), ...precision.options]));
    const kinds = guide.table('entities.yaml').find(([name]) => name === '`kind`')?.[2];
    expect(codesIn(kinds)).toEqual(entity.shape.kind.options);
  });

  it('tells of every list of the vocabulary, and of every role of a small word', () => {
    const firsts = (heading: string) => guide.table(heading).flatMap(([first]) => codesIn(first));
    expect(firsts('The vocabulary: what people say').toSorted()).toEqual(
      Object.keys(vocabulary.shape).toSorted(),
    );
    expect(firsts('What small words do').toSorted()).toEqual(WORD_ROLES.toSorted());
  });

  it('quote faults as they are told', async () => {
    const lines = (await brokenPacks()).map(({ expected }) => expected);
    const quoted = guide.table('Frequent faults').map(([cell = '']) => cell.slice(1, -1));
    const matches = (fault: string): boolean => {
      const pieces = fault.split('…').map((piece) => RegExp.escape(piece));
      return lines.some((line) => new RegExp(`: ${pieces.join('.+')}`).test(line));
    };
    expect(quoted.length).toBeGreaterThan(30);
    expect(quoted.filter((fault) => !matches(fault))).toEqual([]);
  });
});

describe('the links of the editors’ guide', () => {
  it('lead to its headings', () => {
    const anchors = [...guide.text.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...guide.text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.filter((link) => link === undefined || !anchors.includes(link))).toEqual([]);
  });
});
