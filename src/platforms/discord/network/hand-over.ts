import { type Agent, DecoratorHandler, type Dispatcher } from 'undici';
import { PostWithheld } from '../../../post-error.ts';
import type { Pace, Urgency } from './pace.ts';

/** How a request is handed to the network. */
export interface HandOver {
  readonly urgency: Urgency;
  /** Asked in the turn in which the request is written to its connection. */
  readonly mayPost?: () => boolean;
}

/** The request never reached a connection: whatever it asked for was not done. */
export class NeverSent extends Error {
  override readonly name = 'NeverSent';
}

/**
 * The last step before the network, behind all queues of the SDK: a request waits here for its turn
 * under the limit of the whole bot, then for a connection; when it is about to be written there it is
 * asked whether it still may be.
 */
export function handOver(
  agent: Agent,
  pace: Pace,
  { urgency, mayPost = () => true }: HandOver,
): Agent {
  const composed = agent.compose((dispatch) => (options, handler) => {
    pace.turn(urgency).then(
      (answered) => dispatch(options, new WatchedRequest(handler, mayPost, answered)),
      (error: unknown) => handler.onError?.(neverSent(error)),
    );
    return true;
  });
  // The SDK asks for any dispatcher but types it as an agent.
  return Object.assign(composed, { closed: false, destroyed: false });
}

const neverSent = (cause: unknown): NeverSent =>
  new NeverSent('the request was not sent', { cause });

/** undici calls `onConnect` in the very turn in which it writes a request. */
class WatchedRequest extends DecoratorHandler implements Dispatcher.DispatchHandlers {
  readonly #handler: Dispatcher.DispatchHandlers;
  readonly #mayPost: () => boolean;
  readonly #answered: () => void;
  #handedOver = false;

  constructor(handler: Dispatcher.DispatchHandlers, mayPost: () => boolean, answered: () => void) {
    super(handler);
    this.#handler = handler;
    this.#mayPost = mayPost;
    this.#answered = answered;
  }

  onConnect(abort: (reason?: Error) => void): void {
    if (!this.#mayPost()) {
      abort(new PostWithheld('the post is another’s by now'));
      return;
    }
    this.#handedOver = true;
    this.#handler.onConnect?.(abort);
  }

  onHeaders(...answer: Parameters<NonNullable<Dispatcher.DispatchHandlers['onHeaders']>>): boolean {
    this.#answered();
    return this.#handler.onHeaders?.(...answer) ?? true;
  }

  onError(error: Error): void {
    this.#answered();
    const untouched = !this.#handedOver && !(error instanceof PostWithheld);
    this.#handler.onError?.(untouched ? neverSent(error) : error);
  }
}
