import { describe, expect, it } from 'vitest';
import { BUTTON_STATE_CAP, encodeButtonState } from '../../../src/button-state.ts';
import { UserError } from '../../../src/errors.ts';
import { PostError } from '../../../src/post-error.ts';
import { documentTexts, INSTANT } from '../../support/document-text.ts';
import { read } from '../rig.ts';
import { startDigest } from './digest-rig.ts';

const ADMINS = { may: false, only: 'admins' } as const;
const CLOSED = {
  may: false,
  refusal: new UserError({ what: 'Sherpa is not in this channel', remedy: 'invite it' }),
} as const;

describe('digest subscribe', () => {
  it('makes a subscription of what is typed, and of what is usual for the rest', async () => {
    await using digest = await startDigest();
    await digest.typed('subscribe 7am London mon-fri skip 25 Dec only changes not defence');
    expect(await digest.subscriptions()).toEqual([
      expect.objectContaining({
        destination: { platform: 'slack', channelId: 'C1' },
        workspaceId: 'T1',
        packId: 'india-russia-2025',
        schedule: {
          time: '07:00',
          zone: 'Europe/London',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          skipDates: ['2025-12-25'],
        },
        filter: expect.objectContaining({
          topics: { include: [], exclude: ['defence'] },
          onlyChanges: true,
        }),
        owner: { type: 'person', userId: 'U1' },
        paused: null,
        nextAt: Temporal.Instant.from('2025-12-01T07:00:00Z'),
      }),
    ]);
    expect(await digest.changes()).toEqual(['subscribe by slack:U1']);
  });

  it('is understood behind /summit alone', async () => {
    await using digest = await startDigest();
    const input = { type: 'typed', text: 'subscribe 7am London' } as const;
    const asker = { surface: 'slack', userId: 'U1', workspaceId: 'T1' } as const;
    const authority = async () => ({ may: true }) as const;
    await digest.handlers.command({ asker, channelId: 'C1', authority, input });
    expect(await digest.subscriptions()).toHaveLength(1);
  });

  it('tells the next three times, each in the reader’s zone too, and what the next one says', async () => {
    await using digest = await startDigest();
    const { document, request } = await digest.typed('subscribe 07:00 New York weekdays');
    const text = read(document);
    expect(text).toContain('#newsdesk');
    expect(text).toContain('Next times in America/New_York');
    for (const day of ['Fri 28 Nov 2025', 'Mon 1 Dec 2025', 'Tue 2 Dec 2025']) {
      expect(text).toContain(`${day}, 07:00; for you`);
    }
    const instants = documentTexts(document).filter((piece) => piece === INSTANT);
    expect(instants).toHaveLength(3);
    expect(text).toMatch(/\d+ days to 5 Dec/);
    // Turning a page must never subscribe again.
    expect(request).toBeNull();
  });

  it('changes what is said, keeps the rest, and tells the difference', async () => {
    await using digest = await startDigest();
    await digest.typed('subscribe 07:00 London weekdays topics energy');
    const text = await digest.told('subscribe 08:30 topics all');
    expect(text).toMatch(/Time: 08:30 \(before: 07:00\)/);
    expect(text).toMatch(/Topics: every topic \(before: Energy/);
    expect(text).not.toMatch(/Days:/);
    expect(await digest.subscriptions()).toMatchObject([
      { schedule: { time: '08:30', zone: 'Europe/London', days: { length: 5 } } },
    ]);
    expect(await digest.changes()).toEqual(['change by slack:U1', 'subscribe by slack:U1']);
  });

  it('writes nothing where nothing is different', async () => {
    await using digest = await startDigest();
    await digest.typed('subscribe 07:00 London');
    const before = await digest.subscriptions();
    expect(await digest.told('subscribe 7am')).toMatch(/as it was/);
    expect(await digest.subscriptions()).toEqual(before);
    expect(await digest.changes()).toEqual(['subscribe by slack:U1']);
  });

  it('says where the edition of today is out, and none comes at the new time', async () => {
    await using digest = await startDigest({ now: Temporal.Instant.from('2025-11-28T06:00:00Z') });
    await digest.typed('subscribe 07:00 London');
    digest.circumstances.now = Temporal.Instant.from('2025-11-28T07:00:00Z');
    await digest.plan();
    const text = await digest.told('subscribe 09:00');
    expect(text).toMatch(
      /Fri 28 Nov 2025 is on its way already.*comes on Sat 29 Nov 2025\..*digest now/s,
    );
    expect(text).not.toContain('Fri 28 Nov 2025, 09:00');
    expect(text).toContain('Sat 29 Nov 2025, 09:00');
    expect(await digest.told('preview')).toContain('Sat 29 Nov 2025, 09:00');
  });

  it('warns of a time that the clocks skip', async () => {
    await using digest = await startDigest();
    expect(await digest.told('subscribe 01:30 London')).toMatch(/29 Mar 2026.*skip 01:30.*02:00/);
    expect(await digest.told('subscribe 01:30 Delhi')).not.toMatch(/skip 01:30/);
  });

  it('names each thing that is wrong in the words it was said in, and changes nothing', async () => {
    await using digest = await startDigest();
    const { document, refused } = await digest.typed('subscribe 25:00 Xyzzy topics <!channel>');
    const text = read(document);
    expect(text).toMatch(/“25:00” is a time that no clock shows/);
    expect(text).toMatch(/“Xyzzy” is no time zone/);
    expect(text).toMatch(/“<!channel>” is no topic/);
    expect(refused).toMatchObject({ field: 'zone', message: expect.stringMatching(/London/) });
    // Plain text, which platforms escape: no markup and no mention.
    const kinds = document.blocks.flatMap((block) =>
      block.type === 'list' ? block.items.flat().map(({ type }) => type) : [],
    );
    expect(new Set(kinds)).toEqual(new Set(['text']));
    const long = `7am ${'x'.repeat(300)}`;
    expect((await digest.told(`subscribe ${long}`)).length).toBeLessThan(300);
    expect(await digest.subscriptions()).toEqual([]);
  });

  it('is refused with who may, and before anything else', async () => {
    await using digest = await startDigest({ authority: ADMINS, access: CLOSED });
    for (const text of ['subscribe', 'subscribe 25:00', 'subscribe 7am London']) {
      const reply = await digest.typed(text);
      expect(read(reply.document)).toMatch(/only by admins/);
      expect(reply.form).toBeUndefined();
    }
    expect(await digest.subscriptions()).toEqual([]);
  });

  it('is open to those whom the operator names', async () => {
    await using digest = await startDigest({ authority: ADMINS });
    await digest.as({ userId: 'UEDITOR' }).typed('subscribe 7am London');
    // The same id on another platform is somebody else.
    await digest.as({ userId: 'UEDITOR', surface: 'discord' }).typed('subscribe 7am London');
    expect(await digest.changes()).toEqual(['subscribe by slack:UEDITOR']);
  });

  it('says at once where Sherpa may not post, and what to do', async () => {
    await using digest = await startDigest({ access: CLOSED });
    const { document, refused } = await digest.typed('subscribe 7am London');
    expect(read(document)).toMatch(/not in this channel.*invite it/is);
    expect(refused?.field).toBe('channel');
    digest.circumstances.access = new PostError('down', {
      outcome: 'not-sent',
      retryAfter: null,
      cause: null,
    });
    expect(await digest.told('subscribe 7am London')).toMatch(/try again/i);
    expect(await digest.subscriptions()).toEqual([]);
  });

  it('takes another channel only from who may change that one', async () => {
    await using digest = await startDigest({ ownChannels: ['C1'] });
    const run = (channel: string) =>
      digest.run({ action: 'subscribe', time: '07:00', zone: 'Delhi', channel });
    expect(read((await run('C2')).document)).toMatch(/that channel.*only by admins/);
    digest.circumstances.ownChannels = ['C2'];
    await run('C2');
    expect(await digest.subscriptions()).toMatchObject([{ destination: { channelId: 'C2' } }]);
    expect(read((await run('#general')).document)).toMatch(/in that channel/);
  });

  it('keeps a digest of each pack', async () => {
    await using digest = await startDigest();
    await digest.typed('subscribe 7am London');
    await digest.typed('subscribe 9am Tokyo pack:strait-2031');
    expect(await digest.subscriptions()).toMatchObject([
      { packId: 'india-russia-2025' },
      { packId: 'strait-2031', schedule: { time: '09:00' } },
    ]);
  });

  it('has no use for a terminal', async () => {
    await using digest = await startDigest();
    const text = read(
      (await digest.as({ surface: 'terminal' }).typed('subscribe 7am London')).document,
    );
    expect(text).toMatch(/which channel/);
  });
});

describe('the form of digest subscribe', () => {
  const filled = {
    action: 'subscribe',
    whole: 'yes',
    channel: 'C1',
    time: '06:45',
    zone: 'Europe/Paris',
    days: 'mon,wed',
    only: 'always',
    sections: 'changes,agenda',
  };

  it('stands filled with what is usual, in the asker’s own zone', async () => {
    await using digest = await startDigest({ askerZone: 'America/New_York' });
    const { form } = await digest.typed('subscribe');
    const values = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
    expect(values).toMatchObject({
      channel: 'C1',
      time: '07:00',
      zone: { value: 'America/New_York', label: expect.stringContaining('03:00 now') },
      days: { length: 7 },
      only: 'always',
      topics: [],
      skip: '',
    });
  });

  it('stands filled with what the channel has, and keeps to the platform’s limits', async () => {
    await using digest = await startDigest();
    await digest.typed('subscribe 19:15 London sat,sun only changes topics energy skip 2025-12-25');
    const { form } = await digest.typed('subscribe');
    const values = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
    expect(values).toMatchObject({
      time: '19:15',
      zone: { value: 'Europe/London' },
      days: ['sat', 'sun'],
      only: 'changes',
      topics: ['energy'],
      skip: '2025-12-25',
    });
    expect(form?.title.length).toBeLessThanOrEqual(24);
    expect(form?.submit.length).toBeLessThanOrEqual(24);
  });

  it('means as empty what is left empty', async () => {
    await using digest = await startDigest();
    await digest.typed('subscribe 7am London skip 2025-12-25 topics energy not defence');
    await digest.run(filled);
    expect(await digest.subscriptions()).toMatchObject([
      {
        schedule: { time: '06:45', zone: 'Europe/Paris', days: ['mon', 'wed'], skipDates: [] },
        filter: { topics: { include: [], exclude: [] }, sections: ['changes', 'agenda'] },
      },
    ]);
  });

  it('is told which field is wrong', async () => {
    await using digest = await startDigest();
    const { refused } = await digest.run({ ...filled, skip: '31 Feb' });
    expect(refused).toMatchObject({ field: 'skip', message: expect.stringMatching(/2025-12-25/) });
  });
});

describe('digest subscribe on Discord', () => {
  it('sets up what is usual where nothing is chosen, and tells what there is the next time', async () => {
    await using digest = await startDigest();
    const discord = digest.as({ surface: 'discord', channelId: '112233' });
    const first = await discord.run({ action: 'subscribe' });
    expect(first.document.title).toBe('Digest set up');
    const second = await discord.run({ action: 'subscribe' });
    expect(second.document.title).toBe('Change the digest');
    expect(await digest.changes()).toEqual(['subscribe by discord:U1']);
  });

  it.each([
    ['zone', 'delhi', 'Asia/Kolkata'],
    ['zone', 'united kingdom', 'Europe/London'],
    ['zone', 'ist', 'Asia/Kolkata'],
    ['zone', 'Europe/Lon', 'Europe/London'],
    ['time', '7pm', '19:00'],
    ['time', '8', '08:00'],
    ['days', 'week', 'weekdays'],
    ['days', 'mon, we', 'mon,wed'],
    ['days', 'mon to thu', 'mon,tue,wed,thu'],
    ['topics', 'energy, def', 'energy,defence'],
    ['sections', 'agenda, chan', 'agenda,changes'],
  ])('completes %s from %s', async (option, typed, value) => {
    await using digest = await startDigest();
    const suggest = (text: string) =>
      digest.handlers.suggest({
        asker: { surface: 'discord', userId: 'U1', workspaceId: 'T1' },
        channelId: '112233',
        command: 'digest',
        option,
        typed: text,
        args: { action: 'subscribe' },
      });
    expect((await suggest(typed))[0]?.value).toBe(value);
    for (const some of [await suggest(''), await suggest(typed), await suggest('zzzz')]) {
      expect(some.length).toBeLessThanOrEqual(25);
      for (const one of some) {
        expect(one.label.length).toBeLessThanOrEqual(100);
        expect(one.value.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('shows the clock of each zone', async () => {
    await using digest = await startDigest();
    const [first] = await digest.handlers.suggest({
      asker: { surface: 'discord', userId: 'U1', workspaceId: 'T1' },
      channelId: null,
      command: 'digest',
      option: 'zone',
      typed: 'delhi',
      args: { action: 'subscribe' },
    });
    expect(first?.label).toBe('Asia/Kolkata (13:30 now, UTC+05:30)');
  });
});

describe('every button below a reply about the digest', () => {
  it('fits into what Discord keeps, for a pack of the longest name', async () => {
    await using digest = await startDigest();
    for (const text of ['subscribe 7am London', 'list', 'history', 'pause', 'preview', 'now']) {
      const { document } = await digest.typed(text);
      for (const action of document.actions) {
        if (action.type === 'link') continue;
        const { command, args } = action.request;
        const request = { command, args: { ...args, pack: 'p'.repeat(24) } };
        const state = encodeButtonState({ intent: 'show', page: 0, request });
        expect(state.length).toBeLessThanOrEqual(BUTTON_STATE_CAP);
      }
    }
  });
});
