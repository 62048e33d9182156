import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeButtonState } from '../../../src/button-state.ts';
import {
  bold,
  document,
  italic,
  list,
  paragraph,
  preformatted,
  run,
  statement,
  table,
} from '../../../src/document/build.ts';
import { harmless } from '../../../src/document/harmless.ts';
import type { Document } from '../../../src/document/model.ts';
import { escapeMarkdown } from '../../../src/platforms/discord/markdown.ts';
import {
  type DiscordMessage,
  notificationText,
  renderPost,
  renderReply,
} from '../../../src/platforms/discord/render.ts';
import {
  arbitraryDocument,
  hugeDocument,
  lawlessDocument,
  nastyText,
} from '../../support/arbitrary-document.ts';
import { markupIn, parseDiscordMarkdown, visible } from '../../support/discord-markdown.ts';
import { discordVisibleText, textDisplays } from '../../support/discord-text.ts';
import { arrivesIn, documentTexts, essence } from '../../support/document-text.ts';
import { longDocument, manyParts, sampleDocument } from '../../support/sample-document.ts';

const request = { command: 'trade', args: { topic: 'energy' } };
const asker = (page: number) => ({ request, page, audience: 'asker' }) as const;
const channel = (page: number) => ({ request, page, audience: 'channel' }) as const;

const buttonsOf = ({ components }: DiscordMessage): readonly APIButtonComponent[] =>
  components
    .flatMap((container) => container.components)
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []))
    .flatMap((part) => (part.type === ComponentType.Button ? [part] : []));
const labelOf = (button: APIButtonComponent): string =>
  'label' in button ? (button.label ?? '') : '';
const labels = (message: DiscordMessage) => buttonsOf(message).map(labelOf);
const stateOf = (button: APIButtonComponent | undefined): string =>
  button && 'custom_id' in button ? button.custom_id : '';
const press = (message: DiscordMessage, label: string) =>
  decodeButtonState(stateOf(buttonsOf(message).find((button) => labelOf(button) === label)));

/** Discord's own checks: https://discord.com/developers/docs/components/reference */
function checkLimits(message: DiscordMessage): void {
  const [container] = message.components;
  expect(message.components).toHaveLength(1);
  expect(message.flags).toBe(1 << 15);
  expect(message.allowed_mentions).toEqual({ parse: [] });
  const parts = container?.components ?? [];
  expect(parts.length).toBeGreaterThan(0);
  expect(1 + parts.length + buttonsOf(message).length).toBeLessThanOrEqual(40);
  const texts = textDisplays(message.components);
  for (const text of texts) expect(text.trim()).not.toBe('');
  expect(texts.join('').length).toBeLessThanOrEqual(4_000);
  for (const part of parts) {
    if (part.type !== ComponentType.ActionRow) continue;
    expect(part.components.length).toBeGreaterThan(0);
    expect(part.components.length).toBeLessThanOrEqual(5);
  }
  for (const button of buttonsOf(message)) {
    expect(labelOf(button).length).toBeGreaterThan(0);
    expect(labelOf(button).length).toBeLessThanOrEqual(80);
    if (button.style === ButtonStyle.Link) expect(button.url.length).toBeLessThanOrEqual(512);
    else expect(stateOf(button).length).toBeLessThanOrEqual(100);
  }
  const states = buttonsOf(message).map(stateOf).filter(Boolean);
  expect(new Set(states).size).toBe(states.length);
}

const textOf = (messages: readonly DiscordMessage[]): string =>
  essence(messages.map(({ components }) => discordVisibleText(components)).join('\n'));
const wanted = (some: Document): string => documentTexts(some).map(essence).join('');

function pages(some: Document): readonly DiscordMessage[] {
  const first = renderReply(some, asker(0));
  const count = Number(/Page 1 of (\d+)$/m.exec(discordVisibleText(first.components))?.[1] ?? 1);
  return Array.from({ length: count }, (_, page) => renderReply(some, asker(page)));
}

const one = (...blocks: Parameters<typeof document>[0]['blocks']) =>
  document({ title: 'T', summary: 'S', blocks });
const body = (some: Document): readonly string[] =>
  textDisplays(renderPost(some)[0]?.components ?? []).slice(1);

