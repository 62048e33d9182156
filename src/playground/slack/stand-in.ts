import { randomBytes } from 'node:crypto';
import { createFaultOrders } from '../faults.ts';
import { closeNow } from '../local-server.ts';
import { underFaults } from './answer.ts';
import { createChatFace } from './chat-face.ts';
import type { SlackStandIn, SlackStandInOptions } from './contract.ts';
import { createDeliveries } from './deliveries.ts';
import { createDirectory } from './directory.ts';
import { createIds, createTimestamps, inventCredentials } from './ids.ts';
import type { Author } from './message.ts';
import { escapeText } from './mrkdwn.ts';
import { createPostRate } from './post-rate.ts';
import { toChatMessage } from './reader.ts';
import { createResponseUrls } from './response-urls.ts';
import { scheduleWithTimers } from './schedule.ts';
import { listen } from './server.ts';
import type { Shortcut } from './shortcut.ts';
import { createSignedHttp, verifyUrl } from './signed-http.ts';
import { createSocketMode } from './socket-mode.ts';
import { createViews } from './views.ts';
import { type ApiCall, createWebApi } from './web-api.ts';
import { createWorkspace, type Subscription } from './workspace.ts';

export type { SlackStandIn, SlackStandInOptions } from './contract.ts';

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

const DEFAULT_SHORTCUTS: readonly Shortcut[] = [
  { name: 'Ask Sherpa about this', callbackId: 'ask_sherpa' },
];

/** A playground that runs for weeks must not grow with every call. */
const CALLS_KEPT = 10_000;

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
  const faults = createFaultOrders(() => socketMode.drop(), options.random);
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
    postRate: createPostRate({
      perSecondAndChannel: options.postsPerSecondPerChannel ?? null,
      perMinute: options.postsPerMinute ?? null,
      now,
    }),
    log: (call) => {
      if (calls.push(call) > CALLS_KEPT) calls.splice(0, CALLS_KEPT / 2);
    },
  });
  const { port, server } = await listen(
    {
      api,
      responseUrl: (path, body) => underFaults(faults, path, () => responseUrls.use(path, body)),
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
    shortcuts: options.shortcuts ?? DEFAULT_SHORTCUTS,
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
      await closeNow(server);
    },
  };
}
