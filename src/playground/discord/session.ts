import type { WebSocket } from 'ws';

/** Events kept for a client that comes back; the real service keeps some minutes' worth. */
const KEPT_EVENTS = 5000;

/** A gateway session: it outlives its socket, so that a client can resume it. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** Whether events of this guild (null: direct ones) belong to the session's shard. */
  receives(guildId: string | null): boolean;
  sequence(): number;
  dispatch(type: string, data: object): void;
  attach(socket: WebSocket): void;
  detach(socket: WebSocket): void;
  /** Sends again what came after `seq`, then RESUMED. */
  replay(seq: number): void;
  send(frame: { op: number; d: unknown }): void;
  isOpen(): boolean;
  drop(): void;
}

export function createSession(options: {
  id: string;
  intents: number;
  shard: readonly [number, number];
}): Session {
  const [shardId, shardCount] = options.shard;
  const kept: { readonly seq: number; readonly text: string }[] = [];
  let seq = 0;
  let open: WebSocket | null = null;

  function dispatch(type: string, data: object): void {
    seq += 1;
    const text = JSON.stringify({ op: 0, t: type, s: seq, d: data });
    kept.push({ seq, text });
    if (kept.length > KEPT_EVENTS) kept.shift();
    open?.send(text);
  }

  return {
    id: options.id,
    intents: options.intents,
    receives: (guildId) => Number((BigInt(guildId ?? 0) >> 22n) % BigInt(shardCount)) === shardId,
    sequence: () => seq,
    dispatch,
    attach(socket) {
      open = socket;
    },
    detach(socket) {
      if (open === socket) open = null;
    },
    replay(from) {
      for (const event of kept) if (event.seq > from) open?.send(event.text);
      dispatch('RESUMED', { _trace: [] });
    },
    send: (frame) => open?.send(JSON.stringify({ ...frame, s: null, t: null })),
    isOpen: () => open !== null,
    drop() {
      const socket = open;
      open = null;
      socket?.terminate();
    },
  };
}
