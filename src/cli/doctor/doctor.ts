import { pino } from 'pino';
import { commands } from '../../../commands/index.ts';
import type { Config } from '../../config.ts';
import type { Destination, PlatformName } from '../../contract.ts';
import { UserError } from '../../errors.ts';
import type { Diagnosis, Finding } from '../../finding.ts';
import { createRedact } from '../../logger.ts';
import { settingsOf } from '../../settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { Terminal } from '../terminal.ts';
import { clockFinding, packsFinding, zonesFinding } from './look-around.ts';
import { report } from './report.ts';

/** Channels of one platform that are looked at one by one. */
const CHANNELS_MOST = 100;

/**
 * Checks everything that a running Sherpa needs, prints a line each and says what to do; false where
 * something is wrong. Posts nothing, changes nothing, and may run beside the bot.
 */
export async function doctor(
  { json }: { readonly json?: true },
  terminal: Terminal,
): Promise<boolean> {
  const { findings, secrets } = await examine(terminal);
  const redact = createRedact(secrets);
  const safe = findings.map((finding) => ({ ...finding, says: redact(finding.says) }));
  terminal.out(json ? `${JSON.stringify(safe, null, 2)}\n` : report(safe, terminal.width));
  return findings.every(({ state }) => state !== 'wrong');
}

async function examine(
  terminal: Terminal,
): Promise<{ readonly findings: readonly Finding[]; readonly secrets: readonly string[] }> {
  let config: Config;
  try {
    config = settingsOf(terminal);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const found: Finding = { check: 'Settings', state: 'wrong', says: error.message };
    return { findings: [found], secrets: [] };
  }
  const { inspectStore } = await import('../../store/inspect-store.ts');
  const store = await inspectStore(config.store, terminal.now);
  const subscriptions = store.subscriptions ?? [];
  const channels = channelsOf(config, subscriptions);
  const platforms = await Promise.all([
    diagnoseSlack(config, channels.slack, terminal),
    diagnoseDiscord(config, channels.discord, terminal),
  ]);
  const diagnoses = platforms.filter((each) => each !== null);
  const zones = [config.digest.zone, ...subscriptions.map(({ schedule }) => schedule.zone)];
  return {
    findings: [
      { check: 'Settings', state: 'ok', says: 'every variable can be read' },
      await packsFinding(config.packs, subscriptions),
      ...store.findings,
      zonesFinding(zones),
      ...(diagnoses.length === 0 ? [NO_PLATFORM] : []),
      ...(diagnoses.length === 0 ? [] : [clockFinding(diagnoses.map((each) => each.clockAheadMs))]),
      ...diagnoses.flatMap((each) => each.findings),
      ...unlooked(channels),
    ],
    secrets: config.secrets,
  };
}

const NO_PLATFORM: Finding = {
  check: 'Platforms',
  state: 'unchecked',
  says: 'no tokens are set: npm start opens the playground',
};

async function diagnoseSlack(
  { slack }: Config,
  channelIds: readonly string[],
  { now }: Terminal,
): Promise<Diagnosis | null> {
  if (!slack) return null;
  const { diagnoseSlack: diagnose } = await import('../../platforms/slack/diagnose.ts');
  const logger = pino({ level: 'silent' });
  return diagnose({ config: slack, channelIds: channelIds.slice(0, CHANNELS_MOST), now, logger });
}

async function diagnoseDiscord(
  { discord }: Config,
  channelIds: readonly string[],
  { now }: Terminal,
): Promise<Diagnosis | null> {
  if (!discord) return null;
  const { diagnoseDiscord: diagnose } = await import('../../platforms/discord/diagnose.ts');
  const some = channelIds.slice(0, CHANNELS_MOST);
  return diagnose({ config: discord, commands, channelIds: some, now });
}

type Channels = Readonly<Record<PlatformName, readonly string[]>>;

/** The channels that digests go to, each once: those subscribed, and those of the environment. */
function channelsOf(config: Config, subscriptions: readonly Subscription[]): Channels {
  const destinations: readonly Destination[] = [
    ...config.digest.destinations,
    ...subscriptions.filter(({ paused }) => paused === null).map(({ destination }) => destination),
  ];
  const of = (name: PlatformName): readonly string[] => [
    ...new Set(
      destinations.filter(({ platform }) => platform === name).map(({ channelId }) => channelId),
    ),
  ];
  return { slack: of('slack'), discord: of('discord') };
}

/** Where there are more channels than are looked at, or no token to look with. */
const unlooked = ({ slack, discord }: Channels): readonly Finding[] =>
  [slack, discord].flatMap((channels): Finding[] =>
    channels.length <= CHANNELS_MOST
      ? []
      : [
          {
            check: 'Channels',
            state: 'unchecked',
            says: `${channels.length - CHANNELS_MOST} more were not looked at`,
          },
        ],
  );
