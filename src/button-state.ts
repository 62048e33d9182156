import type { CommandRequest } from './contract.ts';

/**
 * What a button does, kept whole in the button (Slack `value`, Discord `custom_id`) so that it works
 * after a restart: show another command's reply, turn to a page, or share a page with the channel.
 */
export interface ButtonState {
  readonly intent: 'show' | 'page' | 'share';
  /** Counted from 0. */
  readonly page: number;
  readonly request: CommandRequest;
}

/**
 * Discord's `custom_id` holds 100 characters; Slack's `value` 2,000. The smaller one binds what must
 * work on both, which is all but a long question.
 */
export const BUTTON_STATE_CAP = 100;

const VERSION = '1';
const INTENTS = { show: 's', page: 'p', share: 'h' } as const;

const escapeMarks = (text: string): string => text.replace(/[\\|=]/g, (c) => `\\${c}`);

/** Text of the form `1p3|trade|topic=energy`. Throws where it has more than `cap` characters. */
export function encodeButtonState(state: ButtonState, cap = BUTTON_STATE_CAP): string {
  const { command, args } = state.request;
  const pairs = Object.entries(args).map(
    ([name, value]) => `${escapeMarks(name)}=${escapeMarks(value)}`,
  );
  const head = `${VERSION}${INTENTS[state.intent]}${state.page.toString(36)}`;
  const text = [head, escapeMarks(command), ...pairs].join('|');
  if ([...text].length > cap) {
    throw new Error(`button state of ${text.length} characters for command ${command}`);
  }
  return text;
}

/** The state in a button's text, or null where it is none of ours or of another version. */
export function decodeButtonState(text: string): ButtonState | null {
  const [head = '', command, ...pairs] = split(text, '|');
  const match = /^1([sph])([0-9a-z]+)$/.exec(head);
  if (!match || !command) return null;
  const intent = (['show', 'page', 'share'] as const).find((name) => INTENTS[name] === match[1]);
  if (!intent) return null;
  const args: Record<string, string> = {};
  for (const pair of pairs) {
    const [name, value, ...rest] = split(pair, '=');
    if (!name || value === undefined || rest.length > 0) return null;
    args[unescapeMarks(name)] = unescapeMarks(value);
  }
  return {
    intent,
    page: Number.parseInt(match[2] ?? '0', 36),
    request: { command: unescapeMarks(command), args },
  };
}

/** Splits at a separator that no backslash stands before; the escapes stay in. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') {
      parts[parts.length - 1] += char + text.charAt(at + 1);
      at += 1;
    } else if (char === separator) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

const unescapeMarks = (text: string): string => text.replace(/\\(.)/gs, '$1');
