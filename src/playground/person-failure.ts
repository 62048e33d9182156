import { NotAcknowledged } from './chat.ts';
import { CommandNotSent } from './discord/typed-value.ts';
import type { Failure } from './wire.ts';

/** Something that a person did and that cannot be done, as the service would tell them. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What to tell the person, or null where the error is nobody's but ours. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof NotPossible) return error.failure;
  if (error instanceof NotAcknowledged) {
    return {
      code: 'not-acknowledged',
      message: error.message,
      remedy: 'The bot took longer than 3 seconds to answer. Try again; the log may say more.',
    };
  }
  if (error instanceof CommandNotSent) {
    return {
      code: 'not-sent',
      message: error.message,
      remedy: 'Choose from the list that opens while you type.',
    };
  }
  return null;
}
