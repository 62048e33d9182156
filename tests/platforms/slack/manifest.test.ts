import { expect, test } from 'vitest';
import { z } from 'zod';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';

const commands = [
  { name: 'brief', description: 'The brief', options: [] },
  {
    name: 'defence',
    description: 'Defence',
    options: [
      { name: 'system', description: 'Which', required: false, maxLength: 60, suggests: true },
    ],
  },
  {
    name: 'find',
    description: 'Search',
    options: [
      { name: 'words', description: 'What', required: true, maxLength: 60, suggests: false },
    ],
  },
];

const manifest = z.object({
  features: z.object({
    app_home: z.object({ messages_tab_enabled: z.boolean() }),
    slash_commands: z.array(z.object({ usage_hint: z.string(), url: z.string().optional() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    socket_mode_enabled: z.boolean(),
    interactivity: z.object({
      is_enabled: z.boolean(),
      request_url: z.string().optional(),
      message_menu_options_url: z.string().optional(),
    }),
    event_subscriptions: z.object({
      bot_events: z.array(z.string()),
      request_url: z.string().optional(),
    }),
  }),
});

test('the app asks for the least scopes, hears mentions, threads and direct messages, and can be written to', () => {
  const read = manifest.parse(slackManifest(commands, { transport: { type: 'socket' } }));
  expect(read.oauth_config.scopes.bot).toEqual([
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'groups:history',
    'groups:read',
    'im:history',
    'users:read',
  ]);
  expect(read.settings.event_subscriptions.bot_events).toEqual([
    'app_mention',
    'message.channels',
    'message.groups',
    'message.im',
  ]);
  expect(read.features.app_home.messages_tab_enabled).toBe(true);
});

test('the hint behind /summit names every command with its options', () => {
  const read = manifest.parse(slackManifest(commands, { transport: { type: 'socket' } }));
  expect(read.features.slash_commands[0]?.usage_hint).toBe(
    'brief | defence [system] | find <words>',
  );
});

test('the hint names what a command of several actions does', () => {
  const action = (name: string) => ({ name, description: '', options: [] });
  const actions = [action('list'), action('pause')];
  const digest = { name: 'digest', description: '', options: [], actions };
  const read = manifest.parse(slackManifest([digest], { transport: { type: 'socket' } }));
  expect(read.features.slash_commands[0]?.usage_hint).toBe('digest list/pause');
});

test('the hint leaves out an option that every command has', () => {
  const pack = { name: 'pack', description: '', required: false, maxLength: 24, suggests: true };
  const widened = commands.map((one) => ({ ...one, options: [...one.options, pack] }));
  const read = manifest.parse(slackManifest(widened, { transport: { type: 'socket' } }));
  expect(read.features.slash_commands[0]?.usage_hint).toBe(
    'brief | defence [system] | find <words>',
  );
});

test('the hint stays within what Slack takes and cuts no entry', () => {
  const many = Array.from({ length: 400 }, (_, n) => ({
    name: `command-${n}`,
    description: '',
    options: [],
  }));
  const read = manifest.parse(slackManifest(many, { transport: { type: 'socket' } }));
  const hint = read.features.slash_commands[0]?.usage_hint ?? '';
  expect(hint.length).toBeLessThanOrEqual(1000);
  expect(hint).toMatch(/command-\d+$/);
});

test('over a socket no address is needed; over HTTP every request has one', () => {
  const socket = manifest.parse(slackManifest(commands, { transport: { type: 'socket' } }));
  expect(socket.settings.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(socket)).not.toContain('url');
  const requestUrl = 'https://sherpa.example.org/slack/events';
  const http = manifest.parse(slackManifest(commands, { transport: { type: 'http', requestUrl } }));
  expect(http.settings.socket_mode_enabled).toBe(false);
  expect(http.features.slash_commands[0]?.url).toBe(requestUrl);
  expect(http.settings.interactivity.request_url).toBe(requestUrl);
  expect(http.settings.interactivity.message_menu_options_url).toBe(requestUrl);
  expect(http.settings.event_subscriptions.request_url).toBe(requestUrl);
});

test('the menu of a message offers to ask Sherpa, by a name that Slack takes', () => {
  const { shortcuts } = z
    .object({ features: z.object({ shortcuts: z.array(z.record(z.string(), z.string())) }) })
    .parse(slackManifest(commands, { transport: { type: 'socket' } })).features;
  expect(shortcuts).toMatchObject([
    { name: 'Ask Sherpa about this', type: 'message', callback_id: 'ask_sherpa' },
  ]);
  expect(shortcuts[0]?.name?.length).toBeLessThanOrEqual(24);
});
