import { startBot } from './bot.ts';
import { type PlatformName, startServices } from './services.ts';
import { repliesSeen, timeAcknowledgements } from './typing.ts';

export interface Bursts {
  /** By burst, from the delivery of each command, in milliseconds; warm-ups are left out. */
  readonly acknowledgedMs: readonly (readonly number[])[];
  /** Commands, those of warm-ups among them, to which no reply like the others was seen. */
  readonly lost: number;
}

/**
 * Types many commands on a platform in one go, again and again, each burst when the one before has
 * all its replies. Sherpa runs in a process of its own; the times are the stand-in's, so what it needs
 * itself for 200 deliveries and as many acknowledgements is in them.
 */
export async function measureBursts(options: {
  readonly warmUps: number;
  readonly rounds: number;
  readonly inFlight: number;
}): Promise<Readonly<Record<PlatformName, Bursts>>> {
  const { warmUps, rounds, inFlight } = options;
  const services = await startServices();
  const bot = await startBot('sherpa', services).catch(async (error: unknown) => {
    await services.stop();
    throw error;
  });
  const measure = async (platform: PlatformName): Promise<Bursts> => {
    const chat = services.chats[platform];
    const acknowledgedMs: (readonly number[])[] = [];
    for (let round = -warmUps; round < rounds; round += 1) {
      const times = await timeAcknowledgements(chat, inFlight);
      if (round >= 0) acknowledgedMs.push(times);
    }
    const seen = repliesSeen(chat);
    const whole = seen.filter((text) => text === seen[0]);
    return { acknowledgedMs, lost: (warmUps + rounds) * inFlight - whole.length };
  };
  try {
    const slack = await measure('slack');
    return { slack, discord: await measure('discord') };
  } finally {
    await bot.stop();
    await services.stop();
  }
}
