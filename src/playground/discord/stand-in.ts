import type { Fault } from '../chat.ts';
import { createFaultOrders } from '../faults.ts';
import { closeNow, listenLocally } from '../local-server.ts';
import { createChatFace, type DiscordChat } from './chat-face.ts';
import { commandPayload } from './command-payload.ts';
import { createCommands } from './commands.ts';
import { createGateway } from './gateway.ts';
import { INTENT } from './gateway-protocol.ts';
import { createInteractions } from './interactions.ts';
import { createMessages } from './messages.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { createRateLimits } from './rest/rate-limits.ts';
import { createRestServer, type RecordedCall } from './rest/server.ts';
import { webhookRoutes } from './rest/webhook-routes.ts';
import { createState, type StateOptions } from './state.ts';
import { createUploads } from './uploads.ts';

export interface DiscordStandInOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** On 127.0.0.1; 0, the default, takes any free one. */
  readonly port?: number;
  readonly channels?: StateOptions['channels'];
  readonly people?: StateOptions['people'];
  readonly botName?: string;
  readonly guildName?: string;
  /** IANA zone in which people read instants; UTC where it is left out. */
  readonly zone?: string;
  /** Whether buckets refuse what is too much, as the real ones do. */
  readonly rateLimits?: boolean;
  /** From 0 to below 1, for faults that strike by chance. */
  readonly random?: () => number;
  /** Privileged gateway intents that are switched on for the application, as bits. */
  readonly privilegedIntents?: number;
  /** How long the bot has for a first answer to an interaction; 3,000 in the real service. */
  readonly acknowledgeWithinMs?: number;
}

/** A loopback Discord: one guild, its people, and one application with its bot. */
export interface DiscordStandIn extends DiscordChat {
  /** In the place of https://discord.com/api */
  readonly apiUrl: string;
  readonly credentials: { readonly token: string; readonly applicationId: string };
  readonly guildId: string;
  order(fault: Fault): void;
  /** Asks connected clients to reconnect and resume, as before a deployment of the service. */
  askToReconnect(): void;
  /** Ends all sessions: clients must identify anew. */
  invalidateSessions(): void;
  /** As `GET` would give them, those of everywhere before those of the guild. */
  registeredCommands(): readonly Readonly<Record<string, unknown>>[];
  /** What bots have called so far, oldest first; the last 10,000. */
  calls(): readonly RecordedCall[];
  /** Open gateway connections that have identified. */
  connections(): number;
  stop(): Promise<void>;
}

const KEPT_CALLS = 10_000;

export async function startDiscordStandIn(options: DiscordStandInOptions): Promise<DiscordStandIn> {
  const state = createState({
    now: options.now,
    channels: options.channels ?? [{ name: 'newsdesk' }, { name: 'defence-desk' }],
    people: options.people ?? [
      { name: 'Asha Menon' },
      { name: 'Daniel Okoye' },
      { name: 'Irina Volkova' },
    ],
    botName: options.botName ?? 'Sherpa',
    guildName: options.guildName ?? 'The Desk',
  });
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const calls: RecordedCall[] = [];
  const privilegedIntents = options.privilegedIntents ?? 0;
  let port = 0;
  const address = (): string => `http://127.0.0.1:${port}`;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway/`;

  const faults = createFaultOrders(() => gateway.drop(), options.random);
  const gateway = createGateway({ state, faults, privilegedIntents, url: gatewayUrl });
  const messages = createMessages(state, gateway, changed);
  const commands = createCommands(state, changed);
  const interactions = createInteractions(state, gateway, options.acknowledgeWithinMs ?? 3000);
  const uploads = createUploads(state, address);
  const answering = { state, messages, uploads, interactions };

  const server = createRestServer({
    token: state.token,
    routes: [
      ...applicationRoutes({ state, gatewayUrl, sessionsBegun: gateway.begun }),
      ...commandRoutes(state, commands),
      ...channelRoutes({
        state,
        messages,
        uploads,
        publish: gateway,
        readsContent: (privilegedIntents & INTENT.messageContent) !== 0,
      }),
      ...interactionRoutes(answering),
      ...webhookRoutes(answering),
    ],
    faults,
    limits: createRateLimits(options.rateLimits ?? false, options.now),
    uploads,
    record(call) {
      calls.push(call);
      if (calls.length > KEPT_CALLS) calls.shift();
    },
  });
  server.on('upgrade', gateway.upgrade);
  port = await listenLocally(server, options.port ?? 0);

  return {
    ...createChatFace({
      state,
      messages,
      commands,
      interactions,
      listeners,
      zone: options.zone ?? 'UTC',
    }),
    apiUrl: `${address()}/api`,
    credentials: { token: state.token, applicationId: state.applicationId },
    guildId: state.guildId,
    order: faults.order,
    askToReconnect: gateway.askToReconnect,
    invalidateSessions: gateway.invalidateSessions,
    registeredCommands: () =>
      [null, state.guildId]
        .flatMap((guildId) => commands.list({ guildId }))
        .map((command) => commandPayload(command, { localisations: true })),
    calls: () => [...calls],
    connections: gateway.connections,
    async stop() {
      gateway.stop();
      interactions.stop();
      await closeNow(server);
    },
  };
}
