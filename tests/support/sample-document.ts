import {
  bold,
  document,
  heading,
  instant,
  notice,
  numeric,
  open,
  paragraph,
  run,
  statement,
  table,
} from '../../src/document/build.ts';
import type { Document } from '../../src/document/model.ts';

/** A small reply as a view would write it; its content is invented. */
export const sampleDocument: Document = document({
  title: 'Tea & trade',
  summary: 'Tea trade reached 12 million crates in 2031, of which Alandia sold 9.',
  blocks: [
    notice('caution', 'This pack is 40 days old.'),
    heading('Totals'),
    statement(
      ['Trade reached ', bold('12 million crates'), '.'],
      [
        'Tea Gazette, 3 May 2031 · checked ',
        instant(Temporal.Instant.from('2031-05-04T06:00:00Z')),
      ],
    ),
    table({
      caption: 'By seller',
      columns: ['Seller', numeric('Crates')],
      rows: [
        ['Alandia', '9'],
        ['Borduria', '3'],
      ],
    }),
  ],
  actions: [run('Sources', 'sources'), open('Gazette', 'https://gazette.example/tea')],
});

/** More short blocks and more actions than one message has parts for. */
export const manyParts: Document = document({
  title: 'Many parts',
  summary: 'A hundred short lines.',
  blocks: Array.from({ length: 100 }, (_, at) => paragraph(`Line ${at + 1}`)),
  actions: Array.from({ length: 10 }, (_, at) => run(`Go ${at}`, 'trade', { topic: `t${at}` })),
});

/** As many paragraphs as asked for, numbered from 1, of about 400 characters each. */
export const longDocument = (paragraphs: number): Document =>
  document({
    title: 'A long brief',
    summary: 'Everything there is to say about tea.',
    blocks: Array.from({ length: paragraphs }, (_, at) =>
      statement(
        `Paragraph ${at + 1} begins. ${'Tea was traded again. '.repeat(17)}`,
        `Note ${at + 1}`,
      ),
    ),
  });
