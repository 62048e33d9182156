import fc from 'fast-check';
import { isWebAddress } from '../../src/document/inline.ts';
import type {
  Action,
  Block,
  Column,
  Document,
  Inline,
  InlineContent,
} from '../../src/document/model.ts';

/** Pieces that some chat service gives a meaning, or that some program trips over. */
const NASTY = [
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '```',
  '||',
  '\\',
  '> ',
  '>>> ',
  '# ',
  '### ',
  '-# ',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '2) ',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '&amp;',
  '&lt;',
  '|',
  '!',
  ':',
  '@',
  '#',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '*bold*',
  '_it_',
  '~s~',
  '`c`',
  '**b**',
  '__u__',
  '~~s~~',
  '||s||',
  '[x](http://evil.example)',
  '[x](<http://evil.example>)',
  'http://evil.example/a_b*c',
  'https://a.b',
  '<http://evil.example>',
  '<http://evil.example|safe>',
  '<@U123>',
  '<@123>',
  '<@!123>',
  '<@&123>',
  '<#123>',
  '<#C123|general>',
  '<!channel>',
  '<!here|here>',
  '<!subteam^S1>',
  '<!date^0^{date}|x>',
  '@everyone',
  '@here',
  '@channel',
  '<t:0:R>',
  '<t:1764853200>',
  '<:a:1>',
  '<a:b:2>',
  '</x:1>',
  '<id:home>',
  ':smile:',
  ':+1:',
  ':t_u:',
  'discord.gg/abc',
  'discord.com/invite/abc',
  '\u202e',
  '\u2067',
  '\u200b',
  '\u200f',
  '\u0000',
  '\u001b[31m',
  '\r\n',
  '\u2028',
  '\ud800',
  '\udc00',
  'שלום',
  'مرحبا',
  '大使',
  'नमस्ते',
  '👩‍👩‍👧‍👦',
  '🇮🇳',
  '1️⃣',
  'e\u0301',
  `z${'\u0335'.repeat(9)}`,
  '_a_b_',
  'a_b',
  "it's",
  'S-400',
  '68.7',
  'not',
]; // prettier-ignore

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', '. ', 'Trade ', 'rose ', 'to ', 'USD 68.7 billion '),
  },
);

/** Text of up to about `pieces` words, marks and traps. */
export const nastyText = (pieces = 12): fc.Arbitrary<string> =>
  fc.array(word, { maxLength: pieces }).map((parts) => parts.join(''));

/** Text of tens of thousands of characters: prose, one endless word, stacked marks, or traps. */
const hugeText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('She said so. ', 'x', '👩‍👩‍👧‍👦', '\u0335', '*', '大', 'a\n', '`', '&'),
    fc.integer({ min: 3_000, max: 60_000 }),
  )
  .map(([unit, length]) => `z${unit.repeat(Math.ceil(length / unit.length))}`);

const epochSeconds = fc.integer({ min: 0, max: 4_000_000_000 });

