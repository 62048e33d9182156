import { z } from 'zod';
import { ApiError, explained } from './api-error.ts';
import { plainText } from './blocks/composition.ts';
import { explainIssues } from './blocks/explain.ts';
import { validateBlocks } from './blocks/validate.ts';
import { decodeJson } from './content.ts';
import type { Directory } from './directory.ts';
import type { Ids } from './ids.ts';
import type { Json } from './message.ts';

/** A trigger is worth one view, and for 3 s: https://docs.slack.dev/surfaces/modals */
const TRIGGER_LIFETIME_MS = 3000;
const VIEW_BYTES_CAP = 250_000;

const common = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const viewForm = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...common }),
  z.strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainText(24),
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
]);
type GivenView = z.infer<typeof viewForm>;

interface StoredView {
  readonly id: string;
  readonly personId: string;
  readonly hash: string;
  readonly view: GivenView;
}

/** Modals and Home tabs. */
export interface Views {
  /** A trigger for this person, good for one modal. */
  issueTrigger(personId: string): string;
  open(triggerId: string, view: unknown): Json;
  update(
    target: {
      view_id?: string | undefined;
      external_id?: string | undefined;
      hash?: string | undefined;
    },
    view: unknown,
  ): Json;
  publish(personId: string, view: unknown, hash: string | undefined): Json;
  /** What this person has before them. */
  shownTo(personId: string): { readonly home: Json | null; readonly modal: Json | null };
}

export function createViews(options: {
  readonly directory: Directory;
  readonly ids: Ids;
  readonly now: () => number;
}): Views {
  const { directory, ids, now } = options;
  const { installation } = directory;
  const triggers = new Map<string, { personId: string; expiresAt: number; used: boolean }>();
  const stored = new Map<string, StoredView>();

  const put = (view: GivenView, personId: string, id: string): Json => {
    const next = { id, personId, view, hash: `${Math.floor(now() / 1000)}.${ids.word(8)}` };
    stored.set(id, next);
    return shown(next);
  };
  const shown = (entry: StoredView): Json => ({
    id: entry.id,
    team_id: installation.teamId,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    ...entry.view,
    state: { values: {} },
    hash: entry.hash,
    root_view_id: entry.id,
    previous_view_id: null,
    app_id: installation.appId,
    app_installed_team_id: installation.teamId,
    bot_id: installation.botId,
  });
  const latest = (personId: string, type: GivenView['type']): StoredView | undefined =>
    [...stored.values()].findLast(
      (entry) => entry.personId === personId && entry.view.type === type,
    );

  return {
    issueTrigger(personId) {
      const id = `${ids.digits(13)}.${ids.digits(12)}.${ids.hex(32)}`;
      triggers.set(id, { personId, expiresAt: now() + TRIGGER_LIFETIME_MS, used: false });
      return id;
    },
    open(triggerId, given) {
      const trigger = triggers.get(triggerId);
      if (!trigger) throw new ApiError('invalid_trigger_id');
      if (now() > trigger.expiresAt) throw new ApiError('expired_trigger_id');
      if (trigger.used) throw new ApiError('exchanged_trigger_id');
      const view = readView(given, 'modal');
      trigger.used = true;
      return put(view, trigger.personId, ids.object('V'));
    },
    update(target, given) {
      const entry = [...stored.values()].find(({ id, view }) =>
        target.view_id ? id === target.view_id : view.external_id === target.external_id,
      );
      if (!entry) throw new ApiError('not_found');
      if (target.hash !== undefined && target.hash !== entry.hash) {
        throw new ApiError('hash_conflict');
      }
      return put(readView(given, entry.view.type), entry.personId, entry.id);
    },
    publish(personId, given, hash) {
      if (!directory.person(personId)) {
        throw explained('invalid_arguments', ['invalid `user_id`']);
      }
      const before = latest(personId, 'home');
      if (hash !== undefined && before && hash !== before.hash) throw new ApiError('hash_conflict');
      return put(readView(given, 'home'), personId, before?.id ?? ids.object('V'));
    },
    shownTo(personId) {
      const [home, modal] = [latest(personId, 'home'), latest(personId, 'modal')];
      return { home: home ? shown(home) : null, modal: modal ? shown(modal) : null };
    },
  };
}

/** A view as Slack takes it, or `invalid_arguments` with pointers. */
function readView(given: unknown, type: GivenView['type']): GivenView {
  const value = decodeJson(given, 'invalid_arguments');
  if (JSON.stringify(value ?? null).length > VIEW_BYTES_CAP) throw new ApiError('view_too_large');
  const parsed = viewForm.safeParse(value);
  if (!parsed.success) {
    throw explained('invalid_arguments', explainIssues(parsed.error.issues, value, '/view'));
  }
  const view = parsed.data;
  if (view.type !== type) {
    throw explained('invalid_arguments', [`invalid value: ${view.type} [json-pointer:/view/type]`]);
  }
  const fault = { code: 'invalid_arguments', root: '/view/blocks' };
  const blocks = validateBlocks(view.blocks, 'view', fault);
  const asks = blocks.some((block) => block.type === 'input');
  if (view.type === 'modal' && asks && !view.submit) {
    throw explained('invalid_arguments', ['missing required field: submit [json-pointer:/view]']);
  }
  return { ...view, blocks };
}
