import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeButtonState } from '../../../src/button-state.ts';
import { document, link, paragraph, run, statement, table } from '../../../src/document/build.ts';
import type { Document } from '../../../src/document/model.ts';
import { escapeMrkdwn } from '../../../src/platforms/slack/mrkdwn.ts';
import { renderPost, renderReply, type SlackMessage } from '../../../src/platforms/slack/render.ts';
import {
  arbitraryDocument,
  hugeDocument,
  lawlessDocument,
  nastyText,
} from '../../support/arbitrary-document.ts';
import { arrivesIn, documentTexts, essence } from '../../support/document-text.ts';
import { longDocument, manyParts, sampleDocument } from '../../support/sample-document.ts';
import { readMrkdwn, slackVisibleText } from '../../support/slack-text.ts';

const request = { command: 'trade', args: { topic: 'energy' } };
const asker = (page: number) => ({ request, page, audience: 'asker' }) as const;
const channel = (page: number) => ({ request, page, audience: 'channel' }) as const;

/** All strings in blocks but their types: what Slack may count. */
function characters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, each]) => sum + (name === 'type' ? 0 : characters(each)),
    0,
  );
}

/** Slack's own checks, as https://docs.slack.dev/reference/block-kit states them. */
function checkLimits({ text, blocks }: SlackMessage): void {
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(4_000);
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(characters(blocks)).toBeLessThanOrEqual(10_000);
  for (const block of blocks) checkBlock(block);
  const ids = buttonsOf({ text, blocks }).map(({ action_id }) => action_id);
  expect(new Set(ids).size).toBe(ids.length);
}

const between = (text: string, most: number): void => {
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(most);
};

function checkBlock(block: KnownBlock): void {
  if (block.type === 'header') between(block.text.text, 150);
  if (block.type === 'context') {
    expect(block.elements.length).toBeLessThanOrEqual(10);
    for (const element of block.elements) if ('text' in element) between(element.text, 3_000);
  }
  if (block.type === 'rich_text') {
    expect(block.elements.length).toBeGreaterThan(0);
    expect(JSON.stringify(block)).not.toContain('"text":""');
    expect(JSON.stringify(block)).not.toContain('"elements":[]');
  }
  if (block.type === 'actions') {
    expect(block.elements.length).toBeGreaterThan(0);
    expect(block.elements.length).toBeLessThanOrEqual(25);
    for (const element of block.elements) {
      if (element.type !== 'button') throw new Error('only buttons are expected');
      between(element.text.text, 75);
      if (element.value !== undefined) between(element.value, 2_000);
      if (element.url !== undefined) between(element.url, 3_000);
    }
  }
}

const buttonsOf = ({ blocks }: SlackMessage) =>
  blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => (element.type === 'button' ? [element] : []));
const labels = (message: SlackMessage) => buttonsOf(message).map(({ text }) => text.text);
const press = (message: SlackMessage, label: string) =>
  decodeButtonState(buttonsOf(message).find(({ text }) => text.text === label)?.value ?? '');
const textOf = (messages: readonly SlackMessage[]): string =>
  essence(messages.map(({ blocks }) => slackVisibleText(blocks)).join('\n'));
const wanted = (some: Document): string => documentTexts(some).map(essence).join('');

function pages(some: Document): readonly SlackMessage[] {
  const first = renderReply(some, asker(0));
  const count = Number(/Page 1 of (\d+)$/m.exec(slackVisibleText(first.blocks))?.[1] ?? 1);
  return Array.from({ length: count }, (_, page) => renderReply(some, asker(page)));
}

const one = (...blocks: Parameters<typeof document>[0]['blocks']) =>
  document({ title: 'T', summary: 'S', blocks });
const body = (some: Document): readonly KnownBlock[] => renderPost(some)[0]?.blocks.slice(1) ?? [];

