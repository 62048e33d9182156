import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutBlock } from '../../../src/playground/slack/blocks/layout.ts';
import { readBlocks } from '../../../src/playground/slack/blocks/reader-text.ts';
import { escapeText, type Reader, readMrkdwn } from '../../../src/playground/slack/mrkdwn.ts';

const NOON = Date.UTC(2025, 11, 4, 12) / 1000;
const reader: Reader = {
  nameOf: (id) => (id === 'U1' ? 'Asha' : id),
  channelName: (id) => (id === 'C1' ? 'newsdesk' : id),
  timezone: 'Asia/Kolkata',
  now: NOON * 1000,
};

describe('what a reader sees of mrkdwn', () => {
  test.each([
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;', '&lt;'],
    ['<@U1> in <#C1>', '@Asha in #newsdesk'],
    ['*see <https://a.example/_x_|the _label_>*', 'see the _label_'],
    ['*x* _y_ *<@U1>*', 'x y @Asha'],
    ['<https://a.example/?a=1&amp;b=2>', 'https://a.example/?a=1&b=2'],
    ['<!here> and <!subteam^S1|@desk>', '@here and @desk'],
    ['*bold*, _italic_ and ~gone~.', 'bold, italic and gone.'],
    ['*_both_*', 'both'],
    ['`a * b *` stays', 'a * b * stays'],
    ['3 * 4 * 5, snake_case_name, a*b*c', '3 * 4 * 5, snake_case_name, a*b*c'],
    ['&gt; quoted', 'quoted'],
    [`<!date^${NOON}^{date_short_pretty} at {time}|later>`, 'today at 5:30 PM'],
    [`<!date^${NOON + 86_400}^{date_long}|later>`, 'Friday, December 5th, 2025'],
    [`<!date^${NOON - 86_400 * 2}^{date_num} {ago}|later>`, '2025-12-02 2 days ago'],
    ['<!date^soon^{date}|some day>', 'some day'],
  ])('%s', (sent, seen) => {
    expect(readMrkdwn(sent, reader)).toBe(seen);
  });

  test('any text that was escaped is seen as it was written, marks apart', () => {
    const written = fc.string({ unit: 'grapheme' }).filter((text) => !/[*_~`]|^>/m.test(text));
    fc.assert(
      fc.property(written, (text) => {
        expect(readMrkdwn(escapeText(text), reader)).toBe(text);
      }),
    );
  });
});

test('blocks are read line by line', () => {
  const blocks: LayoutBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: 'Trade & *aims*' } },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*Total*: 1 &lt; 2' },
      fields: [{ type: 'mrkdwn', text: '_left_' }],
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'By ' },
            { type: 'user', user_id: 'U1' },
            { type: 'text', text: ', ' },
            { type: 'date', timestamp: NOON, format: '{time}', fallback: 'noon' },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'ordered',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
            {
              type: 'rich_text_section',
              elements: [{ type: 'link', url: 'https://a.example', text: 'two' }],
            },
          ],
        },
      ],
    },
    { type: 'divider' },
    {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: 'Year' },
          { type: 'raw_number', value: 1, text: '1' },
        ],
      ],
    },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'Source: <https://a.example|Wire>' }] },
    { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Next' } }] },
  ];
  expect(readBlocks(blocks, reader)).toEqual([
    'Trade & *aims*',
    'Total: 1 < 2',
    'left',
    'By @Asha, 5:30 PM',
    '1. one',
    '2. two',
    'Year | 1',
    'Source: Wire',
  ]);
});
