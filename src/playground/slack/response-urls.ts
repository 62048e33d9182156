import type { Answer } from './answer.ts';
import { ApiError } from './api-error.ts';
import { newContent } from './content.ts';
import type { Channel, Person } from './directory.ts';
import type { Json, StoredMessage } from './message.ts';
import type { Workspace } from './workspace.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES_CAP = 5;
const LIFETIME_MS = 30 * 60_000;

/** Who asked where; `source` is the message that was pressed on, null for a command. */
export interface Occasion {
  readonly channel: Channel;
  readonly person: Person;
  readonly source: StoredMessage | null;
}

export interface ResponseUrls {
  /** The path of a new URL, unique to this occasion. */
  issue(occasion: Occasion): string;
  /** Answers a POST to such a path; the status is the HTTP status. */
  use(path: string, body: Json): Answer;
  /** Posts what an app sent along with its acknowledgement of a command, if it sent anything. */
  respondInline(occasion: Occasion, payload: unknown): void;
}

export function createResponseUrls(workspace: Workspace): ResponseUrls {
  const { ids, now, directory } = workspace;
  const issued = new Map<string, { occasion: Occasion; uses: number; expiresAt: number }>();

  return {
    issue(occasion) {
      const kind = occasion.source ? 'actions' : 'commands';
      const path = `/${kind}/${directory.installation.teamId}/${ids.digits(13)}/${ids.word(24)}`;
      issued.set(path, { occasion, uses: 0, expiresAt: now() + LIFETIME_MS });
      return path;
    },
    use(path, body) {
      const entry = issued.get(path);
      if (!entry) return refused(404, 'no_service');
      if (now() > entry.expiresAt) return refused(404, 'expired_url');
      if (entry.uses >= USES_CAP) return refused(404, 'used_url');
      try {
        respond(workspace, entry.occasion, body);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const status = error.code === 'no_text' ? 500 : 400;
        return refused(status, error.code, error.details);
      }
      entry.uses += 1;
      return { status: 200, headers: {}, body: { ok: true } };
    },
    respondInline(occasion, payload) {
      if (typeof payload !== 'object' || payload === null) return;
      const body = { ...payload } as const;
      const says = 'text' in body && body.text !== '';
      if (says || 'blocks' in body || 'attachments' in body) respond(workspace, occasion, body);
    },
  };
}

const refused = (status: number, error: string, details: Json = {}): Answer => ({
  status,
  headers: {},
  body: { ok: false, error, ...details },
});

/**
 * A response to a command is a new message, for the person alone where it does not say otherwise.
 * A response to a button replaces the message with the button unless it says `replace_original: false`
 * (https://docs.slack.dev/legacy/legacy-messaging/legacy-making-messages-interactive).
 */
function respond(workspace: Workspace, occasion: Occasion, body: Json): void {
  const { channel, person, source: pressed } = occasion;
  const source = pressed ? workspace.messages.find(channel.id, pressed.ts) : undefined;
  if (pressed && said(body.delete_original) === true) {
    if (source) workspace.remove(source);
    return;
  }
  const content = newContent(body, workspace.ids);
  if (pressed && said(body.replace_original) !== false) {
    if (source) workspace.edit(source, content);
    return;
  }
  const inChannel = body.response_type === 'in_channel';
  workspace.post({
    channel,
    author: { type: 'app' },
    content,
    threadTs: typeof body.thread_ts === 'string' ? body.thread_ts : null,
    ...(inChannel ? {} : { visibleTo: person.id }),
  });
}

/** Slack takes the words as well as the values. */
const said = (value: unknown): boolean | undefined =>
  value === undefined || value === null ? undefined : String(value) === 'true';
