import { z } from 'zod';
import type { Destination, PlatformName } from './contract.ts';
import type { OperatorConfig } from './operator/config.ts';
import type { DiscordConfig } from './platforms/discord/config.ts';
import type { SlackConfig } from './platforms/slack/config.ts';
import type { StoreConfig } from './store/store-config.ts';

/** The environment, parsed. A platform is null where none of its variables is set. */
export interface Config {
  readonly slack: SlackConfig | null;
  readonly discord: DiscordConfig | null;
  readonly packs: { readonly folder: string; readonly defaultId: string | undefined };
  readonly digest: DigestConfig;
  readonly store: StoreConfig;
  readonly operator: OperatorConfig;
  readonly logLevel: string;
  readonly playgroundPort: number;
  /** Every credential in use, so that logs can be cleared of them. */
  readonly secrets: readonly string[];
}

/** When the digest goes out and where to. */
export interface DigestConfig {
  readonly destinations: readonly Destination[];
  /** `HH:MM` on the zone's clock. */
  readonly time: string;
  /** IANA name. Also the zone in which commands mean "today". */
  readonly zone: string;
  /** How long after its slot an edition is still sent, marked late. */
  readonly lateLimit: Temporal.Duration;
  /** Who may change subscriptions besides those whom a platform lets. */
  readonly editors: readonly Editor[];
}

/** Somebody by the id that a platform knows them by. */
export interface Editor {
  readonly platform: PlatformName;
  readonly userId: string;
}

/** One fault of the environment, as a line: the variable, what is wrong, what to do; never a value. */
export type ConfigFault = string;

const HOME = {
  SLACK_BOT_TOKEN:
    'copy it from api.slack.com/apps, your app, "OAuth & Permissions" (it starts with xoxb-)',
  SLACK_APP_TOKEN:
    'make one with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens" (it starts with xapp-)',
  SLACK_SIGNING_SECRET: 'copy it from api.slack.com/apps, your app, "Basic Information"',
  DISCORD_TOKEN:
    'copy it from discord.com/developers/applications, your application, "Bot", "Reset Token"',
} as const;

/** Where Slack's requests come in over HTTP, if nothing else is said. */
const SLACK_PORT = 3000;

const WRONG_KIND = /^xox[a-z]-|^xapp-/;

/** A blank line in an .env file means that the variable is not set. */
const set = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema,
  );

const token = (prefix: string, remedy: string) =>
  z
    .string()
    .refine((value) => !/\s/.test(value), `has white space in it; ${remedy}`)
    .refine(
      (value) => value.startsWith(prefix) || !WRONG_KIND.test(value),
      `is a Slack token of another kind; ${remedy}`,
    )
    .optional();
const url = z
  .url({
    protocol: /^https?$/,
    error: 'is no http(s) address; write one such as http://127.0.0.1:4000/api/',
  })
  .optional();
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is no port; write a whole number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'is no port; write a whole number from 0 to 65535');

const destinations = z
  .string()
  .default('')
  .transform((list, context): Destination[] =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .flatMap((entry) => {
        const match = /^(slack|discord):([A-Za-z0-9]+)$/.exec(entry);
        if (match?.[2] && (match[1] === 'slack' || match[1] === 'discord')) {
          return [{ platform: match[1], channelId: match[2] }];
        }
        context.addIssue({
          code: 'custom',
          message:
            'has an entry that names no channel; write slack:C… or discord:… with the channel id, entries parted by commas',
        });
        return [];
      }),
  );

const editors = z
  .string()
  .default('')
  .transform((list, context): Editor[] =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .flatMap((entry) => {
        const match = /^(slack|discord):([A-Za-z0-9]+)$/.exec(entry);
        if (match?.[2] && (match[1] === 'slack' || match[1] === 'discord')) {
          return [{ platform: match[1], userId: match[2] }];
        }
        context.addIssue({
          code: 'custom',
          message:
            'has an entry that names nobody; write slack:U… or discord:… with the person’s id, entries parted by commas',
        });
        return [];
      }),
  );

