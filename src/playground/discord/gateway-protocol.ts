import { z } from 'zod';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const OP = {
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

/** A close code and its reason. */
type Close = readonly [code: number, reason: string];

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const CLOSE = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  decode: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidSequence: [4007, 'Invalid seq.'],
  invalidShard: [4010, 'Invalid shard.'],
  invalidVersion: [4012, 'Invalid API version.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, Close>;

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
/** Bits 0 to 16, 20 and 21, 24 and 25. */
const KNOWN_INTENTS = 0x1ffff | (0b11 << 20) | (0b11 << 24);

export const HEARTBEAT_MS = 41_250;

export const frame = z.object({ op: z.int(), d: z.unknown() });
export const identify = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** Why a client may not begin a session, or null where it may. */
export function refuseIdentify(
  asked: z.infer<typeof identify>,
  application: { readonly token: string; readonly privilegedIntents: number },
): Close | null {
  const [shardId, shardCount] = asked.shard;
  const { intents } = asked;
  if (asked.token.replace(/^Bot /, '') !== application.token) return CLOSE.authenticationFailed;
  if (shardId < 0 || shardId >= shardCount) return CLOSE.invalidShard;
  if (intents < 0 || (intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
  if ((intents & PRIVILEGED & ~application.privilegedIntents) !== 0) return CLOSE.disallowedIntents;
  return null;
}
