/** The nested `errors` of an invalid form body: field by field, `_errors` at the field itself. */
export interface FormErrors {
  [field: string]: FormErrors | { code: string; message: string }[];
}

/** An answer that is not a success, with the code and text that Discord gives for it. */
export class DiscordApiError extends Error {
  override readonly name = 'DiscordApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/**
 * The refusals that the stand-in knows, with Discord's JSON error codes:
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export const refusal = {
  unauthorized: () => new DiscordApiError(401, 0, '401: Unauthorized'),
  noSuchRoute: () => new DiscordApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new DiscordApiError(405, 0, '405: Method Not Allowed'),
  unknownApplication: () => new DiscordApiError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new DiscordApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new DiscordApiError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new DiscordApiError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new DiscordApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new DiscordApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new DiscordApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new DiscordApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new DiscordApiError(404, 10063, 'Unknown application command'),
  tooManyCommands: () =>
    new DiscordApiError(400, 30032, 'Maximum number of application commands reached (100)'),
  tooManyCreates: () =>
    new DiscordApiError(
      400,
      30034,
      'Max number of daily application command creates has been reached (200)',
    ),
  tooLarge: () => new DiscordApiError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () =>
    new DiscordApiError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new DiscordApiError(403, 50001, 'Missing Access'),
  notTheAuthor: () =>
    new DiscordApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new DiscordApiError(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new DiscordApiError(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new DiscordApiError(401, 50027, 'Invalid Webhook Token'),
  invalidForm: (errors: FormErrors) => new DiscordApiError(400, 50035, 'Invalid Form Body', errors),
  invalidJson: () => new DiscordApiError(400, 50109, 'The request body contains invalid JSON.'),
} as const;

/** One wrong field, named by its path. */
export function invalidField(
  path: readonly (string | number)[],
  code: string,
  message: string,
): DiscordApiError {
  return refusal.invalidForm(nestErrors([{ path, code, message }]));
}

/** Puts faults into the nested shape that clients take apart again. */
export function nestErrors(
  faults: readonly { path: readonly PropertyKey[]; code: string; message: string }[],
): FormErrors {
  const root: FormErrors = {};
  for (const { path, code, message } of faults) {
    let node = root;
    for (const key of path) {
      const child = node[String(key)];
      if (child && !Array.isArray(child)) node = child;
      else {
        const made: FormErrors = {};
        node[String(key)] = made;
        node = made;
      }
    }
    const listed = node._errors;
    if (Array.isArray(listed)) listed.push({ code, message });
    else node._errors = [{ code, message }];
  }
  return root;
}
