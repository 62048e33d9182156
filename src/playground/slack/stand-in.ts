import { randomBytes } from 'node:crypto';
import type { Chat, ChatMessage, Fault } from '../chat.ts';
import { createFaultOrders } from '../faults.ts';
import { createChatFace } from './chat-face.ts';
import { createDeliveries } from './deliveries.ts';
import { type ChannelOptions, createDirectory, type PersonOptions } from './directory.ts';
import {
  createIds,
  createTimestamps,
  inventCredentials,
  type RandomBytes,
  type SlackCredentials,
} from './ids.ts';
import type { Author } from './message.ts';
import { escapeText } from './mrkdwn.ts';
import { createPostRate } from './post-rate.ts';
import { toChatMessage } from './reader.ts';
import { createResponseUrls } from './response-urls.ts';
import { type Schedule, scheduleWithTimers } from './schedule.ts';
import { listen } from './server.ts';
import { createSignedHttp, verifyUrl } from './signed-http.ts';
import { createSocketMode } from './socket-mode.ts';
import { createViews, type Views } from './views.ts';
import { type ApiCall, createWebApi } from './web-api.ts';
import { createWorkspace, type Subscription } from './workspace.ts';

/** What an app of Sherpa's kind asks for when it is installed. */
const DEFAULT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'connections:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
];
const DEFAULT_SUBSCRIPTIONS: readonly Subscription[] = [
  'app_mention',
  'message.channels',
  'message.groups',
  'message.im',
];

export interface SlackStandInOptions {
  /** 0, the default, takes a free one; always on 127.0.0.1. */
  readonly port?: number;
  /** The workspace's clock, milliseconds since the epoch. */
  readonly now?: () => number;
  /** The clock that requests are signed by; the machine's, since receivers compare with that. */
  readonly signedAt?: () => number;
  readonly randomBytes?: RandomBytes;
  /** Runs retries and deadlines; timers by default. */
  readonly schedule?: Schedule;
  /** How long Slack waits for an acknowledgement; 3,000 ms by default. */
  readonly deadlineMs?: number;
  readonly botName?: string;
  readonly people?: readonly PersonOptions[];
  readonly channels?: readonly ChannelOptions[];
  /** What the bot token may do; all that Sherpa needs by default. */
  readonly scopes?: readonly string[];
  readonly subscriptions?: readonly Subscription[];
  /** With their slash; `/summit` by default. */
  readonly commands?: readonly string[];
  /** Refuses posts beyond so many a second and channel with 429; any number by default. */
  readonly postsPerSecondPerChannel?: number;
}

export type DeliveryRoute =
  | { readonly type: 'socket' }
  | { readonly type: 'http'; readonly requestUrl: string };

/** A workspace of Slack on this machine, with one app installed. */
export interface SlackStandIn extends Chat {
  /** In the place of https://slack.com/api/ */
  readonly apiUrl: string;
  readonly credentials: SlackCredentials;
  readonly bot: { readonly userId: string; readonly botId: string; readonly name: string };
  order(fault: Fault): void;
  /** Sockets by default. A Request URL must answer the challenge, or this rejects. */
  deliverOver(route: DeliveryRoute): Promise<void>;
  /** Every call of the Web API so far, oldest first. */
  calls(): readonly ApiCall[];
  clearCalls(): void;
  /** Event connections that are ready. */
  connections(): number;
  /** Resolves when so many connections are ready. */
  connected(count?: number): Promise<void>;
  /** Tells every connected client that its connection ends, as Slack does every few hours. */
  refreshConnections(reason?: 'warning' | 'refresh_requested'): void;
  /**
   * Says something as an app: as the one under test, or as another, which where it is `classic` has
   * no user and posts `bot_message`. `mention` puts a mention of the bot in front.
   */
  sayAsBot(input: {
    readonly channelId: string;
    readonly text: string;
    readonly as?: 'self' | 'another' | 'classic';
    readonly mention?: boolean;
    readonly threadId?: string;
  }): ChatMessage;
  /** The modal and the Home tab that this person has before them. */
  views(personId: string): ReturnType<Views['shownTo']>;
  stop(): Promise<void>;
}

