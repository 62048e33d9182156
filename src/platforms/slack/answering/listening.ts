import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Authority, Handlers, Invocation } from '../../../contract.ts';
import type { Logger } from '../../../logger.ts';
import type { Asked } from '../receive.ts';
import type { SeenEvents } from '../seen-events.ts';
import type { Sender } from '../send.ts';
import type { Identity } from '../sign-in.ts';
import type { Threads } from '../threads.ts';
import type { Work } from '../work.ts';

/** What the listeners need of the rest of the adapter. */
export interface Listening {
  readonly app: App;
  /** Retries nothing. */
  readonly client: WebClient;
  readonly identity: Identity;
  readonly handlers: Handlers;
  readonly sender: Sender;
  readonly seen: SeenEvents;
  readonly threads: Threads;
  readonly work: Work;
  readonly logger: Logger;
  readonly authority: (
    who: { readonly userId: string; readonly askedIn: string | null },
    channelId: string | null,
  ) => Promise<Authority>;
  /** IANA name of somebody's zone, as they have set it in Slack; null where Slack does not tell. */
  readonly zoneOf: (userId: string) => Promise<string | null>;
  /** Rejects when the platform stops. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Runs a request, for the person who made it. */
export const run = (to: Listening, asked: Asked): ReturnType<Handlers['command']> =>
  to.handlers.command(invocationOf(to, asked));

function invocationOf(to: Listening, asked: Asked): Invocation {
  const who = { userId: asked.asker.userId, askedIn: asked.channelId };
  return {
    ...asked,
    authority: (channelId) => to.authority(who, channelId ?? asked.channelId),
    zone: () => to.zoneOf(asked.asker.userId),
  };
}

/**
 * A connection may close between a request and its acknowledgement. Slack then tells the person that
 * the command failed, but the reply can still reach them, so the work goes on.
 */
export async function acknowledge(ack: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await ack();
  } catch (err) {
    logger.warn({ err }, 'a request from Slack could not be acknowledged');
  }
}
