import { createHash } from 'node:crypto';
import type { DiscordMessage } from '../render.ts';

/** Names one message of a post for good. */
export const partName = (channelId: string, key: string, part: number): string =>
  `${key} in ${channelId}, part ${part}`;

/** Discord's cap: https://docs.discord.com/developers/resources/message#create-message */
const NONCE_LENGTH = 25;

export const nonceFor = (name: string): string =>
  digest(name).toString('base64url').slice(0, NONCE_LENGTH);

/**
 * What makes a message one that Discord creates once: for some minutes, the same nonce from the same
 * bot gives back the message that is there instead of making another.
 */
export const onceFor = (name: string): { nonce: string; enforce_nonce: true } => ({
  nonce: nonceFor(name),
  enforce_nonce: true,
});

/**
 * Discord numbers components that were given no number from 1 on, so stamps are never its own:
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
const LOWEST_STAMP = 2 ** 30;

/** Names a message of a post in the message itself, since its nonce cannot be read back. */
export const stampFor = (name: string): number =>
  LOWEST_STAMP + (digest(name).readUInt32BE() % LOWEST_STAMP);

/** Whether a component's number is a stamp of ours, of whatever message. */
export const isStamp = (id: number): boolean => id >= LOWEST_STAMP;

/** The message with its stamp, which no reader sees: the number of its one container. */
export const stamped = (message: DiscordMessage, name: string): DiscordMessage => ({
  ...message,
  components: message.components.map((container) => ({ ...container, id: stampFor(name) })),
});

const digest = (name: string): Buffer => createHash('sha256').update(name).digest();