/** Starts a workspace with #newsdesk, #defence-desk, three people and a direct conversation. */
export async function startSlackStandIn(options: SlackStandInOptions = {}): Promise<SlackStandIn> {
  const now = options.now ?? Date.now;
  const schedule = options.schedule ?? scheduleWithTimers;
  const deadlineMs = options.deadlineMs ?? 3000;
  const ids = createIds(options.randomBytes ?? randomBytes);
  const directory = createDirectory(ids, {
    botName: options.botName ?? 'Sherpa',
    people: options.people ?? [{ name: 'Asha' }, { name: 'Boris' }, { name: 'Chen' }],
    channels: options.channels ?? [{ name: 'newsdesk' }, { name: 'defence-desk' }],
  });
  const { installation } = directory;
  const credentials = inventCredentials(ids, installation.appId);
  const scopes = new Set(options.scopes ?? DEFAULT_SCOPES);
  const waitingForSockets = new Set<() => void>();
  const calls: ApiCall[] = [];
  let origin = '';

  const socketMode = createSocketMode({
    ids,
    appId: installation.appId,
    deadlineMs,
    schedule,
    onConnection: () => {
      for (const check of [...waitingForSockets]) check();
    },
  });
  let send = socketMode.send;
  const faults = createFaultOrders(() => socketMode.drop());
  const deliveries = createDeliveries({ send: () => send, schedule, faults });
  const workspace = createWorkspace({
    directory,
    ids,
    now,
    nextTs: createTimestamps(now),
    subscriptions: new Set(options.subscriptions ?? DEFAULT_SUBSCRIPTIONS),
    emit: (body) => deliveries.event(body),
  });
  const views = createViews({ directory, ids, now });
  const responseUrls = createResponseUrls(workspace);
  const api = createWebApi({
    context: {
      workspace,
      views,
      credentials,
      scopes,
      issueSocketUrl: () => `${origin.replace('http:', 'ws:')}/link/?${socketMode.issueTicket()}`,
    },
    faults,
    postRate: createPostRate({ perSecond: options.postsPerSecondPerChannel ?? null, now }),
    log: (call) => calls.push(call),
  });
  const { port, server } = await listen(
    {
      api,
      responseUrl: (path, body) => responseUrls.use(path, body),
      upgrade: (request, socket, head) => socketMode.upgrade(request, socket, head),
    },
    options.port ?? 0,
  );
  origin = `http://127.0.0.1:${port}`;

  const face = createChatFace({
    workspace,
    views,
    responseUrls,
    deliveries,
    commands: options.commands ?? ['/summit'],
    origin: () => origin,
  });
  const otherApps = {
    another: { userId: ids.object('U'), botId: ids.object('B'), name: 'Deploy Bot' },
    classic: { userId: null, botId: ids.object('B'), name: 'Old Webhook' },
  } as const;

  return {
    ...face,
    apiUrl: `${origin}/api/`,
    credentials,
    bot: {
      userId: installation.botUserId,
      botId: installation.botId,
      name: installation.botName,
    },
    order: (fault) => faults.order(fault),
    async deliverOver(route) {
      if (route.type === 'socket') {
        send = socketMode.send;
        return;
      }
      const http = {
        requestUrl: route.requestUrl,
        signingSecret: credentials.signingSecret,
        signedAt: options.signedAt ?? Date.now,
        deadlineMs,
        schedule,
      };
      await verifyUrl(http, installation.verificationToken, ids.word(52));
      send = createSignedHttp(http);
    },
    calls: () => [...calls],
    clearCalls: () => calls.splice(0),
    connections: () => socketMode.connections(),
    connected: (count = 1) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (socketMode.connections() < count) return;
          waitingForSockets.delete(check);
          resolve();
        };
        waitingForSockets.add(check);
        check();
      }),
    refreshConnections: (reason = 'refresh_requested') => socketMode.refresh(reason),
    sayAsBot({ channelId, text, as = 'another', mention = false, threadId }) {
      const channel = directory.channel(channelId);
      if (!channel) throw new Error(`no channel has the id ${channelId}`);
      const author: Author =
        as === 'self' ? { type: 'app' } : { type: 'other-app', ...otherApps[as] };
      const said = `${mention ? `<@${installation.botUserId}> ` : ''}${escapeText(text)}`;
      const message = workspace.post({
        channel,
        author,
        content: { text: said, blocks: [], attachments: [], metadata: null, mrkdwn: true },
        threadTs: threadId ?? null,
      });
      return toChatMessage(message, workspace, null);
    },
    views: (personId) => views.shownTo(personId),
    async stop() {
      deliveries.stop();
      socketMode.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
