import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** https://docs.slack.dev/reference/objects/user-object */
const answer = z.object({ user: z.object({ tz: z.string().nullish() }) });

/** IANA name of a person's zone; null where Slack does not tell it, for it is only a suggestion. */
export async function zoneOf(client: WebClient, userId: string): Promise<string | null> {
  try {
    const { user } = answer.parse(await client.users.info({ user: userId }));
    return user.tz ?? null;
  } catch {
    return null;
  }
}
