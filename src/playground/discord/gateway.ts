import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { FaultOrders } from '../faults.ts';
import { acceptConnection, type ConnectionParts } from './gateway-connection.ts';
import { CLOSE, INTENT, OP } from './gateway-protocol.ts';
import { readableBy, type StoredMessage } from './message.ts';
import { channelType, memberPayload } from './payloads.ts';
import type { Session } from './session.ts';

/** Sends events to whoever listens for them. */
export interface Publish {
  message(type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE', m: StoredMessage): void;
  /** To all sessions, whatever their intents. */
  interaction(payload: object): void;
  typing(channelId: string): void;
}

export interface Gateway extends Publish {
  /** Sessions that clients have begun by identifying. */
  begun(): number;
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

export function createGateway(
  parts: Omit<ConnectionParts, 'sessions' | 'onBegin'> & { readonly faults: FaultOrders },
): Gateway {
  const { state, faults } = parts;
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const sessions = new Map<string, Session>();
  let begun = 0;
  const onBegin = (): void => {
    begun += 1;
  };

  function dispatch(session: Session, type: string, data: object): void {
    session.dispatch(type, data);
    if (faults.strikeEvent()) session.dispatch(type, data);
  }

  const everyOpen = (act: (session: Session) => void): void => {
    for (const session of [...sessions.values()]) if (session.isOpen()) act(session);
  };

  return {
    message(type, { wire, visibleTo }) {
      const channel = state.channels.get(wire.channel_id);
      if (!channel || channel.access === 'none') return;
      // The service sends an ephemeral message as though it were a direct one, without guild_id:
      // https://github.com/discord/discord-api-docs/issues/4557
      const inGuild = channel.directWith === null && visibleTo === null;
      const where = inGuild ? { guild_id: state.guildId } : {};
      const intent = inGuild ? INTENT.guildMessages : INTENT.directMessages;
      for (const session of sessions.values()) {
        if (!(session.intents & intent)) continue;
        if (!session.receives(inGuild ? state.guildId : null)) continue;
        if (type === 'MESSAGE_DELETE') {
          dispatch(session, type, { id: wire.id, channel_id: wire.channel_id, ...where });
          continue;
        }
        const readsAll = !inGuild || (session.intents & INTENT.messageContent) !== 0;
        dispatch(session, type, {
          ...(readsAll ? wire : readableBy(state.bot.id, wire)),
          ...where,
          ...(inGuild ? { member: memberPayload() } : {}),
          channel_type: channelType(channel),
        });
      }
    },
    interaction(payload) {
      const guildId = 'guild_id' in payload ? state.guildId : null;
      for (const session of sessions.values()) {
        if (session.receives(guildId)) dispatch(session, 'INTERACTION_CREATE', payload);
      }
    },
    typing(channelId) {
      const direct = state.channels.get(channelId)?.directWith != null;
      for (const session of sessions.values()) {
        if (!(session.intents & (direct ? INTENT.directTyping : INTENT.guildTyping))) continue;
        if (!session.receives(direct ? null : state.guildId)) continue;
        dispatch(session, 'TYPING_START', {
          channel_id: channelId,
          user_id: state.bot.id,
          timestamp: Math.floor(state.now() / 1000),
          ...(direct ? {} : { guild_id: state.guildId }),
        });
      }
    },
    begun: () => begun,
    connections: () => [...sessions.values()].filter((session) => session.isOpen()).length,
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
        if (version === '10' || version === '9')
          acceptConnection(client, { ...parts, sessions, onBegin });
        else client.close(...CLOSE.invalidVersion);
      });
    },
    stop() {
      for (const client of server.clients) client.terminate();
      server.close();
      sessions.clear();
    },
  };
}
