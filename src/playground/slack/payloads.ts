import type { Button } from './blocks/elements.ts';
import type { Channel, Installation, Person } from './directory.ts';
import type { Ids } from './ids.ts';
import { type Json, type StoredMessage, type ThreadSummary, toApiMessage } from './message.ts';
import type { Shortcut } from './shortcut.ts';

/** https://docs.slack.dev/apis/events-api/#callback-field */
export function eventBody(
  event: Json & { readonly type: string },
  channel: Channel,
  context: { installation: Installation; ids: Ids; now: number },
): Json {
  const { installation, ids, now } = context;
  const { teamId, appId } = installation;
  const about = { et: event.type, tid: teamId, aid: appId, cid: channel.id };
  return {
    token: installation.verificationToken,
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: ids.object('Ev'),
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: installation.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${Buffer.from(JSON.stringify(about)).toString('base64url')}`,
  };
}

export const channelType = (channel: Channel): 'channel' | 'group' | 'im' =>
  channel.kind === 'public' ? 'channel' : channel.kind === 'private' ? 'group' : 'im';

/** How a conversation is called in commands and interactions. */
const calledName = (channel: Channel): string => {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
};

/** What a response URL and a trigger add to a command or an interaction. */
export interface Handles {
  readonly responseUrl: string;
  readonly triggerId: string;
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands */
export function commandBody(
  input: { command: string; text: string; channel: Channel; person: Person } & Handles,
  installation: Installation,
): Json {
  return {
    token: installation.verificationToken,
    team_id: installation.teamId,
    team_domain: installation.teamDomain,
    channel_id: input.channel.id,
    channel_name: calledName(input.channel),
    user_id: input.person.id,
    user_name: userName(input.person),
    command: input.command,
    text: input.text,
    api_app_id: installation.appId,
    is_enterprise_install: 'false',
    response_url: input.responseUrl,
    trigger_id: input.triggerId,
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function blockActionsBody(
  input: {
    message: StoredMessage;
    thread: ThreadSummary | null;
    button: Button;
    blockId: string;
    channel: Channel;
    person: Person;
    actionTs: string;
  } & Handles,
  installation: Installation,
): Json {
  const { message, button, channel, person } = input;
  const ephemeral = message.visibleTo !== null;
  return {
    type: 'block_actions',
    user: {
      id: person.id,
      username: userName(person),
      name: userName(person),
      team_id: installation.teamId,
    },
    api_app_id: installation.appId,
    token: installation.verificationToken,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    trigger_id: input.triggerId,
    team: { id: installation.teamId, domain: installation.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel.id, name: calledName(channel) },
    ...(ephemeral
      ? {}
      : { message: toApiMessage(message, installation, { thread: input.thread }) }),
    state: { values: {} },
    response_url: input.responseUrl,
    actions: [
      {
        action_id: button.action_id,
        block_id: input.blockId,
        text: { emoji: true, ...button.text },
        ...(button.value === undefined ? {} : { value: button.value }),
        ...(button.url === undefined ? {} : { url: button.url }),
        ...(button.style === undefined ? {} : { style: button.style }),
        type: 'button',
        action_ts: input.actionTs,
      },
    ],
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function messageActionBody(
  input: {
    shortcut: Shortcut;
    message: StoredMessage;
    thread: ThreadSummary | null;
    channel: Channel;
    person: Person;
    actionTs: string;
  } & Handles,
  installation: Installation,
): Json {
  const { shortcut, message, channel, person } = input;
  return {
    type: 'message_action',
    token: installation.verificationToken,
    action_ts: input.actionTs,
    team: { id: installation.teamId, domain: installation.teamDomain },
    user: {
      id: person.id,
      username: userName(person),
      team_id: installation.teamId,
      name: userName(person),
    },
    channel: { id: channel.id, name: calledName(channel) },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: shortcut.callbackId,
    trigger_id: input.triggerId,
    response_url: input.responseUrl,
    message_ts: message.ts,
    message: toApiMessage(message, installation, { thread: input.thread }),
  };
}

export const userName = (person: Person): string => person.name.toLowerCase().replace(/\W+/g, '.');
