import type { RawData, WebSocket } from 'ws';
import {
  CLOSE,
  frame,
  HEARTBEAT_MS,
  INTENT,
  identify,
  OP,
  refuseIdentify,
  resume,
} from './gateway-protocol.ts';
import { guildCreatePayload } from './payloads.ts';
import { createSession, type Session } from './session.ts';
import type { State } from './state.ts';

export interface ConnectionParts {
  readonly state: State;
  readonly sessions: Map<string, Session>;
  /** Privileged intents that are switched on for the application. */
  readonly privilegedIntents: number;
  /** Where clients connect to resume. */
  readonly url: () => string;
  /** Called for each session that begins. */
  readonly onBegin: () => void;
}

/** Greets a client and takes it through identifying or resuming; its session then has the socket. */
export function acceptConnection(socket: WebSocket, parts: ConnectionParts): void {
  const { state, sessions } = parts;
  let session: Session | null = null;

  const send = (op: number, d: unknown): void =>
    socket.send(JSON.stringify({ op, d, s: null, t: null }));
  const close = ([code, reason]: readonly [number, string]): void => socket.close(code, reason);

  const take = (made: Session): void => {
    session = made;
    made.attach(socket);
  };

  function begin(d: unknown): void {
    const asked = identify.safeParse(d);
    if (!asked.success) {
      close(CLOSE.decode);
      return;
    }
    const { intents, shard } = asked.data;
    const refused = refuseIdentify(asked.data, {
      token: state.token,
      privilegedIntents: parts.privilegedIntents,
    });
    if (refused) {
      close(refused);
      return;
    }
    const made = createSession({ id: crypto.randomUUID().replaceAll('-', ''), intents, shard });
    sessions.set(made.id, made);
    parts.onBegin();
    take(made);
    const hasGuild = made.receives(state.guildId);
    made.dispatch('READY', readyPayload(state, made, shard, parts.url()));
    if (hasGuild && intents & INTENT.guilds)
      made.dispatch('GUILD_CREATE', guildCreatePayload(state));
  }

  function takeUp(d: unknown): void {
    const asked = resume.safeParse(d);
    const known = asked.success ? sessions.get(asked.data.session_id) : undefined;
    if (!asked.success) close(CLOSE.decode);
    else if (asked.data.token !== state.token || !known) send(OP.invalidSession, false);
    else if (asked.data.seq > known.sequence()) close(CLOSE.invalidSequence);
    else {
      take(known);
      known.replay(asked.data.seq);
    }
  }

  function receive(raw: RawData): void {
    const read = frame.safeParse(parseJson(raw.toString()));
    if (!read.success) {
      close(CLOSE.decode);
      return;
    }
    switch (read.data.op) {
      case OP.heartbeat:
        send(OP.ack, null);
        return;
      case OP.identify:
      case OP.resume:
        if (session) close(CLOSE.alreadyAuthenticated);
        else if (read.data.op === OP.identify) begin(read.data.d);
        else takeUp(read.data.d);
        return;
      case OP.presence:
      case OP.voice:
      case OP.members:
        if (!session) close(CLOSE.notAuthenticated);
        return;
      default:
        close(CLOSE.unknownOpcode);
    }
  }

  socket.on('message', receive);
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    session?.detach(socket);
    // A client that says farewell is not coming back; any other close can be resumed.
    if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
  });
  send(OP.hello, { heartbeat_interval: HEARTBEAT_MS, _trace: [] });
}

const readyPayload = (
  state: State,
  session: Session,
  shard: readonly [number, number],
  url: string,
) => ({
  v: 10,
  user_settings: {},
  user: { ...state.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
  guilds: session.receives(state.guildId) ? [{ id: state.guildId, unavailable: true }] : [],
  private_channels: [],
  relationships: [],
  presences: [],
  session_id: session.id,
  session_type: 'normal',
  resume_gateway_url: url,
  application: { id: state.applicationId, flags: 0, flags_new: '0' },
  shard,
  _trace: [],
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
