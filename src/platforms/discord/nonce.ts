import { createHash } from 'node:crypto';

/** Discord's cap: https://docs.discord.com/developers/resources/message#create-message */
const NONCE_LENGTH = 25;

/**
 * What makes a message one that Discord creates once: for some minutes, the same nonce from the same
 * bot gives back the message that is there instead of making another.
 */
export const onceFor = (key: string): { nonce: string; enforce_nonce: true } => ({
  nonce: createHash('sha256').update(key).digest('base64url').slice(0, NONCE_LENGTH),
  enforce_nonce: true,
});
