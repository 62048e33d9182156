/**
 * An error that the person or operator who caused it can mend.
 * `what` says what is wrong, `remedy` what to do, `where` the place (a file position, an option, a
 * variable's name). It never carries a secret or raw user text.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly what: string;
  readonly remedy: string;
  readonly where: string | undefined;

  constructor(fault: { what: string; remedy: string; where?: string }, options?: ErrorOptions) {
    super(`${fault.where ? `${fault.where}: ` : ''}${fault.what}; ${fault.remedy}`, options);
    this.what = fault.what;
    this.remedy = fault.remedy;
    this.where = fault.where;
  }
}

/** Ends a switch over a union: a case that reaches it is a bug, and a type error first. */
export function assertNever(value: never): never {
  throw new Error(`a case was not handled: ${JSON.stringify(value)}`);
}
