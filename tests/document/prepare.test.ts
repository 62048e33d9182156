import { describe, expect, test } from 'vitest';
import {
  bold,
  code,
  document,
  fields,
  heading,
  instant,
  list,
  paragraph,
  preformatted,
  statement,
  table,
} from '../../src/document/build.ts';
import type { Block, Document } from '../../src/document/model.ts';
import { prepare } from '../../src/document/prepare.ts';

const plain: Document = document({ title: 'T', summary: 'S', blocks: [paragraph('x')] });
const blocksOf = (...blocks: readonly Block[]) => prepare({ ...plain, blocks }, 42).blocks;
const noon = Temporal.Instant.from('2025-12-04T12:00:00Z');

describe('a document made ready for chat', () => {
  test('has no controls, direction overrides or half pairs left, and keeps its lines', () => {
    expect(blocksOf(paragraph('a\u202eb\u0000c\ud800\r\nd\u2028e\tf'))).toEqual([
      paragraph('abc\ufffd\nd\ne f'),
    ]);
  });

  test('joins what stands beside each other in one style', () => {
    expect(blocksOf(paragraph('a', 'b', bold('c'), bold('d', code('e'))))).toEqual([
      paragraph('ab', bold('cd'), bold(code('e'))),
    ]);
  });

  test('has no blank blocks, items or citations', () => {
    expect(
      blocksOf(
        heading(' '),
        list(['', 'a']),
        statement('said', ' '),
        statement('', 'cited'),
        preformatted('\n \n'),
        fields(['', '']),
      ),
    ).toEqual([list(['a']), paragraph('said'), paragraph('cited')]);
  });

  test('says its summary where it has no blocks', () => {
    expect(blocksOf()).toEqual([paragraph('S')]);
    expect(prepare({ ...plain, summary: '\u0000', blocks: [] }, 42).blocks).toEqual([
      paragraph('Nothing to show.'),
    ]);
  });

  test('shows a table with an instant in it as labels and values, the first of each row bold', () => {
    const timed = table({
      caption: 'Agenda',
      columns: ['What', 'When'],
      rows: [
        ['Talks', instant(noon)],
        ['Dinner', ''],
      ],
    }); // prettier-ignore
    expect(blocksOf(timed)).toEqual([
      heading('Agenda'),
      fields(['What', bold('Talks')], ['When', instant(noon)]),
      fields(['What', bold('Dinner')]),
    ]);
  });

  test('shows a title over the cap as its first block, whole', () => {
    const title = 'x'.repeat(141);
    const ready = prepare({ ...plain, title }, 42);
    expect(ready.title).toBe('');
    expect(ready.blocks[0]).toEqual(heading(title));
  });

  test('writes out an address that no platform opens', () => {
    const unsafe: Block = {
      type: 'paragraph',
      content: [{ type: 'link', label: 'here', href: 'javascript:alert(1)' }],
    };
    expect(blocksOf(unsafe)).toEqual([paragraph('here (javascript:alert(1))')]);
  });
});
