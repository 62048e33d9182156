import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/playground/discord/markdown.ts';

const reader = {
  zone: 'Asia/Kolkata',
  now: Date.UTC(2025, 11, 3, 12),
  name: (kind: 'user' | 'channel', id: string) =>
    id === '42' ? (kind === 'user' ? 'Asha' : 'newsdesk') : undefined,
};
const seen = (source: string) => readMarkdown(source, reader);
const friday = Date.UTC(2025, 11, 5, 8) / 1000;

describe('what a reader sees', () => {
  test.each([
    ['## Trade', 'Trade'],
    ['-# as of 5 December', 'as of 5 December'],
    ['#no heading', '#no heading'],
    ['- one\n- two', '• one\n• two'],
    ['1. one', '1. one'],
    ['> quoted', 'quoted'],
    ['**bold** and *italic* and __under__ and ~~gone~~', 'bold and italic and under and gone'],
    ['***both***', 'both'],
    ['**bold *inside* it**', 'bold inside it'],
    ['snake_case_name', 'snake_case_name'],
    ['_whole_ word', 'whole word'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a ** b', 'a ** b'],
    ['\\*not italic\\*', '*not italic*'],
    ['\\\\', '\\'],
    ['`*code*`', '*code*'],
    ['```\na  *b*\n```', 'a  *b*'],
    ['```ts\nconst a = 1;\n```', 'const a = 1;'],
    ['[the *report*](https://example.org/a)', 'the report'],
    ['[the report](<https://example.org/a_(b)>)', 'the report'],
    ['<https://example.org>', 'https://example.org'],
    ['<@42> in <#42>', '@Asha in #newsdesk'],
    ['<@7>', '@unknown-user'],
    ['\\<@42>', '<@42>'],
    [`<t:${friday}:t>`, '13:30'],
    [`<t:${friday}:D>`, '5 December 2025'],
    [`<t:${friday}>`, '5 December 2025 at 13:30'],
    [`<t:${friday}:F>`, 'Friday, 5 December 2025 at 13:30'],
    [`<t:${friday}:R>`, 'in 2 days'],
  ])('%j as %j', (source, shown) => {
    expect(seen(source)).toBe(shown);
  });

  test('whatever is escaped reads as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (plain) => {
        const escaped = plain.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
        expect(seen(escaped)).toBe(plain);
      }),
    );
  });

  test('no source makes the reader fail or lose its plain words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'word',
            ' ',
            '*',
            '**',
            '_',
            '`',
            '\\',
            '[',
            '](',
            ')',
            '<',
            '>',
            '~~',
            '|',
            '\n',
          ),
        ),
        (pieces) => {
          const words = (text: string) => text.match(/word/g)?.length ?? 0;
          const source = pieces.join('');
          expect(words(seen(source))).toBe(words(source));
        },
      ),
    );
  });
});
