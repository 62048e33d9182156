import type { Destination, PlatformName } from './contract.ts';
import { type ConfigFault, missingTokens, strandedDestinations } from './environment/missing.ts';
import { type Variables, variables } from './environment/variables.ts';
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

/** A fan-out to thousands of channels takes minutes: an edition that comes within this is not late. */
export const ON_TIME = { minutes: 30 };

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

/** Where Slack's requests come in over HTTP, if nothing else is said. */
const SLACK_PORT = 3000;

/**
 * Reads the environment. Every fault comes back at once, each as `VARIABLE what is wrong; what to do`,
 * without the value of any variable.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; faults: readonly ConfigFault[] } {
  const parsed = variables.safeParse(env);
  const has = (name: string): boolean => (env[name] ?? '').trim() !== '';
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...missingTokens(has),
    ...strandedDestinations(env.DIGEST_CHANNELS ?? '', has),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, faults: [...new Set(faults)] };
  return { ok: true, config: toConfig(parsed.data) };
}

function toConfig(env: Variables): Config {
  return {
    slack: slackConfig(env),
    discord: env.DISCORD_TOKEN
      ? { token: env.DISCORD_TOKEN, guildId: env.DISCORD_GUILD_ID, apiUrl: env.DISCORD_API_URL }
      : null,
    packs: { folder: env.SHERPA_PACKS, defaultId: env.SHERPA_DEFAULT_PACK },
    digest: {
      destinations: env.DIGEST_CHANNELS.map(({ platform, id }) => ({ platform, channelId: id })),
      time: env.DIGEST_TIME,
      zone: env.DIGEST_TIMEZONE,
      // With none at all even the tick of the minute would come too late.
      lateLimit:
        env.DIGEST_LATE_HOURS === 0
          ? Temporal.Duration.from(ON_TIME)
          : Temporal.Duration.from({ hours: env.DIGEST_LATE_HOURS }),
      editors: env.SHERPA_EDITORS.map(({ platform, id }) => ({ platform, userId: id })),
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
function slackConfig(env: Variables): SlackConfig | null {
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
