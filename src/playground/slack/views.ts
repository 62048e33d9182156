import { z } from 'zod';
import { ApiError, explained } from './api-error.ts';
import { plainText } from './blocks/composition.ts';
import { explainIssues } from './blocks/explain.ts';
import type { LayoutBlock } from './blocks/layout.ts';
import { validateBlocks } from './blocks/validate.ts';
import { decodeJson, withIds } from './content.ts';
import type { Directory } from './directory.ts';
import type { Ids } from './ids.ts';
import type { Json } from './message.ts';
import { type Input, inputsOf, stateOf } from './modals/inputs.ts';

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
type GivenView = Checked<z.infer<typeof viewForm>>;
type Checked<View> = View extends unknown
  ? Omit<View, 'blocks'> & { readonly blocks: LayoutBlock[] }
  : never;

/** A view that somebody has before them. */
export interface OpenView {
  readonly id: string;
  readonly personId: string;
  readonly hash: string;
  readonly view: GivenView;
  /** The conversation that it was asked for in; empty for a Home tab. */
  readonly here: string;
  readonly inputs: readonly Input[];
  /** What is wrong with a field, by the id of its block. */
  readonly errors: ReadonlyMap<string, string>;
}

/** Modals and Home tabs. */
export interface Views {
  /** A trigger for this person in this conversation, good for one modal. */
  issueTrigger(personId: string, channelId: string): string;
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
  modalOf(personId: string): OpenView | null;
  /** A view as payloads tell it. */
  told(view: OpenView): Json;
  /** Puts what a person did to a view in its place. */
  change(view: OpenView): void;
  /** Closes every modal that this person has open. */
  close(personId: string): void;
  /** Called after every change; returns how to stop it. */
  subscribe(listener: () => void): () => void;
}

export function createViews(options: {
  readonly directory: Directory;
  readonly ids: Ids;
  readonly now: () => number;
}): Views {
  const { directory, ids, now } = options;
  const { installation } = directory;
  const triggers = new Map<string, Trigger>();
  const stored = new Map<string, OpenView>();
  const listeners = new Set<() => void>();

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const put = (given: GivenView, place: Pick<OpenView, 'id' | 'personId' | 'here'>): Json => {
    const view = { ...given, blocks: withIds(given.blocks, ids) };
    const inputs = inputsOf(view.blocks, place.here, stored.get(place.id)?.inputs);
    const hash = `${Math.floor(now() / 1000)}.${ids.word(8)}`;
    const next: OpenView = { ...place, view, hash, inputs, errors: new Map() };
    stored.set(next.id, next);
    changed();
    return told(next);
  };
  const told = (entry: OpenView): Json => ({
    id: entry.id,
    team_id: installation.teamId,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    ...entry.view,
    state: stateOf(entry.inputs),
    hash: entry.hash,
    root_view_id: entry.id,
    previous_view_id: null,
    app_id: installation.appId,
    app_installed_team_id: installation.teamId,
    bot_id: installation.botId,
  });
  const latest = (personId: string, type: GivenView['type']): OpenView | null =>
    [...stored.values()].findLast(
      (entry) => entry.personId === personId && entry.view.type === type,
    ) ?? null;

  return {
    issueTrigger(personId, channelId) {
      const id = `${ids.digits(13)}.${ids.digits(12)}.${ids.hex(32)}`;
      const expiresAt = now() + TRIGGER_LIFETIME_MS;
      triggers.set(id, { personId, channelId, expiresAt, used: false });
      return id;
    },
    open(triggerId, given) {
      const trigger = triggers.get(triggerId);
      if (!trigger) throw new ApiError('invalid_trigger_id');
      if (now() > trigger.expiresAt) throw new ApiError('expired_trigger_id');
      if (trigger.used) throw new ApiError('exchanged_trigger_id');
      const view = readView(given, 'modal');
      trigger.used = true;
      const { personId, channelId: here } = trigger;
      return put(view, { id: ids.object('V'), personId, here });
    },
    update(target, given) {
      const entry = [...stored.values()].find(({ id, view }) =>
        target.view_id ? id === target.view_id : view.external_id === target.external_id,
      );
      if (!entry) throw new ApiError('not_found');
      if (target.hash !== undefined && target.hash !== entry.hash) {
        throw new ApiError('hash_conflict');
      }
      return put(readView(given, entry.view.type), entry);
    },
    publish(personId, given, hash) {
      if (!directory.person(personId)) {
        throw explained('invalid_arguments', ['invalid `user_id`']);
      }
      const before = latest(personId, 'home');
      if (hash !== undefined && before && hash !== before.hash) throw new ApiError('hash_conflict');
      const id = before?.id ?? ids.object('V');
      return put(readView(given, 'home'), { id, personId, here: '' });
    },
    shownTo(personId) {
      const [home, modal] = [latest(personId, 'home'), latest(personId, 'modal')];
      return { home: home && told(home), modal: modal && told(modal) };
    },
    modalOf: (personId) => latest(personId, 'modal'),
    told,
    change(view) {
      stored.set(view.id, view);
      changed();
    },
    close(personId) {
      for (const [id, entry] of stored) {
        if (entry.personId === personId && entry.view.type === 'modal') stored.delete(id);
      }
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Trigger {
  readonly personId: string;
  readonly channelId: string;
  readonly expiresAt: number;
  used: boolean;
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
