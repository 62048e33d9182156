import type { WireMessage } from '../wire.ts';

/** What can be done with a message; stays the same object while the channel stays. */
export interface MessageActions {
  press(messageId: string, label: string): void;
  /** Makes what is typed next an answer to this message. */
  answer(message: WireMessage): void;
}
