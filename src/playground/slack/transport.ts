import type { Json } from './message.ts';

/** Something that Slack sends to an app. */
export interface Outgoing {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly body: Json;
  /** Counted from 1; null for the first try. */
  readonly retry: { readonly attempt: number; readonly reason: string } | null;
}

export type Outcome =
  /** `payload` is what the app sent along with its acknowledgement. */
  | { readonly type: 'acknowledged'; readonly payload: unknown }
  /** `reason` is a word for `x-slack-retry-reason`; `final` where the app wants no retry. */
  | { readonly type: 'failed'; readonly reason: string; readonly final: boolean };

/** How Slack reaches an app: a WebSocket or signed HTTP requests. It never throws. */
export type Send = (outgoing: Outgoing) => Promise<Outcome>;