describe('a document in Discord', () => {
  test('is a container of text, small print and buttons', () => {
    expect(renderReply(sampleDocument, asker(0))).toMatchSnapshot();
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
      { numRuns: 15 },
    );
  });

  test('stays within every limit even where the model is not kept to', () => {
    fc.assert(
      fc.property(lawlessDocument, (some) => {
        renderPost(some).forEach(checkLimits);
        checkLimits(renderReply(some, asker(1)));
        expect(notificationText(some).length).toBeLessThanOrEqual(2_000);
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

  test('fills a message to its last component and not one further', () => {
    const shared = { ...channel(1), sharedBy: '123' };
    [...renderPost(manyParts), ...pages(manyParts), renderReply(manyParts, shared)].forEach(
      checkLimits,
    );
    const [container] = renderReply(manyParts, asker(1)).components;
    const nested = buttonsOf(renderReply(manyParts, asker(1))).length;
    expect(1 + (container?.components.length ?? 0) + nested).toBe(40);
  });

  test('a long post has its title first, its actions last and its parts numbered', () => {
    const post = renderPost({ ...longDocument(30), actions: [run('Sources', 'sources')] });
    const texts = post.map(({ components }) => discordVisibleText(components));
    expect(post.length).toBeGreaterThan(2);
    expect(texts.map((text) => text.includes('A long brief'))).toEqual(
      post.map((_, at) => at === 0),
    );
    expect(post.map(labels)).toEqual(
      post.map((_, at) => (at === post.length - 1 ? ['Sources'] : [])),
    );
    expect(texts[1]).toContain(`Part 2 of ${post.length}`);
  });

  test('never parts a statement from its citation', () => {
    for (const { components } of [...renderPost(longDocument(30)), ...pages(longDocument(30))]) {
      const text = discordVisibleText(components);
      const said = [...text.matchAll(/Paragraph (\d+) begins/g)].map((match) => match[1]);
      const cited = [...text.matchAll(/^Note (\d+)$/gm)].map((match) => match[1]);
      expect(said.length).toBeGreaterThan(0);
      expect(said).toEqual(cited);
    }
  });
});

describe('a reply in Discord', () => {
  const long = { ...longDocument(30), actions: [run('Sources', 'sources')] };
  const count = pages(long).length;

  test('turns its pages and posts the one on view, for its asker', () => {
    expect(labels(renderReply(long, asker(0)))).toEqual(['Next ▶', 'Post to channel', 'Sources']);
    const second = renderReply(long, asker(1));
    expect(labels(second)).toEqual(['◀ Previous', 'Next ▶', 'Post to channel', 'Sources']);
    expect(press(second, '◀ Previous')).toEqual({ intent: 'page', page: 0, request });
    expect(press(second, 'Next ▶')).toEqual({ intent: 'page', page: 2, request });
    expect(press(second, 'Post to channel')).toEqual({ intent: 'share', page: 1, request });
    expect(press(second, 'Sources')).toMatchObject({ intent: 'show', page: 0 });
  });

  test('shows the nearest page for one out of range', () => {
    expect(renderReply(long, asker(count))).toEqual(renderReply(long, asker(count - 1)));
    expect(renderReply(long, asker(-1))).toEqual(renderReply(long, asker(0)));
  });

  test('offers the channel the rest in private, and names who shared it without a ping', () => {
    const shared = renderReply(long, { ...channel(0), sharedBy: '123' });
    expect(labels(shared)).toEqual(['Read more', 'Sources']);
    expect(press(shared, 'Read more')).toEqual({ intent: 'show', page: 1, request });
    expect(textDisplays(shared.components).at(-1)).toBe(`-# Shared by <@123> · Page 1 of ${count}`);
    expect(shared.allowed_mentions).toEqual({ parse: [] });
  });
});

describe('text in Discord', () => {
  test('is literal whatever stands in it: as Markdown it is words alone', () => {
    fc.assert(
      fc.property(nastyText(), (text) => {
        const nodes = parseDiscordMarkdown(escapeMarkdown(harmless(text)));
        expect(markupIn(nodes)).toEqual([]);
        expect(visible(nodes)).toBe(harmless(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is literal to a parser that others wrote, too', () => {
    const kinds = (nodes: ReturnType<typeof parse>): readonly string[] =>
      nodes.flatMap(({ type, content }) => [
        type,
        ...(Array.isArray(content) ? kinds(content) : []),
      ]);
    // It looks for emoji characters to draw them, which leaves them what they are.
    const words = new Set(['text', 'newline', 'br', 'twemoji']);
    fc.assert(
      fc.property(nastyText(), (text) => {
        const nodes = [parse(escapeMarkdown(harmless(text)), 'extended')].flat();
        expect(kinds(nodes).filter((kind) => !words.has(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('has no markup but ours, whatever stands beside what', () => {
    const words = nastyText(5);
    const ours = new Set(['strong', 'em']);
    fc.assert(
      fc.property(words, words, words, words, (a, b, c, d) => {
        const content = paragraph(a, bold(b), italic(c), bold(italic(d)), a);
        for (const text of body(one(content, paragraph('end')))) {
          const nodes = parseDiscordMarkdown(text);
          expect(markupIn(nodes).filter((type) => !ours.has(type))).toEqual([]);
        }
        expect(
          essence(
            discordVisibleText(renderPost(one(content, paragraph('end')))[0]?.components ?? []),
          ),
        ).toBe(['T', a, b, c, d, a, 'end'].map(essence).join(''));
      }),
      { numRuns: 500 },
    );
  });

  test('reads well where it holds nothing to escape', () => {
    expect(
      body(
        one(
          paragraph('Trade reached ', bold('USD 68.7 billion'), ' (2024-25), +12% at 10:30.'),
          statement('S-400: 3 of 5 delivered.', 'Gazette, 4 Dec 2025'),
        ),
      ),
    ).toEqual([
      'Trade reached **USD 68.7 billion** (2024-25), +12% at 10:30.',
      'S-400: 3 of 5 delivered.\n-# Gazette, 4 Dec 2025',
    ]);
  });

  test('a fence inside fixed-width text does not end it', () => {
    const [text = ''] = body(one(preformatted('a\n```\n# b')));
    expect(markupIn(parseDiscordMarkdown(text))).toEqual(['codeBlock']);
  });

  test('items of several lines stay items', () => {
    expect(body(one(list(['a\n# b', 'c'], { ordered: true })))).toEqual(['1. a\n   \\# b\n2. c']);
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
    expect(body(wide(42)).join('')).toContain('```');
    expect(body(wide(43))).toEqual([
      '### C',
      `**a:** **${'1'.repeat(20)}**\n**b:** ${'2'.repeat(21)}`,
    ]);
  });

  test('a notification is the summary, escaped', () => {
    const summary = 'Trade *rose*, @everyone: see http://evil.example';
    expect(notificationText(document({ title: 'T', summary, blocks: [] }))).toBe(
      'Trade \\*rose\\*, \\@everyone: see http\\://evil.example',
    );
  });
});
