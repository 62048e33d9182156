import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Ids } from './ids.ts';
import type { Schedule } from './schedule.ts';
import type { Outcome, Outgoing, Send } from './transport.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode: up to ten connections an app. */
const CONNECTIONS_CAP = 10;
/** Slack pings so often that a client may give up after 30 s without one. */
const PING_INTERVAL_MS = 10_000;

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown() });

export interface SocketMode {
  readonly send: Send;
  /** The query of a WebSocket URL that can be opened once. */
  issueTicket(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Connections that are ready for payloads. */
  connections(): number;
  /** Tells every client to reconnect, as Slack does every few hours. */
  refresh(reason: 'warning' | 'refresh_requested'): void;
  /** Cuts every connection without a word. */
  drop(): void;
  close(): void;
}

export function createSocketMode(options: {
  readonly ids: Ids;
  readonly appId: string;
  readonly deadlineMs: number;
  readonly schedule: Schedule;
  readonly onConnection: () => void;
}): SocketMode {
  const { ids, appId, deadlineMs, schedule } = options;
  const server = new WebSocketServer({ noServer: true });
  const host = `applink-${ids.word(5).toLowerCase()}`;
  const tickets = new Set<string>();
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, { socket: WebSocket; settle: (outcome: Outcome) => void }>();
  let turn = 0;

  const failed = (reason: string): Outcome => ({ type: 'failed', reason, final: false });

  /** Gives it nothing more; what it has may still be acknowledged. */
  const retire = (socket: WebSocket): void => {
    const at = sockets.indexOf(socket);
    if (at >= 0) sockets.splice(at, 1);
  };
  const leave = (socket: WebSocket): void => {
    retire(socket);
    for (const entry of [...waiting.values()]) {
      if (entry.socket === socket) entry.settle(failed('connection_failed'));
    }
  };

  const enter = (socket: WebSocket): void => {
    socket.on('close', () => leave(socket));
    socket.on('error', () => socket.terminate());
    if (sockets.length >= CONNECTIONS_CAP) {
      socket.send(
        JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets', debug_info: { host } }),
      );
      socket.close();
      return;
    }
    socket.on('message', (data) => {
      const parsed = acknowledgement.safeParse(parseFrame(data.toString()));
      if (!parsed.success) return;
      const { envelope_id, payload } = parsed.data;
      waiting.get(envelope_id)?.settle({ type: 'acknowledged', payload });
    });
    sockets.push(socket);
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        debug_info: { host, build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: appId },
      }),
    );
    options.onConnection();
  };

  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping(`Ping from ${host}`);
  }, PING_INTERVAL_MS);
  pings.unref();

  return {
    send(outgoing) {
      const socket = sockets[turn++ % Math.max(sockets.length, 1)];
      if (!socket) return Promise.resolve(failed('connection_failed'));
      return new Promise((resolve) => {
        const envelopeId = ids.uuid();
        const cancel = schedule(deadlineMs, () => settle(failed('timeout')));
        const settle = (outcome: Outcome): void => {
          cancel();
          waiting.delete(envelopeId);
          resolve(outcome);
        };
        waiting.set(envelopeId, { socket, settle });
        socket.send(JSON.stringify(envelope(outgoing, envelopeId)));
      });
    },
    issueTicket() {
      const ticket = ids.uuid();
      tickets.add(ticket);
      return `ticket=${ticket}&app_id=${appId}`;
    },
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'ws://localhost');
      if (!tickets.delete(url.searchParams.get('ticket') ?? '')) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, enter);
    },
    connections: () => sockets.length,
    refresh(reason) {
      const frame = JSON.stringify({ type: 'disconnect', reason, debug_info: { host } });
      for (const socket of [...sockets]) {
        socket.send(frame);
        if (reason === 'refresh_requested') retire(socket);
      }
    },
    drop() {
      for (const socket of [...sockets]) {
        leave(socket);
        socket.terminate();
      }
    },
    close() {
      clearInterval(pings);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/**
 * Only events say that they are a retry; only commands and forms take a reply with the
 * acknowledgement.
 */
function envelope(outgoing: Outgoing, envelopeId: string): Record<string, unknown> {
  return {
    envelope_id: envelopeId,
    payload: outgoing.body,
    type: outgoing.type,
    accepts_response_payload:
      outgoing.type === 'slash_commands' || TAKING_A_REPLY.has(outgoing.body.type),
    ...(outgoing.type === 'events_api'
      ? {
          retry_attempt: outgoing.retry?.attempt ?? 0,
          retry_reason: outgoing.retry?.reason ?? '',
        }
      : {}),
  };
}

const TAKING_A_REPLY = new Set<unknown>(['view_submission', 'block_suggestion']);

function parseFrame(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
