import { describe, expect, test } from 'vitest';
import { bold, document, link, open, paragraph, run, table } from '../../src/document/build.ts';

describe('building documents', () => {
  test('strings and nodes stand in the order they are given', () => {
    expect(paragraph('Trade reached ', bold('USD 68.7 billion'), '.')).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Trade reached ' },
        { type: 'bold', children: [{ type: 'text', text: 'USD 68.7 billion' }] },
        { type: 'text', text: '.' },
      ],
    });
  });

  test('lists of pieces are laid flat and empty pieces left out', () => {
    expect(paragraph(['a', ['b', '']], '')).toEqual(paragraph('a', 'b'));
  });

  const with_ = (parts: Partial<Parameters<typeof document>[0]>) =>
    document({ title: 'T', summary: 'S', blocks: [], ...parts });

  test('a title may have 140 characters and not one more', () => {
    expect(with_({ title: 'x'.repeat(140) }).title).toHaveLength(140);
    expect(() => with_({ title: 'x'.repeat(141) })).toThrow(
      'a title of 141 characters; at most 140',
    );
  });

  test('a summary may have 400 characters, not one more, and not none', () => {
    expect(with_({ summary: 'x'.repeat(400) }).summary).toHaveLength(400);
    expect(() => with_({ summary: 'x'.repeat(401) })).toThrow('at most 400');
    expect(() => with_({ summary: ' ' })).toThrow('a summary must not be empty');
  });

  test('a document takes 10 actions and not one more', () => {
    const actions = Array.from({ length: 11 }, (_, at) => run(`Go ${at}`, 'trade'));
    expect(with_({ actions: actions.slice(1) }).actions).toHaveLength(10);
    expect(() => with_({ actions })).toThrow('11 actions in a document; at most 10');
  });

  test('a label may have 75 characters and not one more', () => {
    expect(run('x'.repeat(75), 'trade').label).toHaveLength(75);
    expect(() => run('x'.repeat(76), 'trade')).toThrow('at most 75');
  });

  test('absent blocks are left out and groups of blocks laid flat', () => {
    expect(with_({ blocks: [null, [paragraph('a'), null], paragraph('b')] }).blocks).toEqual([
      paragraph('a'),
      paragraph('b'),
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'ftp://x.example',
    'https://',
    'https://x.example/a b',
    `https://x.example/${'x'.repeat(512)}`,
  ])('no link leads to %s', (href) => {
    expect(() => link('label', href)).toThrow('http or https');
    expect(() => open('label', href)).toThrow('http or https');
  });

  test('a row with a cell too few is named', () => {
    const build = () =>
      table({ caption: 'Systems', columns: ['a', 'b'], rows: [['1', '2'], ['3']] });
    expect(build).toThrow('row 1 of table "Systems" has 1 cells for 2 columns');
  });
});
