import type { ChatInfo, WireMessage } from '../wire.ts';
import type { MessageActions } from './message-actions.ts';

/** What a channel's messages are drawn from, in either service. */
export interface TranscriptProps {
  readonly info: ChatInfo;
  readonly messages: readonly WireMessage[];
  readonly dark: boolean;
  readonly actions: MessageActions;
}
