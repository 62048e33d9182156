/** Where an id's randomness comes from: `count` bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/** Makes ids and secrets in the shapes that Slack uses. */
export interface Ids {
  /** A prefix and ten capital letters or digits: `C0A1B2C3D4E`. */
  object(prefix: string): string;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  digits(length: number): string;
  /** Letters and digits. */
  word(length: number): string;
  uuid(): string;
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function createIds(randomBytes: RandomBytes): Ids {
  const draw = (length: number, alphabet: string): string => {
    let text = '';
    for (const byte of randomBytes(length)) text += alphabet.charAt(byte % alphabet.length);
    return text;
  };
  const hex = (length: number): string => draw(length, '0123456789abcdef');
  return {
    object: (prefix) => `${prefix}0${draw(9, CAPITALS)}`,
    hex,
    digits: (length) => draw(length, '0123456789'),
    word: (length) => draw(length, LETTERS),
    uuid: () => {
      const text = hex(32);
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`;
    },
  };
}

/** What a bot needs to connect, invented for one stand-in and worth nothing anywhere else. */
export interface SlackCredentials {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
}

export function inventCredentials(ids: Ids, appId: string): SlackCredentials {
  return {
    botToken: `xoxb-${ids.digits(12)}-${ids.digits(13)}-${ids.word(24)}`,
    appToken: `xapp-1-${appId}-${ids.digits(13)}-${ids.hex(64)}`,
    signingSecret: ids.hex(32),
  };
}

/**
 * Message timestamps, `1700000000.000100`: seconds and microseconds. They are a message's id as well,
 * so none is given twice, whatever the clock does.
 */
export function createTimestamps(now: () => number): () => string {
  const given = new Set<string>();
  return () => {
    const instant = Math.floor(now());
    let seconds = Math.floor(instant / 1000);
    let micros = (instant % 1000) * 1000;
    for (;;) {
      const ts = `${seconds}.${String(micros).padStart(6, '0')}`;
      if (!given.has(ts)) {
        given.add(ts);
        return ts;
      }
      micros += 1;
      if (micros === 1_000_000) {
        micros = 0;
        seconds += 1;
      }
    }
  };
}
