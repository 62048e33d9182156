import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divider,
  heading,
  list,
  paragraph,
  preformatted,
  statement,
  table,
} from '../../src/document/build.ts';
import { fitBlocks } from '../../src/document/fit-blocks.ts';
import type { Block, InlineContent } from '../../src/document/model.ts';
import { leafText, toRuns } from '../../src/document/runs.ts';
import type { Size } from '../../src/document/size.ts';
import { arbitraryBlock, nastyText } from '../support/arbitrary-document.ts';

/** A platform that counts the plain characters of a block. */
const plain = (content: InlineContent): string =>
  toRuns(content)
    .map(({ leaf }) => leafText(leaf))
    .join('');

function blockText(block: Block): string {
  switch (block.type) {
    case 'statement':
      return plain(block.content) + plain(block.citation);
    case 'list':
      return block.items.map(plain).join('');
    case 'fields':
      return block.items.map(({ label, value }) => label + plain(value)).join('');
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((row) => row.map(plain)),
      ].join('');
    case 'preformatted':
      return block.text;
    case 'divider':
      return '';
    default:
      return plain(block.content);
  }
}

const measure = (block: Block): Size => ({ characters: blockText(block).length, parts: 1 });
const fitInto = (characters: number, blocks: readonly Block[], parts = 50) =>
  fitBlocks(blocks, { budget: { characters, parts }, measure });

const texts = (messages: readonly (readonly Block[])[]): readonly (readonly string[])[] =>
  messages.map((blocks) => blocks.map(blockText));

