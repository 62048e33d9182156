import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Platform } from '../../src/contract.ts';
import { tellOwner } from '../../src/delivery/tell-owner.ts';
import type { Document } from '../../src/document/model.ts';
import { ClosedChannel } from '../../src/post-error.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import { createSubscriptionDesk } from '../../src/subscriptions/desk.ts';
import { createChannels } from '../support/channels.ts';
import { documentTexts } from '../support/document-text.ts';
import { planned, SEVEN, work } from '../support/working.ts';

const ARCHIVED = { what: 'this channel is archived', remedy: 'take it out of the archive' };

test('a channel that is open when it is looked at again gets its edition', async () => {
  const store = await planned([{ id: 's1', destination: { platform: 'slack', channelId: 'C1' } }]);
  const channels = createChannels(() => 'stands');
  const whole = channels.platform();
  let isHiccup = true;
  const platform: Platform = {
    ...whole,
    post(...given) {
      if (!isHiccup) return whole.post(...given);
      isHiccup = false;
      throw new ClosedChannel({ what: 'there is no such channel', remedy: 'choose another' });
    },
  };
  const { worker, ended } = work(store, platform, {
    closed: async () => expect.unreachable('it is open'),
  });
  await worker.settled();
  await worker.stop();
  expect(ended).toEqual(['sent']);
  expect(channels.seenIn('C1')).toHaveLength(3);
  await store.close();
});

test('a channel that is closed pauses its subscription and tells who made it, once', async () => {
  const store = await planned([{ id: 's1', owner: { type: 'person', userId: 'U7' } }]);
  const clock = () => SEVEN;
  const desk = createSubscriptionDesk({
    store: createSubscriptionStore(store, clock),
    now: clock,
    wake() {},
  });
  const told: { readonly userId: string; readonly document: Document }[] = [];
  const platform: Platform = {
    ...createChannels(() => 'stands').platform(),
    async post() {
      throw new ClosedChannel(ARCHIVED);
    },
    checkAccess: async () => ({ may: false, refusal: new ClosedChannel(ARCHIVED) }),
    async tell(userId, document) {
      told.push({ userId, document });
    },
  };
  const { worker, ended } = work(store, platform, {
    clock,
    closed: (claim, refusal) =>
      tellOwner(claim, refusal, {
        desk,
        platforms: new Map([['slack', platform]]),
        logger: pino({ level: 'silent' }),
      }),
  });
  await worker.settled();
  await worker.stop();

  expect(ended).toEqual(['failed']);
  const [past] = await desk.store.history({ most: 1 });
  expect(past).toMatchObject({ outcome: 'failed' });
  expect(past?.reason).toContain('this channel is archived');
  expect(await desk.store.get('s1')).toMatchObject({
    paused: 'this channel is archived',
    nextAt: null,
  });
  expect(await desk.store.changes({ most: 1 })).toMatchObject([{ actor: 'sherpa', name: 'pause' }]);
  expect(told.map(({ userId }) => userId)).toEqual(['U7']);
  const [notice] = told;
  const said = notice ? documentTexts(notice.document).join(' ') : '';
  expect(said).toContain('archived');
  expect(said).toContain('take it out of the archive');
  expect(said).toContain('/summit digest resume');
  await store.close();
});