const leaf = (text: fc.Arbitrary<string>): fc.Arbitrary<Inline> =>
  fc.oneof(
    { weight: 6, arbitrary: text.map((content): Inline => ({ type: 'text', text: content })) },
    { weight: 1, arbitrary: text.map((content): Inline => ({ type: 'code', text: content })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text, fc.webUrl({ withQueryParameters: true }).filter(isWebAddress))
        .map(([label, href]): Inline => ({ type: 'link', label, href })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(epochSeconds, fc.constantFrom('date', 'time', 'datetime', 'relative'))
        .map(([at, style]): Inline => ({ type: 'instant', epochSeconds: at, style })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('user', 'channel'), fc.stringMatching(/^[A-Z0-9]{3,12}$/))
        .map(([type, id]): Inline => ({ type, id })),
    },
  );

const content = (text: fc.Arbitrary<string>, depth = 2): fc.Arbitrary<InlineContent> => {
  if (depth === 0) return fc.array(leaf(text), { maxLength: 2 });
  const children = content(text, depth - 1);
  return fc.array(
    fc.oneof(
      { weight: 5, arbitrary: leaf(text) },
      { weight: 1, arbitrary: children.map((c): Inline => ({ type: 'bold', children: c })) },
      { weight: 1, arbitrary: children.map((c): Inline => ({ type: 'italic', children: c })) },
    ),
    { maxLength: 4 },
  );
};

const columns: fc.Arbitrary<readonly Column[]> = fc.array(
  fc.record({ label: nastyText(2), align: fc.constantFrom('left', 'right') }),
  { minLength: 1, maxLength: 4 },
);

/** Any block; `text` makes the words in it. */
export const arbitraryBlock = (text: fc.Arbitrary<string>): fc.Arbitrary<Block> => {
  const inline = content(text);
  return fc.oneof(
    fc.record({ type: fc.constant('heading'), content: inline }),
    fc.record({ type: fc.constant('paragraph'), content: inline }),
    fc.record({ type: fc.constant('statement'), content: inline, citation: inline }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      items: fc.array(inline, { maxLength: 6 }),
    }),
    fc.record({
      type: fc.constant('fields'),
      items: fc.array(fc.record({ label: nastyText(3), value: inline }), { maxLength: 6 }),
    }),
    columns.chain((some) =>
      fc.record({
        type: fc.constant('table'),
        caption: nastyText(3),
        columns: fc.constant(some),
        rows: fc.array(
          fc.oneof(
            fc.array(content(nastyText(1), 0), { minLength: some.length, maxLength: some.length }),
            fc.array(inline, { minLength: some.length, maxLength: some.length }),
          ),
          { maxLength: 6 },
        ),
      }),
    ),
    fc.record({ type: fc.constant('preformatted'), text }),
    fc.record({
      type: fc.constant('notice'),
      tone: fc.constantFrom('info', 'caution'),
      content: inline,
    }),
    fc.constant({ type: 'divider' } as const),
  );
};

const label = nastyText(4).map((text) => `Go ${text}`.slice(0, 75));
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    type: fc.constant('run'),
    label,
    request: fc.record({
      command: fc.constantFrom('trade', 'defence', 'find'),
      args: fc.dictionary(fc.constantFrom('topic', 'words'), nastyText(6), { maxKeys: 2 }),
    }),
  }),
  fc.record({
    type: fc.constant('link'),
    label,
    href: fc.webUrl().filter(isWebAddress),
  }),
);

const documentOf = (blocks: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<Document> =>
  fc.record({
    title: nastyText(8).map((text) => `T${text}`.slice(0, 140)),
    summary: nastyText(20).map((text) => `S${text}`.slice(0, 400)),
    blocks,
    actions: fc.array(action, { maxLength: 10 }),
  });

/** Any document over the whole model: nasty text of ordinary length, up to some 40 blocks. */
export const arbitraryDocument: fc.Arbitrary<Document> = documentOf(
  fc.array(arbitraryBlock(nastyText()), { maxLength: 40 }),
);

/** Documents with single texts that no message holds. */
export const hugeDocument: fc.Arbitrary<Document> = documentOf(
  fc.array(
    fc.oneof(
      { weight: 1, arbitrary: arbitraryBlock(hugeText) },
      { weight: 4, arbitrary: arbitraryBlock(nastyText()) },
    ),
    { maxLength: 6 },
  ),
);

/** Documents that break the caps of the model too. */
export const lawlessDocument: fc.Arbitrary<Document> = fc
  .tuple(hugeDocument, hugeText, hugeText, hugeText)
  .chain(([document, title, summary, long]) =>
    fc.constantFrom(
      { ...document, title },
      { ...document, summary, blocks: [] },
      { ...document, title: '\u0000', summary: ' ', blocks: [], actions: [] },
      { ...document, blocks: [{ type: 'fields', items: [{ label: long, value: [] }] } as const] },
      {
        ...document,
        blocks: [
          {
            type: 'table',
            caption: long,
            columns: [{ label: long, align: 'left' }],
            rows: [[[{ type: 'text', text: 'cell' }]]],
          } as const,
        ],
      },
      {
        ...document,
        blocks: [
          {
            type: 'paragraph',
            content: [
              { type: 'link', label: 'l', href: `https://example.org/${long}` },
              { type: 'link', label: 'l', href: 'javascript:alert(1)' },
              { type: 'user', id: long },
            ],
          } as const,
        ],
        actions: Array.from({ length: 60 }, (_, at) => ({
          type: 'run' as const,
          label: long,
          request: { command: `c${at}`, args: {} },
        })),
      },
    ),
  );
