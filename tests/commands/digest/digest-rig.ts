import { pino } from 'pino';
import { commands } from '../../../commands/index.ts';
import type {
  Authority,
  ChannelAccess,
  Invocation,
  Reply,
  Surface,
} from '../../../src/contract.ts';
import { createDispatch } from '../../../src/dispatch.ts';
import { createEditions } from '../../../src/editions.ts';
import { createLastTold } from '../../../src/last-told.ts';
import { planSubscriptions } from '../../../src/store/plan-subscriptions.ts';
import { createSubscriptionStore } from '../../../src/store/subscriptions.ts';
import { createSubscriptionDesk } from '../../../src/subscriptions/desk.ts';
import { openStoreToWork } from '../../support/open-to-work.ts';
import { library, read } from '../rig.ts';

/** Of the channels that Slack tells of behind a `#`. */
const CHANNEL_IDS = new Map([['#general', 'C111']]);

/** What the platform would say, to be set by a test. */
interface Circumstances {
  now: Temporal.Instant;
  authority: Authority;
  access: ChannelAccess | Error;
  askerZone: string | null;
  /** Channels over which the asker has authority; all where it is null. */
  ownChannels: readonly string[] | null;
}

/** Commands as dispatch runs them, over the real desk and a real store. */
export async function startDigest(given: Partial<Circumstances> = {}) {
  const circumstances: Circumstances = {
    now: Temporal.Instant.from('2025-11-28T08:00:00Z'),
    authority: { may: true },
    access: { may: true, workspaceId: 'T1', name: 'newsdesk' },
    askerZone: null,
    ownChannels: null,
    ...given,
  };
  const now = () => circumstances.now;
  const store = await openStoreToWork({ type: 'memory' });
  const desk = createSubscriptionDesk({
    store: createSubscriptionStore(store, now),
    now,
    wake: () => {},
  });
  const editions = createEditions(() => library);
  const lastTold = createLastTold(desk.store, { error() {} });
  const logged: string[] = [];
  const handlers = createDispatch({
    library: () => library,
    commands,
    now,
    zone: 'Asia/Kolkata',
    office: async () => ({
      desk,
      usual: { time: '07:00', zone: 'Asia/Kolkata' },
      editors: [{ platform: 'slack', userId: 'UEDITOR' }],
      operatorChannels: [{ platform: 'slack', channelId: 'C0PERATOR' }],
      async checkAccess() {
        if (circumstances.access instanceof Error) throw circumstances.access;
        return circumstances.access;
      },
      async compose(subscription, { day, at: slotAt }) {
        const last = await lastTold(subscription.id);
        return editions.compose({ subscription, day, slotAt, last, late: false })?.document ?? null;
      },
    }),
    logger: pino({}, { write: (line: string) => void logged.push(line) }),
  });

  /** Somebody in a channel; `U1` in `C1` of Slack where nothing else is said. */
  function as({
    userId = 'U1',
    channelId = 'C1',
    surface = 'slack' as Surface,
  }: {
    userId?: string;
    channelId?: string;
    surface?: Surface;
  } = {}) {
    const send = (input: Invocation['input']): Promise<Reply> => {
      // No two things happen at the very same moment, so that what came first stays first.
      circumstances.now = circumstances.now.add({ milliseconds: 1 });
      return handlers.command({
        asker: { surface, userId, workspaceId: 'T1' },
        channelId,
        authority: async (channel) =>
          circumstances.ownChannels?.includes(channel ?? channelId) === false
            ? { may: false, only: 'admins' }
            : circumstances.authority,
        zone: async () => circumstances.askerZone,
        input,
      });
    };
    const typed = (text: string) =>
      send({ type: 'typed', text: `digest ${text}`, channelIds: CHANNEL_IDS });
    return {
      typed,
      /** What is read of the reply. */
      told: async (text: string) => read((await typed(text)).document),
      run: (args: Record<string, string>) =>
        send({ type: 'command', request: { command: 'digest', args } }),
    };
  }

  return {
    /** Puts into the ledger what is due. */
    plan: () => planSubscriptions(store, now(), Temporal.Duration.from({ hours: 12 })),
    circumstances,
    desk,
    handlers,
    logged,
    as,
    ...as(),
    subscriptions: () => desk.store.list({}),
    changes: async () =>
      (await desk.store.changes({ most: 20 })).map(({ actor, name }) => `${name} by ${actor}`),
    [Symbol.asyncDispose]: () => store.close(),
  };
}
