import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Chat, ChatMessage } from '../../src/playground/chat.ts';
import { library } from '../commands/rig.ts';
import { messageWhere } from '../platforms/rig.ts';
import { startServices } from './services.ts';

/** A channel, one who may change its digest and one who may not; the service's first are these. */
function placeIn(chat: Chat) {
  const channels = chat.channels().filter(({ directWith }) => directWith === undefined);
  const [channel, another] = channels;
  const direct = chat.channels().find(({ directWith }) => directWith !== undefined);
  const person = chat.people().find(({ id }) => id === direct?.directWith);
  const other = chat.people().find(({ id }) => id !== person?.id);
  if (!channel || !another || !person || !other) throw new Error('the service lacks somebody');
  return {
    channelId: channel.id,
    otherChannelId: another.id,
    personId: person.id,
    otherPersonId: other.id,
  };
}

describe('the digest, subscribed to in chat', () => {
  const clock = { now: Temporal.Instant.from('2025-12-04T20:00:00Z') };
  let services: Awaited<ReturnType<typeof startServices>>;
  let app: App;

  beforeAll(async () => {
    services = await startServices();
    app = createApp({
      config: {
        ...services.platforms,
        store: { type: 'memory' },
        digest: {
          lateLimit: Temporal.Duration.from({ hours: 12 }),
          editors: [],
          time: '07:00',
          zone: 'Asia/Kolkata',
          destinations: [],
        },
      },
      library: () => library,
      now: () => clock.now,
      logger: pino({ level: 'silent' }),
    });
    await app.start();
  });

  afterAll(async () => {
    await app.stop();
    await services.stop();
  });

  /** Types it and gives the private reply that came since. */
  async function type(
    chat: Chat,
    text: string,
    as: { readonly personId: string; readonly channelId: string },
  ): Promise<ChatMessage> {
    const before = new Set(chat.transcript(as.channelId, as.personId).map(({ id }) => id));
    await chat.typeCommand({ channelId: as.channelId, personId: as.personId, text });
    const isReply = ({ id, text: said }: ChatMessage): boolean =>
      !before.has(id) && !said.includes('is thinking');
    return messageWhere({ chat }, as, isReply);
  }

  const editions = (chat: Chat, at: { channelId: string; personId: string }) =>
    chat
      .transcript(at.channelId, at.personId)
      .filter((message) => !message.private && message.text.includes('Day 2 of 2'));

  it('is set up in words or by options, and stands in the channel at its minute, once', async () => {
    for (const chat of [services.slack, services.discord]) {
      const place = placeIn(chat);
      const text =
        chat.service === 'slack'
          ? '/summit digest subscribe 7am London daily'
          : '/summit digest subscribe time:7am zone:London days:daily';
      const reply = await type(chat, text, place);
      expect(reply.private).toBe(true);
      expect(reply.text).toMatch(/in Europe\/London.*Fri 5 Dec 2025, 07:00/s);
    }
    clock.now = Temporal.Instant.from('2025-12-05T07:00:00Z');
    await app.tick();
    await app.tick();
    for (const chat of [services.slack, services.discord]) {
      await expect.poll(() => editions(chat, placeIn(chat)).length).toBe(1);
      const history = await type(chat, '/summit digest history', placeIn(chat));
      expect(history.text).toMatch(/Fri 5 Dec 2025, 07:00 in Europe\/London – sent/);
    }
  });

  it('is told no, and who may, where somebody may not; but may look', async () => {
    for (const chat of [services.slack, services.discord]) {
      const { channelId, otherPersonId } = placeIn(chat);
      const as = { channelId, personId: otherPersonId };
      expect((await type(chat, '/summit digest pause', as)).text).toMatch(/only by/);
      expect((await type(chat, '/summit digest list', as)).text).toMatch(/07:00 in Europe\/London/);
    }
  });

  it('is set up by Slack’s form, in which what is wrong is said beside the field', async () => {
    const { slack } = services;
    const { channelId, otherChannelId, personId } = placeIn(slack);
    await slack.typeCommand({ channelId, personId, text: '/summit digest subscribe' });
    const { forms } = slack;
    if (!forms) throw new Error('Slack has forms');
    const open = () => {
      const form = forms.open(personId);
      if (!form) throw new Error('no form is open');
      return form;
    };
    const field = (label: string) => open().fields.find((one) => one.label === label);
    await expect.poll(() => forms.open(personId)?.title).toBe('Change the digest');
    expect(field('Time')?.value).toEqual(['07:00']);
    expect(await forms.search({ personId, label: 'Time zone', typed: 'delhi' })).toEqual([
      expect.stringContaining('Asia/Kolkata'),
    ]);
    forms.fill({ personId, label: 'Channel', value: otherChannelId });
    forms.fill({ personId, label: 'Time zone', value: field('Time zone')?.choices[0] ?? '' });
    forms.fill({ personId, label: 'Days', value: ['Monday', 'Friday'] });
    forms.fill({ personId, label: 'Dates to leave out', value: '31 Feb' });
    await forms.submit({ personId });
    expect(field('Dates to leave out')?.error).toMatch(/2025-12-25/);
    forms.fill({ personId, label: 'Dates to leave out', value: '' });
    await forms.submit({ personId });
    expect(forms.open(personId)).toBeNull();
    const told = await messageWhere({ chat: slack }, { channelId, personId }, ({ text }) =>
      text.includes('Mondays and Fridays at 07:00 in Asia/Kolkata'),
    );
    expect(told.private).toBe(true);
  });

  it('is set up in a channel that is named where one types, with #', async () => {
    const { slack } = services;
    const { otherChannelId, ...here } = placeIn(slack);
    const name = slack.channels().find(({ id }) => id === otherChannelId)?.name;
    const told = await type(slack, `/summit digest subscribe 08:15 #${name} tuesdays`, here);
    expect(told.text).toMatch(/Tuesdays at 08:15/);
    expect(told.text).toContain(`#${name}`);
    const there = await type(slack, '/summit digest list', { ...here, channelId: otherChannelId });
    expect(there.text).toMatch(/Tuesdays at 08:15/);
  });

  it('completes zones and lists on Discord', async () => {
    const { discord } = services;
    const { channelId, personId } = placeIn(discord);
    const complete = async (text: string) =>
      (await discord.suggest({ channelId, personId, text })).map(({ value }) => value);
    expect(await complete('/summit digest subscribe zone:delhi')).toEqual(['Asia/Kolkata']);
    expect((await complete('/summit digest subscribe topics:energy, def'))[0]).toBe(
      'energy,defence',
    );
  });
});
