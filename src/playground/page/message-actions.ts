import type { WireMessage } from '../wire.ts';

/** What the bot offers in a message's menu, in either service. */
export const ASK = 'Ask Sherpa about this';

/** What can be done with a message; stays the same object while the channel stays. */
export interface MessageActions {
  press(messageId: string, label: string): void;
  /** Makes what is typed next an answer to this message. */
  answer(message: WireMessage): void;
  /** Asks the bot about this message, from the message's menu. */
  ask(message: WireMessage): void;
}
