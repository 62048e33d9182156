import { describe, expect, test } from 'vitest';
import { nonceFor, partName, stamped } from '../../../src/platforms/discord/posts/mark.ts';
import { recogniser, standing } from '../../../src/platforms/discord/posts/recognise.ts';
import { notificationText, renderPost } from '../../../src/platforms/discord/render.ts';
import { suiteDocument } from '../suite-commands.ts';

const document = suiteDocument({ command: 'long', args: {} });
const messages = renderPost(document);
const recognise = recogniser(document, { channelId: '31', key: 'slot-1' });
const name = (part: number, key = 'slot-1') => partName('31', key, part);

/** The message as Discord gives it back. */
const sent = (body: object) => standing.parse(JSON.parse(JSON.stringify({ id: '71', ...body })));
const unstamped = (part: number, change: (text: string) => string = (text) => text) =>
  sent({
    components: JSON.parse(JSON.stringify(messages[part]?.components), (key, value) =>
      key === 'content' ? change(value) : value,
    ),
  });

describe('a message of a post', () => {
  test('is known by its stamp, whatever it shows', () => {
    for (const [part, message] of messages.entries()) {
      const { components } = stamped(message, name(part));
      expect(recognise(sent({ components }))).toBe(part);
      const [container] = components;
      expect(recognise(sent({ components: [{ ...container, components: [] }] }))).toBe(part);
    }
  });

  test('of another post is told apart by its stamp, although it shows the same', () => {
    for (const [part, message] of messages.entries()) {
      const { components } = stamped(message, name(part, 'slot-2'));
      expect(recognise(sent({ components }))).toBeNull();
    }
  });

  test('without a stamp is known by what it shows, however Discord tidied it', () => {
    const tidy = (text: string) => `  ${text.replaceAll(' ', '  ')}\u200b\n`;
    for (const part of messages.keys()) {
      expect(recognise(unstamped(part))).toBe(part);
      expect(recognise(unstamped(part, tidy))).toBe(part);
      expect(recognise(unstamped(part, (text) => text.replace('Item', 'Point')))).toBeNull();
    }
  });

  test('that carries its nonce is known by it, and another is not', () => {
    const [, second] = messages;
    const { components } = second ?? {};
    expect(recognise(sent({ components, nonce: nonceFor(name(1)) }))).toBe(1);
    expect(recognise(sent({ components, nonce: nonceFor(name(1, 'slot-2')) }))).toBeNull();
  });

  test('that is still its summary is told as such', () => {
    const content = notificationText(document);
    expect(recognise(sent({ content, components: [] }))).toBe('summary');
    expect(recognise(sent({ content: `${content} ` }))).toBe('summary');
    expect(recognise(sent({ content, nonce: nonceFor(name(0)) }))).toBe('summary');
    expect(recognise(sent({ content, nonce: nonceFor(name(0, 'slot-2')) }))).toBeNull();
    expect(recognise(sent({ content: 'something else' }))).toBeNull();
    expect(recognise(sent({}))).toBeNull();
  });
});
