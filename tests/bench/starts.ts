import { setTimeout as sleep } from 'node:timers/promises';
import { type BotName, startBot } from './bot.ts';
import { residentBytes } from './resident-bytes.ts';
import { startServices } from './services.ts';

export interface Start {
  readonly readyMs: number;
  readonly residentMiB: number;
}

/** Starts both bots by turns, each time alone and with fresh services, so that each registers anew. */
export async function measureStarts(options: {
  readonly warmUps: number;
  readonly rounds: number;
  /** Before memory is read the bot is left alone for so long, and lets go of buffers of its start. */
  readonly settleMs: number;
  readonly repliesFile: string;
}): Promise<Readonly<Record<BotName, readonly Start[]>>> {
  const starts: Record<BotName, Start[]> = { sherpa: [], bare: [] };
  for (let round = -options.warmUps; round < options.rounds; round += 1) {
    const order: readonly BotName[] = round % 2 === 0 ? ['sherpa', 'bare'] : ['bare', 'sherpa'];
    for (const name of order) {
      const start = await measureStart(name, options);
      if (round >= 0) starts[name].push(start);
    }
  }
  return starts;
}

async function measureStart(
  name: BotName,
  { settleMs, repliesFile }: { readonly settleMs: number; readonly repliesFile: string },
): Promise<Start> {
  const services = await startServices();
  try {
    const bot = await startBot(name, services, { BENCH_REPLIES: repliesFile });
    try {
      await sleep(settleMs);
      return { readyMs: bot.readyMs, residentMiB: (await residentBytes(bot.pid)) / 2 ** 20 };
    } finally {
      await bot.stop();
    }
  } finally {
    await services.stop();
  }
}
