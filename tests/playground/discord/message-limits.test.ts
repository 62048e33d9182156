import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { places, restClient, startDiscord } from './bot.ts';

/** What posting this message ends in: null, or the refusal as discord.js prints it. */
async function post(body: object): Promise<string | null> {
  const discord = await startDiscord();
  const { channelId } = places(discord);
  const sent = restClient(discord, { retries: 0 }).post(Routes.channelMessages(channelId), {
    body,
  });
  return sent.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const v2 = (components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const text = (content: string) => ({ type: 10, content });
const button = (n: number) => ({ type: 2, style: 1, label: `b${n}`, custom_id: `b${n}` });
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string) => ({ label: 'o', value });
const select = (count: number) => ({
  type: 3,
  custom_id: 's',
  options: times(count, (n) => option(`${n}`)),
});

describe('a message within its limits is taken, and one past them is not', () => {
  test.each([
    [
      'content',
      { content: 'x'.repeat(2000) },
      { content: 'x'.repeat(2001) },
      'content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
    ],
    [
      'content counted in code points',
      { content: '😀'.repeat(2000) },
      { content: '😀'.repeat(2001) },
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['content at all', { content: ' x ' }, { content: '  ' }, 'Cannot send an empty message'],
    [
      'embeds',
      { embeds: times(10, () => ({ title: 't' })) },
      { embeds: times(11, () => ({ title: 't' })) },
      'embeds[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an embed’s fields',
      { embeds: [{ fields: times(25, () => ({ name: 'n', value: 'v' })) }] },
      { embeds: [{ fields: times(26, () => ({ name: 'n', value: 'v' })) }] },
      'embeds[0].fields[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'all embeds together',
      { embeds: times(2, () => ({ description: 'x'.repeat(3000) })) },
      { embeds: times(2, () => ({ description: 'x'.repeat(3001) })) },
      'embeds[MAX_EMBED_SIZE_EXCEEDED]',
    ],
    [
      'rows below content',
      { content: 'x', components: times(5, (n) => row(button(n))) },
      { content: 'x', components: times(6, (n) => row(button(n))) },
      'components[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'buttons in a row',
      v2([row(...times(5, button))]),
      v2([row(...times(6, button))]),
      'components[0].components[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 5 in length.',
    ],
    [
      'selects in a row',
      v2([row(select(1))]),
      v2([row(select(1), button(1))]),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'options of a select',
      v2([row(select(25))]),
      v2([row(select(26))]),
      'options[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'components of a message',
      v2(times(40, () => text('x'))),
      v2(times(41, () => text('x'))),
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      'nested components of a message',
      v2([{ type: 17, components: times(39, () => text('x')) }]),
      v2([{ type: 17, components: times(40, () => text('x')) }]),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'text of a message',
      v2([text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2000))] }]),
      v2([text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2001))] }]),
      'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ],
    [
      'stored size of a message',
      v2([text('क'.repeat(3386))]),
      v2([text('क'.repeat(3387))]),
      'Internal Server Error',
    ],
    [
      'texts of a section',
      v2([{ type: 9, components: times(3, () => text('x')), accessory: button(1) }]),
      v2([{ type: 9, components: times(4, () => text('x')), accessory: button(1) }]),
      'components[0].components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a section’s accessory',
      v2([{ type: 9, components: [text('x')], accessory: button(1) }]),
      v2([{ type: 9, components: [text('x')] }]),
      'accessory[BASE_TYPE_REQUIRED]',
    ],
    [
      'a custom id',
      v2([row({ ...button(1), custom_id: 'x'.repeat(100) })]),
      v2([row({ ...button(1), custom_id: 'x'.repeat(101) })]),
      'components[0].components[0].custom_id[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 100 in length.',
    ],
    [
      'distinct custom ids',
      v2([row(button(1), button(2))]),
      v2([row(button(1)), row(button(1))]),
      'components[1].components[0].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]: Component custom id cannot be duplicated',
    ],
    [
      'a button’s label',
      v2([row({ ...button(1), label: 'x'.repeat(80) })]),
      v2([row({ ...button(1), label: 'x'.repeat(81) })]),
      'label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a link',
      v2([row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })]),
      v2([row({ ...button(1), style: 5, url: 'https://example.org' })]),
      'A custom id and url cannot both be specified',
    ],
    [
      'a link’s scheme',
      v2([row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })]),
      v2([row({ type: 2, style: 5, label: 'x', url: 'ftp://example.org' })]),
      'url[URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'what a button does',
      v2([row(button(1))]),
      v2([row({ type: 2, style: 1, label: 'x' })]),
      'custom_id[COMPONENT_CUSTOM_ID_REQUIRED]: A custom id is required',
    ],
    [
      'V2 with its flag',
      v2([text('x')]),
      { content: 'x', components: [text('x')] },
      'components[0][UNION_TYPE_CHOICES]: Value of field "type" must be one of (1,).',
    ],
    [
      'V2 without content',
      v2([text('x')]),
      { ...v2([text('x')]), content: 'x' },
      "content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]: The 'content' field cannot be used",
    ],
    [
      'V2 without embeds',
      v2([text('x')]),
      { ...v2([text('x')]), embeds: [{ title: 'x' }] },
      "The 'embeds' field cannot be used",
    ],
    ['V2 of something', v2([text('x')]), v2([]), 'Cannot send an empty message'],
    [
      'a nonce',
      { content: 'x', nonce: 'x'.repeat(25) },
      { content: 'x', nonce: 'x'.repeat(26) },
      'nonce[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a reply',
      { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
      { content: 'x', message_reference: { message_id: '1' } },
      'message_reference[MESSAGE_REFERENCE_UNKNOWN_MESSAGE]: Unknown message',
    ],
  ])('%s', async (_, within, past, refusal) => {
    expect(await post(within)).toBeNull();
    expect(await post(past)).toContain(refusal);
  });

  test('a body that is no JSON is refused', async () => {
    const discord = await startDiscord();
    const { channelId } = places(discord);
    const answer = await fetch(`${discord.apiUrl}/v10/channels/${channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.credentials.token}` },
      body: '{',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      message: 'The request body contains invalid JSON.',
      code: 50109,
    });
  });
});
