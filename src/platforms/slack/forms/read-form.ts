import { z } from 'zod';
import type { Asker, CommandRequest, SuggestionRequest } from '../../../contract.ts';
import type { Place } from '../receive.ts';
import { readFormPlace } from './form-place.ts';
import { fieldName } from './render-form.ts';

/**
 * Payloads of forms, as far as Sherpa reads them.
 * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 * https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload
 */
const chosen = z.object({ value: z.string() });
const filled = z.object({
  value: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).nullish(),
});
type Filled = z.infer<typeof filled>;

const viewBody = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({
    private_metadata: z.string().default(''),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), filled)).default({}) })
      .nullish(),
  }),
});
const suggestionBody = viewBody.extend({ action_id: z.string(), value: z.string().default('') });

/** A form that somebody sent. */
export interface SentForm {
  readonly asker: Asker;
  readonly place: Place;
  /** With the fields' values among its arguments. */
  readonly request: CommandRequest;
  readonly fields: ReadonlySet<string>;
}

/** Null where the form is of a version that is no longer understood. Throws a ZodError where it is none. */
export function readSentForm(body: unknown): SentForm | null {
  const { user, team, view } = viewBody.parse(body);
  const about = readFormPlace(view.private_metadata);
  if (!about) return null;
  const { request, channelId, threadTs } = about;
  const values = readValues(view.state?.values ?? {});
  return {
    asker: { surface: 'slack', userId: user.id, workspaceId: team?.id ?? user.team_id ?? null },
    place: { userId: user.id, channelId, threadTs },
    request: { command: request.command, args: filledIn(request.args, values) },
    fields: new Set(values.keys()),
  };
}

/** Null where it is no search of ours. Throws a ZodError where the body is no search at all. */
export function readSearch(body: unknown): SuggestionRequest | null {
  const { action_id: actionId, value, view } = suggestionBody.parse(body);
  const option = fieldName(actionId);
  const sent = readSentForm(body);
  if (option === null || sent === null) return null;
  return {
    asker: sent.asker,
    channelId: sent.place.channelId,
    command: sent.request.command,
    option,
    typed: value,
    args: filledIn(sent.request.args, readValues(view.state?.values ?? {})),
  };
}

type Values = ReadonlyMap<string, string | null>;

/** What stands in each field; null where it was left empty. */
function readValues(blocks: Readonly<Record<string, Readonly<Record<string, Filled>>>>): Values {
  const values = Object.entries(blocks).flatMap(
    ([blockId, elements]): [string, string | null][] => {
      const name = fieldName(blockId);
      const [element] = Object.values(elements);
      return name === null || !element ? [] : [[name, valueIn(element)]];
    },
  );
  return new Map(values);
}

function valueIn(element: Filled): string | null {
  const several = element.selected_options?.map(({ value }) => value).join(',');
  const value =
    several ??
    element.selected_option?.value ??
    element.selected_time ??
    element.selected_conversation ??
    element.value;
  return value?.trim() || null;
}

/** A field that was left empty takes its argument away. */
function filledIn(
  args: Readonly<Record<string, string>>,
  values: Values,
): Readonly<Record<string, string>> {
  const kept = Object.entries(args).filter(([name]) => !values.has(name));
  const given = [...values].flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return Object.fromEntries([...kept, ...given]);
}
