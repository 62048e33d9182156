import type { SlackCredentials } from '../ids.ts';
import type { Json } from '../message.ts';
import type { Views } from '../views.ts';
import type { Workspace } from '../workspace.ts';

/** What the methods of the Web API work on. */
export interface ApiContext {
  readonly workspace: Workspace;
  readonly views: Views;
  readonly credentials: SlackCredentials;
  readonly scopes: ReadonlySet<string>;
  /** A WebSocket URL that can be opened once. */
  issueSocketUrl(): string;
}

/** One method of the Web API. */
export interface Method {
  readonly token: 'bot' | 'app';
  /** The scope that a call needs; conversation methods need one that depends on the channel. */
  readonly scope: string | null;
  /** The fields of a successful answer besides `ok`. Throws ApiError. */
  run(args: Json, context: ApiContext): Json;
}