const environment = z.object({
  SLACK_BOT_TOKEN: set(token('xoxb-', HOME.SLACK_BOT_TOKEN)),
  SLACK_APP_TOKEN: set(token('xapp-', HOME.SLACK_APP_TOKEN)),
  SLACK_SIGNING_SECRET: set(z.string().optional()),
  SLACK_API_URL: set(url),
  PORT: set(port.optional()),
  SHERPA_HOST: set(
    z
      .string()
      .regex(
        /^[\w.:-]+$/,
        'is no address to listen at; write one such as 127.0.0.1, or leave it blank',
      )
      .optional(),
  ),
  DISCORD_TOKEN: set(token('', HOME.DISCORD_TOKEN)),
  DISCORD_GUILD_ID: set(
    z
      .string()
      .regex(/^\d+$/, 'is no server id; copy the number with "Copy Server ID" in Discord')
      .optional(),
  ),
  DISCORD_API_URL: set(url),
  DIGEST_CHANNELS: set(destinations),
  DIGEST_TIME: set(
    z
      .string()
      .regex(
        /^([01]\d|2[0-3]):[0-5]\d$/,
        'is no time of day; write it as HH:MM on 24 hours, such as 07:00',
      )
      .default('07:00'),
  ),
  DIGEST_TIMEZONE: set(
    z
      .string()
      .refine(isZone, 'is no IANA time zone; write one such as Europe/London or Asia/Kolkata')
      .default('UTC'),
  ),
  DIGEST_LATE_HOURS: set(
    z
      .string()
      .regex(/^\d{1,2}$/, 'is no number of hours; write a whole number from 0 to 48')
      .transform(Number)
      .refine((hours) => hours <= 48, 'is no number of hours; write a whole number from 0 to 48')
      .default(12),
  ),
  DIGEST_KEEP_DAYS: set(
    z
      .string()
      .regex(/^\d{1,4}$/, 'is no number of days; write a whole number from 7 to 3650')
      .transform(Number)
      .refine(
        (days) => days >= 7 && days <= 3650,
        'is no number of days; write a whole number from 7 to 3650',
      )
      .default(90),
  ),
  SHERPA_EDITORS: set(editors),
  SHERPA_STATE: set(z.string().default('.sherpa')),
  DATABASE_URL: set(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'is no address of a Postgres; write postgres://user:password@host:5432/database',
      })
      .optional(),
  ),
  SHERPA_PACKS: set(z.string().default('data')),
  SHERPA_DEFAULT_PACK: set(z.string().optional()),
  LOG_LEVEL: set(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'is no log level; write one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
  PLAYGROUND_PORT: set(port.default(4321)),
});

type Environment = z.infer<typeof environment>;

/**
 * Reads the environment. Every fault comes back at once, each as `VARIABLE what is wrong; what to do`,
 * without the value of any variable.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; faults: readonly ConfigFault[] } {
  const parsed = environment.safeParse(env);
  const has = (name: string): boolean => (env[name] ?? '').trim() !== '';
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...missingTokens(has),
    ...strandedDestinations(env.DIGEST_CHANNELS ?? '', has),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, faults: [...new Set(faults)] };
  return { ok: true, config: toConfig(parsed.data) };
}

/** Half a set of tokens: which ones are missing and where to get them. */
function missingTokens(has: (name: string) => boolean): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const slackBot = has('SLACK_BOT_TOKEN');
  const slackTransport = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
  if (slackBot && !slackTransport) {
    faults.push(
      `SLACK_APP_TOKEN is missing for Slack's Socket Mode; ${HOME.SLACK_APP_TOKEN}. To take Slack's requests over HTTP instead, set SLACK_SIGNING_SECRET: ${HOME.SLACK_SIGNING_SECRET}`,
    );
  }
  if (!slackBot && (slackTransport || has('SLACK_API_URL'))) {
    faults.push(`SLACK_BOT_TOKEN is missing; ${HOME.SLACK_BOT_TOKEN}`);
  }
  if (!slackBot && !slackTransport && has('SLACK_API_URL')) {
    faults.push(`SLACK_APP_TOKEN is missing; ${HOME.SLACK_APP_TOKEN}`);
  }
  if (!has('DISCORD_TOKEN') && (has('DISCORD_GUILD_ID') || has('DISCORD_API_URL'))) {
    faults.push(`DISCORD_TOKEN is missing; ${HOME.DISCORD_TOKEN}`);
  }
  return faults;
}

