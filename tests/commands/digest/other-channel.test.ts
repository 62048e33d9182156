import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { BUTTON_STATE_CAP, encodeButtonState } from '../../../src/button-state.ts';
import { read } from '../rig.ts';
import { startDigest } from './digest-rig.ts';

const ACTIONS = ['preview', 'now', 'list', 'pause', 'resume', 'history', 'unsubscribe'];
const CHANGING = ['now', 'pause', 'resume', 'unsubscribe'];

/** Digests of `C1`, in which all is typed, and of `#general`, which differ in their times. */
async function twoDigests(given: Parameters<typeof startDigest>[0] = {}) {
  const digest = await startDigest({
    access: { may: true, workspaceId: 'T1', name: 'general' },
    ...given,
  });
  const own = digest.circumstances.ownChannels;
  digest.circumstances.ownChannels = null;
  await digest.typed('subscribe 07:00 London');
  await digest.as({ channelId: 'C111' }).typed('subscribe 09:15 London');
  digest.circumstances.ownChannels = own;
  return digest;
}

const state = async ({ desk, subscriptions }: Awaited<ReturnType<typeof startDigest>>) => ({
  subscriptions: await subscriptions(),
  deliveries: await desk.store.history({ most: 9 }),
});

describe('a channel that is named behind an action', () => {
  it('is one that each action takes on both platforms', () => {
    const digest = commands.find(({ name }) => name === 'digest');
    for (const action of digest?.actions ?? []) {
      const kinds = action.options.map(({ kind }) => kind);
      if (action.run) expect(kinds, action.name).toContain('channel');
    }
  });

  it.each(ACTIONS)('is the one that %s is for, and is named in the reply', async (action) => {
    await using digest = await twoDigests();
    const { document } = await digest.typed(`${action} #general`);
    expect(read(document)).toContain('#general');
    const { subscriptions, deliveries } = await state(digest);
    const here = subscriptions.find(({ destination }) => destination.channelId === 'C1');
    expect(here).toMatchObject({ version: 0, paused: null });
    expect(deliveries.map(({ destination }) => destination.channelId)).toEqual(
      action === 'now' ? ['C111'] : [],
    );
    // Its buttons lead to the same channel.
    for (const button of document.actions) {
      if (button.type === 'link' || button.request.args.action === undefined) continue;
      expect(button.request.args, button.label).toMatchObject({ channel: 'C111' });
    }
  });

  it.each(['pause', 'unsubscribe'])('is changed by %s, by whatever form', async (action) => {
    for (const text of [`${action} #general`, `${action} channel:#general`]) {
      await using digest = await twoDigests();
      await digest.typed(text);
      const there = (await digest.subscriptions()).filter(
        ({ destination, paused }) => destination.channelId === 'C111' && paused === null,
      );
      expect(there, text).toEqual([]);
    }
  });

  it('is chosen by its id on Discord', async () => {
    await using digest = await startDigest();
    for (const channelId of ['77', '88']) {
      await digest
        .as({ surface: 'discord', channelId })
        .run({ action: 'subscribe', time: '07:00' });
    }
    await digest
      .as({ surface: 'discord', channelId: '77' })
      .run({ action: 'unsubscribe', channel: '88' });
    expect(await digest.subscriptions()).toMatchObject([{ destination: { channelId: '77' } }]);
  });

  it.each(ACTIONS)('is asked about: %s is refused to who may not change it', async (action) => {
    await using digest = await twoDigests({ ownChannels: ['C1'] });
    const before = await state(digest);
    const text = await digest.told(`${action} #general`);
    expect(text).toMatch(/digest of #general .* only (to|by) admins/);
    // Nor is what it has told to them, for it may be closed to them.
    expect(text).not.toContain('09:15');
    expect(await state(digest)).toEqual(before);
  });

  it.each(CHANGING)('is no way around: %s needs no authority here', async (action) => {
    await using digest = await twoDigests({ ownChannels: ['C111'] });
    expect(await digest.told(`${action} #general`)).not.toMatch(/only by admins/);
    expect(await digest.told(action)).toMatch(/only by admins/);
  });

  it('is shown again by the pages of what tells of it', async () => {
    await using digest = await twoDigests();
    const { request } = await digest.typed('list #general');
    expect(request).toEqual({ command: 'digest', args: { action: 'list', channel: 'C111' } });
    const again = await digest.run(request?.args ?? {});
    expect(read(again.document)).toMatch(/09:15/);
    const args = { action: 'unsubscribe', pack: 'p'.repeat(24), channel: '9'.repeat(20) };
    const text = encodeButtonState({
      intent: 'page',
      page: 999,
      request: { command: 'digest', args },
    });
    expect(text.length).toBeLessThanOrEqual(BUTTON_STATE_CAP);
  });

  it.each(ACTIONS)('is not passed over by %s where Slack does not tell of it', async (action) => {
    await using digest = await twoDigests();
    const before = await state(digest);
    for (const text of [`${action} #unheard`, `${action} #general #unheard`]) {
      expect(await digest.told(text), text).toMatch(/That did not work.*#unheard/s);
    }
    expect(await state(digest)).toEqual(before);
  });

  it('opens the form for that channel', async () => {
    await using digest = await twoDigests();
    const { form } = await digest.typed('subscribe #general');
    const values = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
    expect(values).toMatchObject({ channel: 'C111', time: '09:15' });
  });
});

describe('words that say nothing to an action', () => {
  it.each([
    'resume tomorrow',
    'unsubscribe C2',
    'now in Hindi',
    'preview energy',
    'history 2025',
    'list foo',
    'list all #general',
    'today nothing',
  ])('are refused and not dropped: %s', async (text) => {
    await using digest = await twoDigests();
    const before = await state(digest);
    expect(await digest.told(text)).toMatch(/That did not work.*\/summit digest/s);
    expect(await state(digest)).toEqual(before);
  });

  it.each(['unsubscribe this channel, please', 'unsubscribe from here'])(
    'are not those of manners: %s',
    async (text) => {
      await using digest = await twoDigests();
      await digest.typed(text);
      expect(await digest.subscriptions()).toMatchObject([{ destination: { channelId: 'C111' } }]);
    },
  );
});
