import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { FaultOrders } from '../faults.ts';
import { type StoredMessage, withoutContent } from './message.ts';
import { channelType, guildCreatePayload, memberPayload } from './payloads.ts';
import { createSession, type Session } from './session.ts';
import type { State } from './state.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;
const CLOSE = {
  unknownOpcode: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** https://discord.com/developers/docs/topics/gateway#gateway-intents */
export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildTyping: 1 << 11,
  directMessages: 1 << 12,
  directTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;
const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;
const KNOWN_INTENTS = 0b11_0011_0001_1111_1111_1111_1111;

const HEARTBEAT_MS = 41_250;

const frame = z.object({ op: z.int(), d: z.unknown() });
const identify = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** Sends events to whoever listens for them. */
export interface Publish {
  message(type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE', m: StoredMessage): void;
  /** To all sessions, whatever their intents. */
  interaction(payload: object): void;
  typing(channelId: string): void;
}

export interface Gateway extends Publish {
  /** Open sockets that have identified. */
  connections(): number;
  /** Cuts all sockets without a close frame. */
  drop(): void;
  /** Asks all clients to reconnect and resume. */
  askToReconnect(): void;
  /** Tells all clients that their session is over. */
  invalidateSessions(): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): void;
}

export interface GatewayOptions {
  readonly state: State;
  readonly faults: FaultOrders;
  /** Privileged intents that are switched on for the application. */
  readonly privilegedIntents: number;
  readonly url: () => string;
}

export function createGateway({ state, faults, privilegedIntents, url }: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const sessions = new Map<string, Session>();

  function dispatch(session: Session, type: string, data: object): void {
    session.dispatch(type, data);
    if (faults.strikeEvent()) session.dispatch(type, data);
  }

  function accept(socket: WebSocket): void {
    let session: Session | null = null;
    const send = (op: number, d: unknown = null) =>
      socket.send(JSON.stringify({ op, d, s: null, t: null }));
    send(OP.hello, { heartbeat_interval: HEARTBEAT_MS, _trace: [] });

    const begin = (d: unknown): void => {
      const asked = identify.safeParse(d);
      if (!asked.success) return socket.close(CLOSE.decode, 'Error while decoding payload.');
      const { token, intents, shard = [0, 1] } = asked.data;
      const refused = refusesIdentify(token, intents, shard);
      if (refused) return socket.close(...refused);
      session = createSession({ id: crypto.randomUUID().replaceAll('-', ''), intents, shard });
      sessions.set(session.id, session);
      session.attach(socket);
      const hasGuild = session.receives(state.guildId);
      session.dispatch('READY', {
        v: 10,
        user_settings: {},
        user: { ...state.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
        guilds: hasGuild ? [{ id: state.guildId, unavailable: true }] : [],
        private_channels: [],
        relationships: [],
        presences: [],
        session_id: session.id,
        session_type: 'normal',
        resume_gateway_url: url(),
        application: { id: state.applicationId, flags: 0, flags_new: '0' },
        shard,
        _trace: [],
      });
      if (hasGuild && intents & INTENT.guilds)
        session.dispatch('GUILD_CREATE', guildCreatePayload(state));
    };

    const refusesIdentify = (
      token: string,
      intents: number,
      [shardId, shardCount]: [number, number],
    ): [number, string] | null => {
      if (token.replace(/^Bot /, '') !== state.token)
        return [CLOSE.authenticationFailed, 'Authentication failed.'];
      if (shardId < 0 || shardId >= shardCount) return [CLOSE.invalidShard, 'Invalid shard.'];
      if (intents < 0 || (intents & ~KNOWN_INTENTS) !== 0)
        return [CLOSE.invalidIntents, 'Invalid intent(s).'];
      if ((intents & PRIVILEGED & ~privilegedIntents) !== 0)
        return [CLOSE.disallowedIntents, 'Disallowed intent(s).'];
      return null;
    };

    const takeUp = (d: unknown): void => {
      const asked = resume.safeParse(d);
      if (!asked.success) return socket.close(CLOSE.decode, 'Error while decoding payload.');
      const { token, session_id: id, seq } = asked.data;
      const known = sessions.get(id);
      if (token !== state.token || !known) return send(OP.invalidSession, false);
      if (seq > known.sequence()) return socket.close(CLOSE.invalidSequence, 'Invalid seq.');
      session = known;
      known.attach(socket);
      known.replay(seq);
    };

    socket.on('message', (raw: RawData) => {
      const read = frame.safeParse(parseJson(raw.toString()));
      if (!read.success) return socket.close(CLOSE.decode, 'Error while decoding payload.');
      const { op, d } = read.data;
      if (op === OP.heartbeat) return send(OP.ack);
      if (op === OP.identify || op === OP.resume) {
        if (session) return socket.close(CLOSE.alreadyAuthenticated, 'Already authenticated.');
        return op === OP.identify ? begin(d) : takeUp(d);
      }
      if (op !== OP.presence && op !== OP.voice && op !== OP.members)
        return socket.close(CLOSE.unknownOpcode, 'Unknown opcode.');
      if (!session) socket.close(CLOSE.notAuthenticated, 'Not authenticated.');
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      session?.detach(socket);
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
    });
  }

  const everyOpen = (act: (session: Session) => void): void => {
    for (const session of sessions.values()) if (session.isOpen()) act(session);
  };

  return {
    message(type, { wire, visibleTo }) {
      const channel = state.channels.get(wire.channel_id);
      if (!channel || channel.access === 'none') return;
      // The service sends an ephemeral message as though it were a direct one, without guild_id:
      // https://github.com/discord/discord-api-docs/issues/4557
      const inGuild = channel.directWith === null && visibleTo === null;
      const where = inGuild ? { guild_id: state.guildId } : {};
      for (const session of sessions.values()) {
        if (!session.receives(inGuild ? state.guildId : null)) continue;
        if (!(session.intents & (inGuild ? INTENT.guildMessages : INTENT.directMessages))) continue;
        if (type === 'MESSAGE_DELETE') {
          dispatch(session, type, { id: wire.id, channel_id: wire.channel_id, ...where });
          continue;
        }
        dispatch(session, type, {
          ...(inGuild && !mayRead(session, wire) ? withoutContent(wire) : wire),
          ...where,
          ...(inGuild ? { member: memberPayload() } : {}),
          channel_type: channelType(channel),
        });
      }
    },
    interaction(payload) {
      for (const session of sessions.values()) {
        const guildId = 'guild_id' in payload ? state.guildId : null;
        if (session.receives(guildId)) dispatch(session, 'INTERACTION_CREATE', payload);
      }
    },
    typing(channelId) {
      const direct = state.channels.get(channelId)?.directWith != null;
      for (const session of sessions.values()) {
        if (!(session.intents & (direct ? INTENT.directTyping : INTENT.guildTyping))) continue;
        dispatch(session, 'TYPING_START', {
          channel_id: channelId,
          user_id: state.bot.id,
          timestamp: Math.floor(state.now() / 1000),
          ...(direct ? {} : { guild_id: state.guildId }),
        });
      }
    },
    connections: () => [...sessions.values()].filter((s) => s.isOpen()).length,
    drop: () => everyOpen((session) => session.drop()),
    askToReconnect: () => everyOpen((session) => session.send({ op: OP.reconnect, d: null })),
    invalidateSessions() {
      everyOpen((session) => session.send({ op: OP.invalidSession, d: false }));
      sessions.clear();
    },
    upgrade(request, socket, head) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
      if (!/^\/(gateway\/?)?$/.test(pathname)) {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, (client) => {
        const version = searchParams.get('v') ?? '10';
        if (version === '10' || version === '9') accept(client);
        else client.close(CLOSE.invalidVersion, 'Invalid API version');
      });
    },
    stop() {
      for (const client of server.clients) client.terminate();
      server.close();
      sessions.clear();
    },
  };

  /** Without the intent a bot reads its own messages and those that mention it. */
  function mayRead(session: Session, wire: StoredMessage['wire']): boolean {
    return (
      (session.intents & INTENT.messageContent) !== 0 ||
      wire.author.id === state.bot.id ||
      wire.mentions.some(({ id }) => id === state.bot.id)
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
