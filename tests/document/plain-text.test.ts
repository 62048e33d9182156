import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, fields, link, paragraph, table, user } from '../../src/document/build.ts';
import { renderPlainText } from '../../src/document/plain-text.ts';
import { arbitraryDocument, hugeDocument, nastyText } from '../support/arbitrary-document.ts';
import { arrivesIn, documentTexts, essence, INSTANT } from '../support/document-text.ts';
import { sampleDocument } from '../support/sample-document.ts';

const of = (...blocks: Parameters<typeof document>[0]['blocks']) =>
  document({ title: 'T', summary: 'S', blocks });
const body = (text: string): string => text.split('\n').slice(3).join('\n');

describe('plain text', () => {
  test('reads like a page', () => {
    const text = renderPlainText(sampleDocument, {
      width: 42,
      zone: 'Asia/Kolkata',
      typed: ({ command }) => `sherpa ${command}`,
    });
    expect(text).toBe(`Tea & trade
===========

Caution: This pack is 40 days old.

Totals
------

Trade reached 12 million crates.
  Tea Gazette, 3 May 2031 · checked 4 May
  2031, 11:30 Asia/Kolkata

By seller
Seller    Crates
────────  ──────
Alandia        9
Borduria       3

Sources: sherpa sources
Gazette: https://gazette.example/tea
`);
  });

  test('a table one column too wide becomes labels and values', () => {
    const wide = table({
      caption: 'C',
      columns: ['a', 'b'],
      rows: [['1'.repeat(20), '2'.repeat(20)]],
    });
    expect(body(renderPlainText(of(wide), { width: 42, zone: 'UTC' }))).toContain('  222');
    expect(body(renderPlainText(of(wide), { width: 41, zone: 'UTC' }))).toBe(
      `C\na: ${'1'.repeat(20)}\nb: ${'2'.repeat(20)}\n`,
    );
  });

  test('wide letters take two columns', () => {
    const cells = table({
      caption: '',
      columns: ['a', 'b'],
      rows: [
        ['大使', 'x'],
        ['abcd', 'y'],
      ],
    });
    expect(body(renderPlainText(of(cells), { width: 80, zone: 'UTC' }))).toBe(
      'a     b\n────  ─\n大使  x\nabcd  y\n',
    );
  });

  test('says its summary where there are no blocks', () => {
    expect(body(renderPlainText(of(), { width: 80, zone: 'UTC' }))).toBe('S\n');
  });

  test('addresses follow their labels and people are named', () => {
    const words = paragraph(link('Gazette', 'https://gazette.example'), ' by ', user('U1'));
    expect(body(renderPlainText(of(words), { width: 80, zone: 'UTC' }))).toBe(
      'Gazette (https://gazette.example) by @U1\n',
    );
  });

  test('no escape sequence or direction override can stand in it', () => {
    fc.assert(
      fc.property(nastyText(), (text) => {
        const written = renderPlainText(of(paragraph(text), fields([text, text])), {
          width: 80,
          zone: 'UTC',
        });
        expect(written).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
        expect(written.isWellFormed()).toBe(true);
      }),
    );
  });

  test.each([42, 80, Number.POSITIVE_INFINITY])(
    'all text arrives in order at %d columns',
    (width) => {
      fc.assert(
        fc.property(fc.oneof(arbitraryDocument, hugeDocument), (some) => {
          const wanted = documentTexts(some).map(essence).join('').replaceAll(INSTANT, '');
          expect(arrivesIn(wanted, essence(renderPlainText(some, { width, zone: 'UTC' })))).toBe(
            true,
          );
        }),
        { numRuns: 40 },
      );
    },
  );
});
