import type { Installation, Person } from '../directory.ts';
import type { Json } from '../message.ts';
import { userName } from '../payloads.ts';
import type { Input } from './inputs.ts';

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function viewSubmissionBody(
  input: { view: Json; person: Person; triggerId: string },
  installation: Installation,
): Json {
  return {
    type: 'view_submission',
    ...aboutForm(input.person, installation),
    trigger_id: input.triggerId,
    view: input.view,
    response_urls: [],
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export function blockSuggestionBody(
  input: { view: Json & { id?: unknown }; person: Person; field: Input; typed: string },
  installation: Installation,
): Json {
  return {
    type: 'block_suggestion',
    ...aboutForm(input.person, installation),
    container: { type: 'view', view_id: input.view.id },
    action_id: input.field.actionId,
    block_id: input.field.blockId,
    value: input.typed,
    view: input.view,
  };
}

const aboutForm = (person: Person, installation: Installation): Json => ({
  team: { id: installation.teamId, domain: installation.teamDomain },
  user: {
    id: person.id,
    username: userName(person),
    name: userName(person),
    team_id: installation.teamId,
  },
  api_app_id: installation.appId,
  token: installation.verificationToken,
  is_enterprise_install: false,
  enterprise: null,
});
