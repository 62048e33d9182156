import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/playground/slack/api-error.ts';
import { MESSAGE_TEXT_CAP, validateBlocks } from '../../../src/playground/slack/blocks/validate.ts';

const x = (length: number) => 'x'.repeat(length);
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (over: object = {}) => ({ type: 'button', text: plain('Press'), ...over });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const list = (...texts: string[]) => ({
  type: 'rich_text',
  elements: texts.map((text) => ({
    type: 'rich_text_section',
    elements: [{ type: 'text', text }],
  })),
});
const table = (rows: number, columns: number, length = 1) => ({
  type: 'table',
  rows: times(rows, () => times(columns, () => ({ type: 'raw_text', text: x(length) }))),
});

/** What Slack says of these blocks, or null where it takes them. */
function refusal(blocks: unknown, surface: 'message' | 'view' = 'message') {
  try {
    validateBlocks(blocks, surface);
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { code: error.code, errors: error.details.errors };
  }
}

describe('a block is taken at its limit and refused one past it', () => {
  test.each<[string, (size: number) => object[], number, string]>([
    ['section text', (n) => [section(x(n))], 3000, 'less than 3001'],
    ['a field', (n) => [{ type: 'section', fields: [mrkdwn(x(n))] }], 2000, 'less than 2001'],
    [
      'fields of a section',
      (n) => [{ type: 'section', fields: times(n, () => mrkdwn('x')) }],
      10,
      'no more than 10',
    ],
    ['header', (n) => [{ type: 'header', text: plain(x(n)) }], 150, 'less than 151'],
    [
      'elements of a context',
      (n) => [{ type: 'context', elements: times(n, () => mrkdwn('x')) }],
      10,
      'no more than 10',
    ],
    ['buttons in a row', (n) => [actions(...times(n, () => button()))], 25, 'no more than 25'],
    ['button label', (n) => [actions(button({ text: plain(x(n)) }))], 75, 'less than 76'],
    ['button value', (n) => [actions(button({ value: x(n) }))], 2000, 'less than 2001'],
    ['action_id', (n) => [actions(button({ action_id: x(n) }))], 255, 'less than 256'],
    ['block_id', (n) => [{ type: 'divider', block_id: x(n) }], 255, 'less than 256'],
    ['blocks of a message', (n) => times(n, () => ({ type: 'divider' })), 50, 'no more than 50'],
    [
      'alternative text',
      (n) => [{ type: 'image', image_url: 'https://example.com/a.png', alt_text: x(n) }],
      2000,
      'less than 2001',
    ],
    ['markdown', (n) => [{ type: 'markdown', text: x(n) }], 12_000, 'less than 12001'],
    ['rows of a table', (n) => [table(n, 1)], 100, 'no more than 100'],
    ['columns of a table', (n) => [table(1, n)], 20, 'no more than 20'],
  ])('%s', (_name, blocks, cap, words) => {
    expect(refusal(blocks(cap))).toBeNull();
    const past = refusal(blocks(cap + 1));
    expect(past?.code).toBe('invalid_blocks');
    expect(JSON.stringify(past?.errors)).toContain(words);
  });

  test('blocks of a view: 100', () => {
    const dividers = (count: number) => times(count, () => ({ type: 'divider' }));
    expect(refusal(dividers(100), 'view')).toBeNull();
    expect(refusal(dividers(101), 'view')?.errors).toEqual([
      'no more than 100 items allowed [json-pointer:/blocks]',
    ]);
  });

  test('text of a whole message', () => {
    const message = (length: number) => [
      ...times(Math.floor(length / 2500), () => list(x(2500))),
      section(x(length % 2500)),
    ];
    expect(refusal(message(MESSAGE_TEXT_CAP))).toBeNull();
    expect(refusal(message(MESSAGE_TEXT_CAP + 1))?.code).toBe('msg_blocks_too_long');
  });

  test('markdown of a whole message: 12,000 characters', () => {
    const message = (length: number) => [
      { type: 'markdown', text: x(6000) },
      { type: 'markdown', text: x(length - 6000) },
    ];
    expect(refusal(message(12_000))).toBeNull();
    expect(refusal(message(12_001))?.code).toBe('msg_blocks_too_long');
  });

  test('tables of a message: one, of 10,000 characters', () => {
    expect(refusal([table(100, 1, 100)])).toBeNull();
    expect(refusal([table(100, 1, 101)])?.code).toBe('invalid_blocks');
    expect(refusal([table(1, 1), table(1, 1)])?.errors).toEqual(['only_one_table_allowed']);
  });
});

describe('a refusal points at what is wrong', () => {
  test.each<[string, unknown, string[]]>([
    [
      'too long',
      [{ type: 'divider' }, section(x(3001))],
      [
        'failed to match all allowed schemas [json-pointer:/blocks/1/text]',
        'must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
      ],
    ],
    ['empty', [section('')], ['must be more than 0 characters [json-pointer:/blocks/0/text/text]']],
    [
      'an unknown block',
      [{ type: 'banner', text: 'x' }],
      ['unsupported type: banner [json-pointer:/blocks/0/type]'],
    ],
    ['no type', [{ text: 'x' }], ['missing required field: type [json-pointer:/blocks/0]']],
    [
      'an unknown element',
      [actions({ type: 'lever' })],
      ['unsupported type: lever [json-pointer:/blocks/0/elements/0/type]'],
    ],
    [
      'marks in a header',
      [{ type: 'header', text: mrkdwn('x') }],
      ['value must be one of: plain_text [json-pointer:/blocks/0/text/type]'],
    ],
    [
      'text that is no object',
      [{ type: 'header', text: 'x' }],
      ['must provide an object [json-pointer:/blocks/0/text]'],
    ],
    [
      'a missing field',
      [actions({ type: 'button' })],
      ['missing required field: text [json-pointer:/blocks/0/elements/0]'],
    ],
    [
      'a field too many',
      [{ type: 'divider', text: 'x' }],
      ['invalid additional property: text [json-pointer:/blocks/0]'],
    ],
    [
      'an action_id twice',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      ['`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]'],
    ],
    [
      'an unknown piece of rich text',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_table', elements: [] }] }],
      ['unsupported type: rich_text_table [json-pointer:/blocks/0/elements/0/type]'],
    ],
  ])('%s', (_name, blocks, errors) => {
    expect(refusal(blocks)).toEqual({ code: 'invalid_blocks', errors });
  });

  test('the same action_id may stand in two blocks', () => {
    const row = actions(button({ action_id: 'a' }));
    expect(refusal([row, row])).toBeNull();
  });
});

test('whatever is sent is taken or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const answer = refusal(Array.isArray(value) ? value : [value]);
      expect(answer === null || answer.code.length > 0).toBe(true);
    }),
  );
});
