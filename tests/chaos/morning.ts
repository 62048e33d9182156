import type { ChannelMorning } from './count-editions.ts';
import type { ChaosServices } from './services.ts';

/** What a reader saw in the channel from the morning on, and when its last message came. */
export function morningOf(
  services: Pick<ChaosServices, 'slack' | 'discord'>,
  platform: 'slack' | 'discord',
  channel: string,
  since: number,
): ChannelMorning & { readonly lastAt: number } {
  const chat = services[platform];
  const [reader] = chat.people();
  const posts = chat
    .transcript(channel, reader?.id ?? '')
    .filter(({ author, postedAt }) => author.bot && postedAt >= since);
  return {
    channel,
    texts: posts.map(({ text }) => text),
    lastAt: Math.max(since, ...posts.map(({ postedAt }) => postedAt)),
  };
}
