import type { Receiver } from '@slack/bolt';
import type { SlackConfig } from './config.ts';

/** How Slack's requests reach the bot. Bolt's receivers carry them; the listeners are the same. */
export interface Transport {
  readonly type: SlackConfig['transport']['type'];
  readonly receiver: Receiver;
  /** Resolves when requests arrive; rejects with a UserError where the operator can mend it. */
  open(): Promise<void>;
  /** Whether requests arrive now. */
  isOpen(): boolean;
  /** Takes no new requests, and leaves nothing that keeps the process alive. */
  close(): Promise<void>;
}
