import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { documentTexts, INSTANT } from '../../support/document-text.ts';
import { read } from '../rig.ts';
import { startDigest } from './digest-rig.ts';

const ADMINS = { may: false, only: 'admins' } as const;
const SHUT = {
  may: false,
  refusal: new UserError({ what: 'the channel is archived', remedy: 'unarchive it' }),
} as const;

async function subscribed(text = '07:00 London weekdays') {
  const digest = await startDigest();
  await digest.typed(`subscribe ${text}`);
  return digest;
}

describe('digest pause and resume', () => {
  it('stop what comes and go on with the next time', async () => {
    await using digest = await subscribed();
    const paused = await digest.told('pause because of the elections');
    expect(paused).toMatch(/is paused.*Why: the elections.*\/summit digest resume/s);
    expect(await digest.subscriptions()).toMatchObject([{ paused: 'the elections', nextAt: null }]);
    expect(await digest.told('list')).toMatch(/Paused: the elections/);
    const resumed = await digest.told('resume');
    expect(resumed).toMatch(/goes on.*in Europe\/London.*Mon 1 Dec 2025, 07:00;/s);
    expect(await digest.subscriptions()).toMatchObject([
      { paused: null, nextAt: Temporal.Instant.from('2025-12-01T07:00:00Z') },
    ]);
    expect(await digest.changes()).toEqual([
      'resume by slack:U1',
      'pause by slack:U1',
      'subscribe by slack:U1',
    ]);
  });

  it.each([
    ['pause until 8 Dec', '2025-12-08T07:00:00Z'],
    ['pause until Monday', '2025-12-01T07:00:00Z'],
    ['pause for two weeks', '2025-12-12T07:00:00Z'],
    ['pause next week, please', '2025-12-08T07:00:00Z'],
    ['pause until 2025-12-06 because of the summit', '2025-12-08T07:00:00Z'],
  ])('%s goes on by itself', async (text, nextAt) => {
    await using digest = await startDigest({ now: Temporal.Instant.from('2025-11-29T08:00:00Z') });
    await digest.typed('subscribe 07:00 London weekdays');
    expect(await digest.told(text)).toMatch(/goes on by itself/);
    expect(await digest.subscriptions()).toMatchObject([
      { paused: null, nextAt: Temporal.Instant.from(nextAt) },
    ]);
  });

  it.each([
    ['pause until 8 Foo', /until 5 Jan/],
    ['pause until 2025-11-01', /past/],
    ['pause until 2027-11-01', /without a day/],
    ['pause Monday', /pause on Monday, or pause until Monday/],
    ['pause budget freeze', /why behind because/],
    ['pause because #general is for others', /#general.*not understood/],
  ])('%s is refused with what works', async (text, said) => {
    await using digest = await subscribed();
    expect(await digest.told(text)).toMatch(said);
    expect(await digest.changes()).toHaveLength(1);
  });

  it.each([
    ['Monday', '2025-12-01'],
    ['for two weeks', '2025-12-12'],
  ])('take the option of Discord for the day on which it goes on: %s', async (until, day) => {
    await using digest = await startDigest();
    const there = digest.as({ surface: 'discord', channelId: '77' });
    await there.run({ action: 'subscribe', time: '07:00', zone: 'London' });
    await there.run({ action: 'pause', until });
    const [{ schedule: { silence } = {} } = {}] = await digest.subscriptions();
    expect(silence?.until).toBe(day);
  });

  it('take out the days of the pause and leave those that people leave out', async () => {
    await using digest = await subscribed('07:00 London weekdays skip 2025-12-25');
    const [before] = await digest.subscriptions();
    await digest.typed('pause for 10 days because of leave');
    expect(await digest.told('list')).toMatch(
      /Paused for 28 Nov – 7 Dec 2025 \(leave\); goes on by itself on Mon 8 Dec.*25 Dec 2025/s,
    );
    // What is changed meanwhile does not end the pause, and says that it stands.
    expect(await digest.told('subscribe 08:30')).toMatch(/Paused for 28 Nov – 7 Dec 2025/);
    await digest.typed('subscribe 07:00');
    const resumed = await digest.told('resume');
    expect(resumed).toMatch(/goes on\..*Mon 1 Dec 2025, 07:00/s);
    expect(resumed).not.toMatch(/left out|skip/);
    const [after] = await digest.subscriptions();
    expect(after).toEqual({ ...before, version: after?.version });
  });

  it('say which pause takes the place of which', async () => {
    await using digest = await subscribed();
    await digest.typed('pause because of the elections');
    expect(await digest.told('pause for two weeks')).toMatch(
      /until now it was paused without an end \(the elections\).*now its pause has one/is,
    );
    expect(await digest.told('pause until 5 Jan')).toMatch(/takes the place of .*11 Dec 2025/);
    expect(await digest.told('pause')).toMatch(
      /go on by itself on Mon 5 Jan 2026\. Now it does not/,
    );
    const [paused] = await digest.subscriptions();
    expect(await digest.told('pause')).toMatch(/is paused already/);
    expect(await digest.subscriptions()).toEqual([paused]);
    expect(await digest.told('resume')).toMatch(/Mon 1 Dec 2025, 07:00/);
  });

  it('tell where a pause leaves out nothing', async () => {
    await using digest = await subscribed();
    expect(await digest.told('pause for the weekend')).toMatch(/would have come .* anyway/);
    expect(await digest.told('pause next week')).not.toMatch(/anyway/);
  });

  it('says what is still wrong where Sherpa paused it because the channel was closed', async () => {
    await using digest = await subscribed();
    const [subscription] = await digest.subscriptions();
    if (!subscription) throw new Error('nothing was subscribed');
    await digest.desk.pause(subscription, 'the channel is archived', { type: 'sherpa' });
    digest.circumstances.access = SHUT;
    expect(await digest.told('resume')).toMatch(/archived.*unarchive/is);
    expect(await digest.subscriptions()).toMatchObject([{ paused: 'the channel is archived' }]);
    digest.circumstances.access = { may: true, workspaceId: 'T1', name: 'newsdesk' };
    expect(await digest.told('resume')).toMatch(/goes on/);
  });

  it('tell of a digest that goes on which dates are left out before it comes, and how to have them', async () => {
    await using digest = await subscribed('07:00 London weekdays skip 1 Dec to 5 Dec, 25 Dec');
    // Weekends, on which nothing comes anyway, part no stretch.
    expect(await digest.told('list')).toMatch(/Days left out: 1–5 Dec 2025, 25 Dec 2025/);
    const told = await digest.told('resume');
    expect(told).toMatch(/is not paused.*1–5 Dec 2025.*Mon 8 Dec 2025/s);
    const typed = /\/summit digest (subscribe [a-z0-9 -]+)/.exec(told)?.[1] ?? '';
    await digest.typed(typed);
    expect(await digest.told('resume')).not.toMatch(/left out/);
    expect(await digest.subscriptions()).toMatchObject([
      { schedule: { skipDates: ['2025-12-25'] } },
    ]);
  });

  it('is told of in a preview', async () => {
    await using digest = await subscribed();
    expect(await digest.told('preview')).not.toMatch(/paused/);
    await digest.typed('pause');
    expect(await digest.told('preview')).toMatch(/A preview.*is paused/s);
  });

  it('tells where nothing was paused', async () => {
    await using digest = await subscribed();
    expect(await digest.told('resume')).toMatch(/is not paused/);
    expect(await digest.changes()).toHaveLength(1);
  });
});

describe('digest unsubscribe', () => {
  it('ends it and says what to type to have it again, which does that', async () => {
    await using digest = await subscribed(
      '19h30 Delhi mon,fri skip 25 Dec only changes not defence',
    );
    const [before] = await digest.subscriptions();
    const text = await digest.told('unsubscribe');
    const typed = /\/summit digest (subscribe .+)/.exec(text)?.[1] ?? '';
    expect(await digest.subscriptions()).toEqual([]);
    await digest.typed(typed);
    const { id: _, version: __, ...rest } = before ?? { id: '', version: 0 };
    expect(await digest.subscriptions()).toEqual([expect.objectContaining(rest)]);
  });

  it('says where the operator’s environment brings it back', async () => {
    await using digest = await startDigest();
    const theirs = digest.as({ channelId: 'C0PERATOR' });
    await theirs.typed('subscribe 7am London');
    expect(await theirs.told('unsubscribe')).toMatch(/DIGEST_CHANNELS.*comes back/);
  });
});

describe('on Discord', () => {
  it('what to type has options by name, as Discord takes them', async () => {
    await using digest = await startDigest();
    const there = digest.as({ surface: 'discord', channelId: '77' });
    expect(await there.told('list')).toContain('time:07:00 zone:London days:weekdays');
    await there.run({ action: 'subscribe', time: '07:00', zone: 'London', exclude: 'defence' });
    const line = 'time:07:00 zone:Europe/London days:daily exclude:defence';
    expect(await there.told('list')).toContain(`/summit digest subscribe ${line}`);
  });

  it('all that is typed into the first option is read as words', async () => {
    await using digest = await startDigest();
    const there = digest.as({ surface: 'discord', channelId: '77' });
    await there.run({ action: 'subscribe', time: '7am London weekdays', exclude: 'defence' });
    expect(await digest.subscriptions()).toMatchObject([
      {
        schedule: { time: '07:00', zone: 'Europe/London', days: { length: 5 } },
        filter: { topics: { exclude: ['defence'] } },
      },
    ]);
  });
});

describe('a subscription of the operator', () => {
  const wish = {
    destination: { platform: 'slack', channelId: 'C1' },
    workspaceId: 'T1',
    packId: 'india-russia-2025',
    schedule: {
      time: '07:00',
      zone: 'Asia/Kolkata',
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      skipDates: [],
    },
    filter: {
      topics: { include: [], exclude: [] },
      sections: ['changes', 'highlights', 'agenda', 'commitments', 'differences', 'figure'],
      onlyChanges: false,
    },
  } as const;
  const asWish = () => structuredClone(wish) as never;

  it.each(['subscribe 09:00', 'pause', 'pause until 8 Dec'])(
    'is theirs who change it with %s, and stays so at the next start',
    async (text) => {
      await using digest = await startDigest();
      await digest.desk.syncOperator([asWish()]);
      await digest.typed(text);
      const [changed] = await digest.subscriptions();
      expect(changed?.owner).toEqual({ type: 'person', userId: 'U1' });
      await digest.desk.syncOperator([asWish()]);
      expect(await digest.subscriptions()).toEqual([changed]);
    },
  );
});

describe('digest now', () => {
  it('puts one edition on its way, however often it is pressed within a minute', async () => {
    await using digest = await subscribed();
    digest.circumstances.now = digest.circumstances.now.add({ seconds: 30 });
    const [first, second] = await Promise.all([digest.told('now'), digest.told('now')]);
    expect([first, second].filter((text) => /posted twice/.test(text))).toHaveLength(1);
    digest.circumstances.now = digest.circumstances.now.add({ seconds: 59 });
    expect(await digest.told('now')).toMatch(/not posted twice/);
    const [subscription] = await digest.subscriptions();
    const kept = () =>
      digest.desk.store.history({ subscriptionId: subscription?.id ?? '', most: 9 });
    expect(await kept()).toMatchObject([{ cause: 'hand', outcome: null }]);
    digest.circumstances.now = digest.circumstances.now.add({ seconds: 61 });
    expect(await digest.told('now')).toMatch(/on its way to #newsdesk/);
    expect(await kept()).toHaveLength(2);
  });

  it('needs a digest, authority and an open channel', async () => {
    await using digest = await startDigest();
    expect(await digest.told('now')).toMatch(/has no digest.*subscribe/is);
    await digest.typed('subscribe 7am London');
    digest.circumstances.access = SHUT;
    expect(await digest.told('now')).toMatch(/archived/);
    digest.circumstances.authority = ADMINS;
    expect(await digest.told('now')).toMatch(/only by admins/);
    const [subscription] = await digest.subscriptions();
    expect(
      await digest.desk.store.history({ subscriptionId: subscription?.id ?? '', most: 9 }),
    ).toEqual([]);
  });
});

describe('reading about the digest', () => {
  it('is for everybody in the channel', async () => {
    await using digest = await subscribed('07:00 London weekdays topics energy');
    digest.circumstances.authority = ADMINS;
    expect(await digest.told('list')).toMatch(/on weekdays at 07:00 in Europe\/London/);
    expect(await digest.told('preview')).toMatch(/preview.*Mon 1 Dec 2025/is);
    expect(await digest.told('history')).toMatch(/set up by @U1/);
    expect(await digest.told('today')).toMatch(/\d+ days to 5 Dec/);
    for (const text of ['pause', 'resume', 'unsubscribe', 'now', 'subscribe 9am']) {
      expect(await digest.told(text), text).toMatch(/only by admins/);
    }
  });

  it('tells what became of the editions of a digest that was ended', async () => {
    await using digest = await subscribed('07:00 London');
    await digest.typed('now');
    await digest.typed('unsubscribe');
    const ended = await digest.told('history');
    expect(ended).toMatch(/has no digest now.*Of a digest that was ended.*by hand – on its way/s);
    expect(ended).not.toMatch(/no edition has been due/i);
    await digest.typed('subscribe 08:00 London');
    expect(await digest.told('history')).toMatch(/by hand – on its way/);
    expect(await digest.as({ channelId: 'C2' }).told('history')).not.toMatch(/by hand/);
  });

  it('tells what was changed, and not only who changed it', async () => {
    await using digest = await subscribed('07:00 London weekdays');
    await digest.typed('subscribe 08:30 topics energy');
    await digest.typed('pause');
    const told = await digest.told('history');
    expect(told).toMatch(
      /changed by @U1 – Time: 08:30 \(before: 07:00\)\. Topics: Energy and oil \(before: every topic\)$/m,
    );
    expect(told).toMatch(/paused by @U1$/m);
  });

  it('shows today’s edition where nothing is said, and the same by name', async () => {
    await using digest = await startDigest();
    const [plain, named] = [await digest.typed(''), await digest.typed('today')];
    expect(named.document).toEqual(plain.document);
    expect(plain.request).toEqual({ command: 'digest', args: {} });
  });

  it('lists of other channels only those that the asker may change', async () => {
    await using digest = await startDigest();
    for (const channelId of ['C1', 'C2', 'C3']) {
      await digest.as({ channelId }).typed('subscribe 7am London');
    }
    digest.circumstances.ownChannels = ['C1', 'C3'];
    const all = await digest.typed('list all');
    expect(all.document.blocks.filter(({ type }) => type === 'heading')).toHaveLength(2);
    const here = await digest.typed('list');
    expect(here.document.blocks.filter(({ type }) => type === 'heading')).toHaveLength(1);
  });

  it('says in the list where nothing can be posted any more', async () => {
    await using digest = await subscribed();
    digest.circumstances.access = SHUT;
    expect(await digest.told('list')).toMatch(/the channel is archived/);
  });

  it('previews what a channel without a digest would get, and what is left out', async () => {
    await using digest = await startDigest();
    expect(await digest.told('preview')).toMatch(/this channel has no digest/);
  });

  it('tells moments in the reader’s own zone', async () => {
    await using digest = await subscribed();
    for (const text of ['list', 'preview', 'history']) {
      const { document, request } = await digest.typed(text);
      expect(documentTexts(document), text).toContain(INSTANT);
      // It may be turned page by page, and posted to the channel.
      expect(request, text).toMatchObject({ args: { action: text } });
    }
  });

  it('is told in help, with an example of each use', async () => {
    await using digest = await startDigest();
    const asker = { surface: 'slack', userId: 'U1', workspaceId: 'T1' } as const;
    const { document } = await digest.handlers.command({
      asker,
      channelId: 'C1',
      authority: async () => ({ may: true }),
      input: { type: 'typed', text: 'help digest' },
    });
    const text = read(document);
    for (const action of ['subscribe', 'preview', 'now', 'list', 'pause', 'resume', 'history']) {
      expect(text).toContain(`/summit digest ${action}`);
    }
    expect(text).toContain('/summit digest pause until 5 Jan');
  });

  it('offers the nearest use for a slip', async () => {
    await using digest = await startDigest();
    const { document } = await digest.typed('subscrbe 7am London');
    expect(document.actions[0]).toMatchObject({
      label: '/summit digest subscribe',
      request: { args: { action: 'subscribe', time: '7am', zone: 'London' } },
    });
    expect(await digest.subscriptions()).toEqual([]);
  });
});