describe('fitting blocks into messages', () => {
  test('keeps what fits together, at the cap and one past it', () => {
    const blocks = [paragraph('12345'), paragraph('67890')];
    expect(texts(fitInto(10, blocks))).toEqual([['12345', '67890']]);
    expect(texts(fitInto(9, blocks))).toEqual([['12345'], ['67890']]);
    expect(texts(fitInto(99, blocks, 2))).toEqual([['12345', '67890']]);
    expect(texts(fitInto(99, blocks, 1))).toEqual([['12345'], ['67890']]);
  });

  test('gives one empty message for no blocks', () => {
    expect(fitInto(10, [])).toEqual([[]]);
  });

  test('moves a heading on with what it stands above', () => {
    const blocks = [paragraph('aaaa'), heading('H'), heading('h'), paragraph('bbbbb')];
    expect(texts(fitInto(8, blocks))).toEqual([['aaaa'], ['H', 'h', 'bbbbb']]);
  });

  test('leaves a heading behind only where the statement below fits a message without it', () => {
    const blocks = [heading('Head'), statement('1234567', '890')];
    expect(texts(fitInto(10, blocks))).toEqual([['Head'], ['1234567890']]);
    expect(texts(fitInto(14, blocks))).toEqual([['Head', '1234567890']]);
  });

  test('keeps dividers in their place', () => {
    const blocks = [paragraph('aaaa'), divider(), heading('H'), paragraph('bbbb')];
    expect(fitInto(5, blocks)).toEqual([blocks.slice(0, 2), blocks.slice(2)]);
  });

  test('keeps a trailing heading', () => {
    expect(texts(fitInto(4, [paragraph('aaaa'), heading('H')]))).toEqual([['aaaa'], ['H']]);
  });

  test('splits a list between its items and goes on with their numbers', () => {
    const long = list(['aaaa', 'bbbb', 'cccc'], { ordered: true });
    expect(fitInto(8, [long])).toEqual([
      [{ ...list(['aaaa', 'bbbb'], { ordered: true }), start: 1 }],
      [{ ...list(['cccc'], { ordered: true }), start: 3 }],
    ]);
  });

  test('splits a table between its rows and repeats caption and header', () => {
    const rows = ['11', '22', '33'].map((cell) => [cell]);
    const all = table({ caption: 'C', columns: ['N'], rows });
    expect(fitInto(6, [all])).toEqual([
      [table({ caption: 'C', columns: ['N'], rows: rows.slice(0, 2) })],
      [table({ caption: 'C', columns: ['N'], rows: rows.slice(2) })],
    ]);
  });

  test('gives every piece of a statement its citation', () => {
    const pieces = fitInto(30, [statement('One is said. Two is said. Three is said.', 'Gazette')]);
    expect(pieces).toEqual([
      [statement('One is said. ', 'Gazette')],
      [statement('Two is said. ', 'Gazette')],
      [statement('Three is said.', 'Gazette')],
    ]);
  });

  test('cuts a text at sentences, else at words, else between graphemes', () => {
    expect(texts(fitInto(20, [paragraph('It is so. It is not so.')]))).toEqual([
      ['It is so. '],
      ['It is not so.'],
    ]); // prettier-ignore
    expect(texts(fitInto(20, [paragraph('No full stop here at all')]))).toEqual([
      ['No full stop here at'],
      [' all'],
    ]); // prettier-ignore
    const families = '👩‍👩‍👧‍👦'.repeat(3);
    expect(texts(fitInto(25, [paragraph(families)]))).toEqual([['👩‍👩‍👧‍👦👩‍👩‍👧‍👦'], ['👩‍👩‍👧‍👦']]); // prettier-ignore
  });

  test('cuts a heap of marks that no message holds, but no surrogate pair', () => {
    const heap = `z${'\u{e0100}'.repeat(20)}`;
    const pieces = fitInto(6, [paragraph(heap)])
      .flat()
      .map(blockText);
    expect(pieces.join('')).toBe(heap);
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  });

  test('cuts fixed-width text between its lines', () => {
    expect(texts(fitInto(11, [preformatted('1 + 1 = 2\n2 + 2 = 4')]))).toEqual([
      ['1 + 1 = 2'],
      ['2 + 2 = 4'],
    ]); // prettier-ignore
  });

  const someBlocks = fc.array(arbitraryBlock(nastyText(20)), { maxLength: 12 });
  const budget = fc.integer({ min: 120, max: 400 });

  test('no message is over its budget, whatever the blocks', () => {
    fc.assert(
      fc.property(someBlocks, budget, fc.integer({ min: 1, max: 9 }), (blocks, most, parts) => {
        for (const message of fitInto(most, blocks, parts)) {
          expect(message.length).toBeLessThanOrEqual(parts);
          expect(message.map(blockText).join('').length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('what fits a message by itself comes out as it went in, once and in order', () => {
    fc.assert(
      fc.property(someBlocks, budget, (some, most) => {
        const blocks = some.map((block) => ({ ...block }));
        const out = fitInto(most, blocks).flat();
        const alone = blocks.filter(
          (block) =>
            (block.type === 'statement' || block.type === 'paragraph') &&
            measure(block).characters <= most,
        );
        for (const block of alone) expect(out).toContain(block);
        const places = out.map((block) => blocks.indexOf(block)).filter((place) => place >= 0);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test('the pieces of one text put together are the text, letter for letter', () => {
    fc.assert(
      fc.property(nastyText(200), fc.integer({ min: 2, max: 60 }), (text, most) => {
        const pieces = fitInto(most, [paragraph(text)]).flat();
        expect(pieces.map(blockText).join('')).toBe(text);
      }),
    );
  });

  test('the rows and items of what is split are all there, in order', () => {
    const words = fc.array(nastyText(4), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (cells) => {
        const rows = cells.map((cell) => [cell]);
        const tables = fitInto(150, [table({ caption: 'c', columns: ['n'], rows })]).flat();
        const items = fitInto(150, [list(cells)]).flat();
        const cellsOut = tables.flatMap((block) =>
          block.type === 'table' ? block.rows.flat() : [],
        );
        const itemsOut = items.flatMap((block) => (block.type === 'list' ? block.items : []));
        expect(cellsOut.map(plain)).toEqual(cells);
        expect(itemsOut.map(plain)).toEqual(cells);
      }),
    );
  });

  test('a heading never ends a message while what follows would fit below it', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        const messages = fitInto(200, blocks);
        for (const [at, message] of messages.entries()) {
          const last = message.at(-1);
          const next = messages[at + 1]?.[0];
          if (last?.type !== 'heading' || !next || next.type === 'heading') continue;
          const together = blockText(last).length + blockText(next).length;
          expect(together).toBeGreaterThan(200);
        }
      }),
    );
  });

  test('the work grows with the length of the document', () => {
    const counted = (sentences: number): number => {
      let characters = 0;
      fitBlocks([paragraph('It is so. '.repeat(sentences))], {
        budget: { characters: 4_000, parts: 50 },
        measure(block) {
          const size = measure(block);
          characters += size.characters;
          return size;
        },
      });
      return characters;
    };
    expect(counted(80_000) / counted(20_000)).toBeLessThan(5);
  });
});