describe('a document in Slack', () => {
  test('is a header, rich text, small print and buttons', () => {
    expect(renderReply(sampleDocument, asker(0))).toMatchSnapshot();
  });

  test('tells its substance in the top-level text', () => {
    expect(renderReply(sampleDocument, asker(0)).text).toBe(
      [
        'Tea trade reached 12 million crates in 2031, of which Alandia sold 9.',
        'This pack is 40 days old.',
        'Totals',
        'Trade reached *12 million crates*. (Tea Gazette, 3 May 2031 · checked <!date^1935640800^{date_short_pretty}, {time}|4 May 2031, 06:00 UTC>)',
        'By seller',
        'Seller: Alandia, Crates: 9',
        'Seller: Borduria, Crates: 3',
      ].join('\n'),
    );
  });

  test('stays within every limit and all its text arrives in order', () => {
    fc.assert(
      fc.property(arbitraryDocument, (some) => {
        const post = renderPost(some);
        post.forEach(checkLimits);
        expect(arrivesIn(wanted(some), textOf(post))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps to both with texts of 60,000 characters', () => {
    fc.assert(
      fc.property(hugeDocument, (some) => {
        const post = renderPost(some);
        post.forEach(checkLimits);
        expect(arrivesIn(wanted(some), textOf(post))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('stays within every limit even where the model is not kept to', () => {
    fc.assert(
      fc.property(lawlessDocument, (some) => {
        renderPost(some).forEach(checkLimits);
        checkLimits(renderReply(some, asker(1)));
      }),
      { numRuns: 25 },
    );
  });

  test('carries the whole of it on the pages of a reply', () => {
    fc.assert(
      fc.property(arbitraryDocument, (some) => {
        const all = pages(some);
        all.forEach(checkLimits);
        expect(arrivesIn(wanted(some), textOf(all))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('fills a message to its last block and not one further', () => {
    const shared = { ...channel(1), sharedBy: 'U123' };
    [...renderPost(manyParts), ...pages(manyParts), renderReply(manyParts, shared)].forEach(
      checkLimits,
    );
    expect(renderReply(manyParts, asker(1)).blocks).toHaveLength(50);
  });

  test('a long post has its title first, its actions last and its parts numbered', () => {
    const post = renderPost({ ...longDocument(60), actions: [run('Sources', 'sources')] });
    expect(post.length).toBeGreaterThan(2);
    expect(post.map(({ blocks }) => blocks[0]?.type === 'header')).toEqual(
      post.map((_, at) => at === 0),
    );
    expect(post.map(labels)).toEqual(
      post.map((_, at) => (at === post.length - 1 ? ['Sources'] : [])),
    );
    expect(slackVisibleText(post[1]?.blocks ?? [])).toContain(`Part 2 of ${post.length}`);
  });

  test('never parts a statement from its citation', () => {
    for (const { blocks } of [...renderPost(longDocument(60)), ...pages(longDocument(60))]) {
      const text = slackVisibleText(blocks);
      const said = [...text.matchAll(/Paragraph (\d+) begins/g)].map((match) => match[1]);
      const cited = [...text.matchAll(/^Note (\d+)$/gm)].map((match) => match[1]);
      expect(said).toEqual(cited);
    }
  });
});

describe('a reply in Slack', () => {
  const long = { ...longDocument(60), actions: [run('Sources', 'sources')] };
  const count = pages(long).length;

  test('turns its pages and posts the one on view, for its asker', () => {
    expect(labels(renderReply(long, asker(0)))).toEqual(['Next ▶', 'Post to channel', 'Sources']);
    const second = renderReply(long, asker(1));
    expect(labels(second)).toEqual(['◀ Previous', 'Next ▶', 'Post to channel', 'Sources']);
    expect(press(second, '◀ Previous')).toEqual({ intent: 'page', page: 0, request });
    expect(press(second, 'Next ▶')).toEqual({ intent: 'page', page: 2, request });
    expect(press(second, 'Post to channel')).toEqual({ intent: 'share', page: 1, request });
    expect(press(second, 'Sources')).toMatchObject({ intent: 'show', page: 0 });
    expect(labels(renderReply(long, asker(count - 1)))).toEqual([
      '◀ Previous',
      'Post to channel',
      'Sources',
    ]); // prettier-ignore
  });

  test('shows the nearest page for one out of range', () => {
    for (const page of [count, 1e9, Number.POSITIVE_INFINITY]) {
      expect(renderReply(long, asker(page))).toEqual(renderReply(long, asker(count - 1)));
    }
    expect(renderReply(long, asker(-1))).toEqual(renderReply(long, asker(0)));
  });

  test('offers the channel the rest in private, and nothing to post', () => {
    const shared = renderReply(long, { ...channel(0), sharedBy: 'U123' });
    expect(labels(shared)).toEqual(['Read more', 'Sources']);
    expect(press(shared, 'Read more')).toEqual({ intent: 'show', page: 1, request });
    expect(slackVisibleText(shared.blocks)).toContain(`Shared by @U123 · Page 1 of ${count}`);
    expect(press(renderReply(long, channel(count - 1)), 'Read more')?.page).toBe(0);
    expect(labels(renderReply(sampleDocument, channel(0)))).toEqual(['Sources', 'Gazette']);
  });

  test('breaks its pages at the same places for the channel as for its asker', () => {
    const content = (message: SlackMessage) =>
      message.blocks.filter(({ type }) => type === 'rich_text');
    for (let page = 0; page < count; page += 1) {
      const shared = renderReply(long, { ...channel(page), sharedBy: 'U123' });
      expect(content(shared)).toEqual(content(renderReply(long, asker(page))));
    }
  });

  test('has no buttons for what cannot be run again', () => {
    expect(labels(renderReply(sampleDocument, { ...asker(0), request: null }))).toEqual([
      'Sources',
      'Gazette',
    ]); // prettier-ignore
    const cut = renderReply(long, { ...asker(0), request: null });
    expect(slackVisibleText(cut.blocks)).toContain('ask for less at a time to see the rest');
    const words = { command: 'ask', args: { question: 'x'.repeat(2000) } };
    expect(labels(renderReply(sampleDocument, { ...asker(0), request: words }))).toEqual([
      'Sources',
      'Gazette',
    ]); // prettier-ignore
  });

  test('keeps a question of up to 1,900 characters in its button', () => {
    const request = { command: 'ask', args: { question: 'x'.repeat(1900) } };
    expect(labels(renderReply(sampleDocument, { ...asker(0), request }))).toContain(
      'Post to channel',
    );
  });
});

describe('text in Slack', () => {
  const traps =
    '<@U123> <!channel> @everyone *bold* _i_ ~s~ `c` [x](http://evil.example) :smile: &lt; &amp;';

  test('stands in rich text letter for letter', () => {
    expect(body(one(paragraph(traps)))).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: traps }] }],
      },
    ]);
  });

  test('stands in plain small print letter for letter', () => {
    const [, small] = body(one(statement('Said.', 'Gazette *1* <x> R&D')));
    expect(small).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: 'Gazette *1* <x> R&D', emoji: false }],
    });
  });

  test('is escaped beside a link in small print', () => {
    const [, small] = body(
      one(statement('Said.', [traps, link('a|b>c', 'https://a.example/?b&c')])),
    );
    expect(small).toEqual({
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          verbatim: true,
          text: [
            '&lt;@U123&gt; &lt;!channel&gt; @\u200beveryone \u200b*\u200bbold\u200b*\u200b',
            '\u200b_\u200bi\u200b_\u200b \u200b~\u200bs\u200b~\u200b ˋcˋ [x](http://evil.example)',
            ':\u200bsmile: &amp;lt; &amp;amp;<https://a.example/?b&amp;c|a|b&gt;c>',
          ].join(' '),
        },
      ],
    });
  });

  test('has no live mark, mention or control left in mrkdwn, and reads the same', () => {
    fc.assert(
      fc.property(nastyText(), (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>`]|&(?!(?:amp|lt|gt);)/);
        expect(escaped).not.toMatch(
          /(?<![\p{L}\p{N}*_~\u200b])[*_~]|[*_~](?![\p{L}\p{N}*_~\u200b])/u,
        );
        expect(escaped).not.toMatch(/^\s*&gt;/m);
        expect(escaped).not.toMatch(/:[\w+'-]+:|@(?:channel|here|everyone)/i);
        expect(essence(readMrkdwn(escaped))).toBe(essence(text));
      }),
      { numRuns: 500 },
    );
  });

  test('a table of 42 columns is aligned and one of 43 becomes labels and values', () => {
    const wide = (width: number) =>
      one(
        table({
          caption: 'C',
          columns: ['a', 'b'],
          rows: [['1'.repeat(20), '2'.repeat(width - 22)]],
        }),
      );
    expect(JSON.stringify(body(wide(42)))).toContain('rich_text_preformatted');
    expect(JSON.stringify(body(wide(43)))).not.toContain('rich_text_preformatted');
    expect(slackVisibleText(body(wide(43)))).toBe(`C\na: ${'1'.repeat(20)}\nb: ${'2'.repeat(21)}`);
  });
});
