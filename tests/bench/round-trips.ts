import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, type BotName, startBot } from './bot.ts';
import { residentBytes } from './resident-bytes.ts';
import { PLATFORMS, type PlatformName, type Services, startServices } from './services.ts';
import { repliesSeen, timeReply } from './typing.ts';

/** One command on each bot, in milliseconds from typing until the reply is seen. */
export type Pair = Readonly<Record<BotName, number>>;

export interface RoundTrips {
  readonly pairs: Readonly<Record<PlatformName, readonly Pair[]>>;
  /** Resident memory of each bot when it has replied to all commands, those of warm-ups among them. */
  readonly residentMiB: Readonly<Record<BotName, number>>;
}

/** A bot finishes with a reply after it is seen; that must not fall into the other bot's turn. */
const REST_MS = 4;

/**
 * Types `/summit trade` on both bots by turns. Both run all the while, each with stand-ins of its own
 * out of the same code in this process: a stand-in that two bots share would send events to either.
 */
export async function measureRoundTrips(options: {
  readonly warmUps: number;
  readonly rounds: number;
  readonly repliesFile: string;
}): Promise<RoundTrips> {
  const services = { sherpa: await startServices(), bare: await startServices() };
  const bots: Bot[] = [];
  const start = async (...given: Parameters<typeof startBot>): Promise<Bot> => {
    const bot = await startBot(...given);
    bots.push(bot);
    return bot;
  };
  try {
    // One after the other: where the second does not come up, the first is known and is ended.
    const sherpa = await start('sherpa', services.sherpa);
    const bare = await start('bare', services.bare, { BENCH_REPLIES: options.repliesFile });
    const pairs: Record<PlatformName, Pair[]> = { slack: [], discord: [] };
    for (let round = -options.warmUps; round < options.rounds; round += 1) {
      for (const platform of PLATFORMS) {
        const pair = await measurePair(services, platform, round % 2 === 0);
        if (round >= 0) pairs[platform].push(pair);
      }
    }
    for (const platform of PLATFORMS) assertSameReplies(services, platform);
    const residentMiB = {
      sherpa: (await residentBytes(sherpa.pid)) / 2 ** 20,
      bare: (await residentBytes(bare.pid)) / 2 ** 20,
    };
    return { pairs, residentMiB };
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await Promise.all([services.sherpa.stop(), services.bare.stop()]);
  }
}

/** Who comes first changes, so that coming second favours neither. */
async function measurePair(
  services: Readonly<Record<BotName, Services>>,
  platform: PlatformName,
  sherpaFirst: boolean,
): Promise<Pair> {
  const trip = async (name: BotName): Promise<number> => {
    await sleep(REST_MS);
    return timeReply(services[name].chats[platform]);
  };
  if (sherpaFirst) return { sherpa: await trip('sherpa'), bare: await trip('bare') };
  const bare = await trip('bare');
  return { sherpa: await trip('sherpa'), bare };
}

function assertSameReplies(
  services: Readonly<Record<BotName, Services>>,
  platform: PlatformName,
): void {
  const seen = [services.sherpa, services.bare].flatMap(({ chats }) =>
    repliesSeen(chats[platform]),
  );
  if (new Set(seen).size !== 1) throw new Error(`${platform}: the bots did not reply alike`);
}
