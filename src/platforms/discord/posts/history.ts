import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Rests } from '../network/rest.ts';
import { idBefore } from '../snowflake.ts';
import { type Standing, standing } from './recognise.ts';

/** At most so many a page: https://docs.discord.com/developers/resources/message#get-channel-messages */
const PAGE = 100;
/** Discord's clock and that of whoever posted may be as far apart. */
const CLOCKS_APART_MS = 10 * 60_000;

/** The messages of a channel from a moment on, oldest first. Rejects as the SDK does. */
export async function* messagesSince(
  channelId: string,
  since: Temporal.Instant,
  { posting, via }: Pick<Rests, 'posting' | 'via'>,
): AsyncGenerator<Standing> {
  let after = idBefore(since.epochMilliseconds - CLOCKS_APART_MS);
  for (;;) {
    const listed = await posting.get(Routes.channelMessages(channelId), {
      query: new URLSearchParams({ after, limit: String(PAGE) }),
      dispatcher: via({ urgency: 'finish' }),
    });
    const page = z
      .array(standing)
      .parse(listed)
      .toSorted((a, b) => compareIds(a.id, b.id));
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
