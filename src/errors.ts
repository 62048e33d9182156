interface UserFault {
  readonly what: string;
  readonly remedy: string;
  readonly where?: string;
  readonly faults?: readonly string[];
}

/**
 * An error that the person or operator who caused it can mend.
 * `what` says what is wrong, `remedy` what to do, `where` the place (a file position, an option, a
 * variable's name), and `faults` each thing that is wrong, where there are several. It never carries a
 * secret, and of what a person typed no more than a few words in quotation marks.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly what: string;
  readonly remedy: string;
  readonly where: string | undefined;
  readonly faults: readonly string[] | undefined;

  constructor(fault: UserFault, options?: ErrorOptions) {
    const { where, what, remedy, faults } = fault;
    const said = where ? `${where}: ${what}` : what;
    super(
      faults
        ? [`${said}:`, ...faults.map((each) => `  ${each}`), remedy].join('\n')
        : `${said}; ${remedy}`,
      options,
    );
    this.what = what;
    this.remedy = remedy;
    this.where = where;
    this.faults = faults;
  }
}

/** Ends a switch over a union: a case that reaches it is a bug, and a type error first. */
export function assertNever(value: never): never {
  throw new Error(`a case was not handled: ${JSON.stringify(value)}`);
}
