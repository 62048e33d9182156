import type { PostedMessage } from '../contract.ts';
import type { DeliveryOutcome } from './ledger.ts';

/** How a delivery ended, or that its lease was lost on the way. */
export type Delivered =
  | { readonly outcome: DeliveryOutcome; readonly reason: string | null; readonly messages: number }
  /** `stray` was posted all the same, in the moment in which another process took over. */
  | { readonly outcome: 'lost'; readonly stray: StrayPart | null };

export interface StrayPart {
  readonly part: number;
  readonly message: PostedMessage;
}

/** Another process has it now, and nothing of ours came in between. */
export const LOST: Delivered = { outcome: 'lost', stray: null };
