/** A refusal by the Web API: `{"ok": false, "error": code, …details}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** A refusal that explains itself line by line, as `invalid_blocks` and `invalid_arguments` do. */
export function explained(code: string, messages: readonly string[]): ApiError {
  return new ApiError(code, {
    errors: messages,
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}
