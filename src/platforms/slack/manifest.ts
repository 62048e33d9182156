import type { CommandDeclaration } from '../../contract.ts';
import { ASK_SHORTCUT } from './receive.ts';

/** https://docs.slack.dev/reference/app-manifest/ */
const USAGE_HINT_CAP = 1000;

/** Where Slack delivers: over the bot's own socket, or to an address that Slack can reach. */
export type ManifestTransport =
  | { readonly type: 'socket' }
  /** The public https address of `/slack/events`. */
  | { readonly type: 'http'; readonly requestUrl: string };

/** At most 24 characters: https://docs.slack.dev/reference/app-manifest/#features */
const ASK_SHORTCUT_NAME = 'Ask Sherpa about this';

/** What the bot's token must be allowed; docs/slack.md says why. */
export const BOT_SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'users:read',
];

/**
 * The manifest from which Slack creates the app, as plain JSON, with the least scopes: run the
 * command, post, hear mentions and direct messages, hear and read back threads, and look up a channel
 * and who may decide what is posted there. Field reference:
 * https://docs.slack.dev/reference/app-manifest/
 */
export function slackManifest(
  commands: readonly CommandDeclaration[],
  options: { readonly transport: ManifestTransport },
): Readonly<Record<string, unknown>> {
  const { transport } = options;
  const requestUrl = transport.type === 'http' ? transport.requestUrl : null;
  return {
    display_information: {
      name: 'Sherpa',
      description: 'Sourced summit briefings: facts, figures, answers and a daily digest.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        // Without it direct messages to the app fail in silence.
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Sherpa', always_online: true },
      shortcuts: [
        {
          name: ASK_SHORTCUT_NAME,
          type: 'message',
          callback_id: ASK_SHORTCUT,
          description: 'Answers from the message what the briefing knows',
        },
      ],
      slash_commands: [
        {
          command: '/summit',
          description: 'Sourced facts and figures of the summit',
          usage_hint: usageHint(commands),
          // So that a channel's name comes with its id.
          should_escape: true,
          ...(requestUrl === null ? {} : { url: requestUrl }),
        },
      ],
    },
    oauth_config: {
      scopes: {
        bot: BOT_SCOPES,
      },
    },
    settings: {
      event_subscriptions: {
        ...(requestUrl === null ? {} : { request_url: requestUrl }),
        bot_events: ['app_mention', 'message.channels', 'message.groups', 'message.im'],
      },
      interactivity: {
        is_enabled: true,
        ...(requestUrl === null
          ? {}
          : // Searches in forms go to an address of their own.
            { request_url: requestUrl, message_menu_options_url: requestUrl }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === null,
      token_rotation_enabled: false,
    },
  };
}

/**
 * `brief | defence [system] | digest list/pause`, whole entries only. Options of every command go
 * unsaid, and those of a command's actions: its help tells them.
 */
function usageHint(commands: readonly CommandDeclaration[]): string {
  const everywhere = (option: string): boolean =>
    commands.length > 1 &&
    commands.every(({ options }) => options.some(({ name }) => name === option));
  const entries = commands.map(({ name, options, actions }) => {
    if (actions) return `${name} ${actions.map((action) => action.name).join('/')}`;
    const own = options.filter((option) => !everywhere(option.name));
    return [name, ...own.map((one) => (one.required ? `<${one.name}>` : `[${one.name}]`))].join(
      ' ',
    );
  });
  return entries.reduce((hint, entry) => {
    const longer = hint === '' ? entry : `${hint} | ${entry}`;
    return longer.length <= USAGE_HINT_CAP ? longer : hint;
  }, '');
}
