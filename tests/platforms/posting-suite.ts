import { describe, expect, test } from 'vitest';
import type { Handlers, PostedMessage, StandingMessage } from '../../src/contract.ts';
import type { ChatMessage } from '../../src/playground/chat.ts';
import { ClosedChannel, PostError, PostWithheld } from '../../src/post-error.ts';
import type { Rig } from './rig.ts';
import { failure, fromBot, posting, says, transcript } from './suite-actions.ts';
import { longMarkers, suiteDocument, suiteHandlers } from './suite-commands.ts';

const short = suiteDocument({ command: 'short', args: {} });
const long = suiteDocument({ command: 'long', args: {} });

/** What whoever delivers an edition exactly once relies on. */
export function describePosting(start: (handlers: Handlers) => Promise<Rig>): void {
  const begun = (): Temporal.Instant => Temporal.Now.instant();

  describe('a post', () => {
    test('of any length arrives whole and in order, each message told as it stands', async () => {
      const rig = await start(suiteHandlers());
      const told: [number, string][] = [];
      const messages = await rig.platform.post(
        rig.channelId,
        long,
        posting({ onPosted: async (part, { messageId }) => void told.push([part, messageId]) }),
      );
      const seen = fromSherpa(rig);
      expect(messages).toBe(seen.length);
      expect(told).toEqual(seen.map(({ id }, part) => [part, id]));
      const text = seen.map((message) => message.text).join(' ');
      const places = longMarkers.map((marker) => text.indexOf(marker));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    test('sends nothing more until a message is kept', async () => {
      const rig = await start(suiteHandlers());
      const standing: number[] = [];
      await rig.platform.post(
        rig.channelId,
        long,
        posting({
          async onPosted() {
            for (let turns = 0; turns < 20; turns += 1) await nextTurn();
            standing.push(fromSherpa(rig).length);
          },
        }),
      );
      expect(standing.length).toBeGreaterThan(1);
      expect(standing).toEqual(standing.map((_, at) => at + 1));
    });

    test('sends nothing more where a message cannot be kept', async () => {
      const rig = await start(suiteHandlers());
      const broken = new Error('the disk is full');
      const error = await failure(
        rig.platform.post(
          rig.channelId,
          long,
          posting({
            async onPosted() {
              throw broken;
            },
          }),
        ),
      );
      expect(error).toBe(broken);
      expect(fromSherpa(rig)).toHaveLength(1);
    });

    test('that stopped midway goes on where it stopped', async () => {
      const rig = await start(suiteHandlers());
      const whole = await rig.platform.post(rig.channelId, long, posting());
      expect(whole).toBeGreaterThan(1);
      const parts: number[] = [];
      const again = await rig.platform.post(
        rig.channelId,
        long,
        posting({
          key: 'suite-2',
          skip: whole - 1,
          onPosted: async (part) => void parts.push(part),
        }),
      );
      expect(again).toBe(whole);
      expect(parts).toEqual([whole - 1]);
      const seen = fromSherpa(rig);
      expect(seen).toHaveLength(whole + 1);
      expect(seen.at(-1)?.text).toBe(seen.at(-2)?.text);
    });

    test('that is another’s by the time a message is to be sent is left to it', async () => {
      const rig = await start(suiteHandlers());
      let mine = true;
      const kept: number[] = [];
      const error = await failure(
        rig.platform.post(
          rig.channelId,
          long,
          posting({
            mayPost: () => mine,
            async onPosted(part) {
              kept.push(part);
              mine = false;
            },
          }),
        ),
      );
      expect(error).toBeInstanceOf(PostWithheld);
      expect(kept).toEqual([0]);
      expect(fromSherpa(rig)).toHaveLength(1);
    });

    test('is withheld up to the last moment', async () => {
      const rig = await start(suiteHandlers());
      let mine = true;
      const posted = rig.platform.post(rig.channelId, short, posting({ mayPost: () => mine }));
      mine = false;
      expect(await failure(posted)).toBeInstanceOf(PostWithheld);
      expect(fromSherpa(rig)).toEqual([]);
    });

    test('that meets a rate limit says how long to wait and is not sent', async () => {
      const rig = await start(suiteHandlers());
      const path = rig.postPath(rig.channelId);
      rig.order({ type: 'rate-limit', path, retryAfter: 7, times: 1 });
      const error = await failure(rig.platform.post(rig.channelId, short, posting()));
      expect(error).toBeInstanceOf(PostError);
      expect(error).toMatchObject({ outcome: 'not-sent', retryAfter: 7 });
      expect(fromSherpa(rig)).toEqual([]);
    });

    test.each(['server-error', 'hang-up'] as const)(
      'that meets a %s after it was taken is not sent a second time, and is found',
      async (type) => {
        const rig = await start(suiteHandlers());
        const since = begun();
        const path = rig.postPath(rig.channelId);
        rig.order({ type, path, applied: true, times: 1 });
        const error = await failure(rig.platform.post(rig.channelId, short, posting()));
        expect(error).toBeInstanceOf(PostError);
        expect(error).toMatchObject({ outcome: 'unknown' });
        const seen = fromSherpa(rig);
        expect(seen).toHaveLength(1);
        const found = await rig.platform.findPosted(rig.channelId, short, {
          key: 'suite-1',
          since,
        });
        expect(idsOf(found)).toEqual([[0, seen[0]?.id]]);
      },
    );

    test.each(['server-error', 'hang-up'] as const)(
      'that meets a %s before it was taken is not found',
      async (type) => {
        const rig = await start(suiteHandlers());
        const since = begun();
        const path = rig.postPath(rig.channelId);
        rig.order({ type, path, applied: false, times: 1 });
        const error = await failure(rig.platform.post(rig.channelId, short, posting()));
        expect(error).toBeInstanceOf(PostError);
        const found = await rig.platform.findPosted(rig.channelId, short, {
          key: 'suite-1',
          since,
        });
        expect(idsOf(found)).toEqual([]);
        expect(fromSherpa(rig)).toEqual([]);
      },
    );

    test('to a channel that is gone or shut is told apart from what may be tried again', async () => {
      const rig = await start(suiteHandlers());
      for (const channelId of [rig.unknownChannelId, rig.closedChannelId]) {
        const error = await failure(rig.platform.post(channelId, short, posting()));
        expect(error).toBeInstanceOf(ClosedChannel);
      }
    });
  });

  describe('looking for a post', () => {
    const find = (rig: Rig, since: Temporal.Instant, key = 'suite-1') =>
      rig.platform.findPosted(rig.channelId, long, { key, since });

    test('finds its messages by their part, after a restart, among many others', async () => {
      const rig = await start(suiteHandlers());
      const since = begun();
      const messages = await rig.platform.post(rig.channelId, long, posting());
      const ids = fromSherpa(rig).map(({ id }) => id);
      await rig.platform.post(rig.channelId, short, posting({ key: 'suite-2' }));
      for (let n = 0; n < 250; n += 1) {
        await rig.chat.say({ channelId: rig.channelId, personId: rig.personId, text: `word ${n}` });
      }
      await rig.restart();
      expect(idsOf(await find(rig, since))).toEqual(ids.map((id, part) => [part, id]));
      expect(ids).toHaveLength(messages);
    });

    test('finds what stands of it', async () => {
      const rig = await start(suiteHandlers());
      const since = begun();
      const kept: PostedMessage[] = [];
      await rig.platform.post(
        rig.channelId,
        long,
        posting({ onPosted: async (_, message) => void kept.push(message) }),
      );
      const [first] = kept;
      if (!first) throw new Error('nothing was posted');
      await rig.platform.remove(rig.channelId, first);
      expect((await find(rig, since)).map(({ part }) => part)).toEqual(
        kept.slice(1).map((_, at) => at + 1),
      );
    });

    test('finds nothing where nothing was posted under its key', async () => {
      const rig = await start(suiteHandlers());
      const since = begun();
      await rig.platform.post(rig.channelId, long, posting({ key: 'suite-2' }));
      expect(idsOf(await find(rig, since))).toEqual([]);
    });

    test('rejects where the channel cannot be read', async () => {
      const rig = await start(suiteHandlers());
      const path = rig.historyPath(rig.channelId);
      rig.order({ type: 'server-error', path, applied: false, times: 1 });
      expect(await failure(find(rig, begun()))).toBeInstanceOf(PostError);
      const sought = { key: 'suite-1', since: begun() };
      const gone = rig.platform.findPosted(rig.unknownChannelId, long, sought);
      expect(await failure(gone)).toBeInstanceOf(ClosedChannel);
    });
  });

  test('a message of a post can be taken away, and again', async () => {
    const rig = await start(suiteHandlers());
    const kept: PostedMessage[] = [];
    await rig.platform.post(
      rig.channelId,
      short,
      posting({ onPosted: async (_, message) => void kept.push(message) }),
    );
    const [message] = kept;
    if (!message) throw new Error('nothing was posted');
    await rig.platform.remove(rig.channelId, message);
    expect(transcript(rig, rig.otherPersonId).some(says('short one'))).toBe(false);
    await rig.platform.remove(rig.channelId, message);
  });
}

const fromSherpa = (rig: Rig): readonly ChatMessage[] =>
  transcript(rig, rig.otherPersonId).filter(fromBot);

const idsOf = (found: readonly StandingMessage[]): readonly (readonly unknown[])[] =>
  found.map(({ part, messageId }) => [part, messageId]);

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