/** Digest channels on a platform that has no tokens; looked for even where the list has other faults. */
function strandedDestinations(list: string, has: (name: string) => boolean): ConfigFault[] {
  const needs = { slack: 'SLACK_BOT_TOKEN', discord: 'DISCORD_TOKEN' } as const;
  return (['slack', 'discord'] as const)
    .filter((platform) => list.includes(`${platform}:`) && !has(needs[platform]))
    .map(
      (platform) =>
        `DIGEST_CHANNELS names a ${platform} channel, but ${platform}'s tokens are not set; set ${platform === 'slack' ? 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN' : 'DISCORD_TOKEN'} or take the entry out`,
    );
}

function toConfig(env: Environment): Config {
  return {
    slack: slackConfig(env),
    discord: env.DISCORD_TOKEN
      ? { token: env.DISCORD_TOKEN, guildId: env.DISCORD_GUILD_ID, apiUrl: env.DISCORD_API_URL }
      : null,
    packs: { folder: env.SHERPA_PACKS, defaultId: env.SHERPA_DEFAULT_PACK },
    digest: {
      destinations: env.DIGEST_CHANNELS,
      time: env.DIGEST_TIME,
      zone: env.DIGEST_TIMEZONE,
      lateLimit: Temporal.Duration.from({ hours: env.DIGEST_LATE_HOURS }),
      editors: env.SHERPA_EDITORS,
    },
    store: env.DATABASE_URL
      ? { type: 'postgres', url: env.DATABASE_URL, folder: env.SHERPA_STATE }
      : { type: 'sqlite', folder: env.SHERPA_STATE },
    operator: {
      port: env.PORT ?? null,
      host: env.SHERPA_HOST,
      keep: Temporal.Duration.from({ hours: 24 * env.DIGEST_KEEP_DAYS }),
    },
    logLevel: env.LOG_LEVEL,
    playgroundPort: env.PLAYGROUND_PORT,
    secrets: [
      env.SLACK_BOT_TOKEN,
      env.SLACK_APP_TOKEN,
      env.SLACK_SIGNING_SECRET,
      env.DISCORD_TOKEN,
      env.DATABASE_URL,
      passwordOf(env.DATABASE_URL),
    ].filter((secret) => secret !== undefined),
  };
}

/** A driver's error may quote the password without the rest of the address. */
function passwordOf(address: string | undefined): string | undefined {
  const password = address === undefined ? '' : new URL(address).password;
  return password === '' ? undefined : decodeURIComponent(password);
}

/** Socket Mode wherever there is an app token: it needs no address that Slack can reach. */
function slackConfig(env: Environment): SlackConfig | null {
  if (!env.SLACK_BOT_TOKEN) return null;
  const base = { botToken: env.SLACK_BOT_TOKEN, apiUrl: env.SLACK_API_URL };
  if (env.SLACK_APP_TOKEN) {
    return { ...base, transport: { type: 'socket', appToken: env.SLACK_APP_TOKEN } };
  }
  if (!env.SLACK_SIGNING_SECRET) return null;
  return {
    ...base,
    transport: {
      type: 'http',
      signingSecret: env.SLACK_SIGNING_SECRET,
      port: env.PORT ?? SLACK_PORT,
      host: env.SHERPA_HOST,
      path: '/slack/events',
    },
  };
}

function isZone(name: string): boolean {
  try {
    // Not by Intl, which would load its locale data at the start.
    new Temporal.ZonedDateTime(0n, name);
    return !/^[+-]|^UTC[+-]/.test(name);
  } catch {
    return false;
  }
}
