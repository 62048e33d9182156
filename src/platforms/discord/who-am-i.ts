import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';

const user = z.object({ id: z.string() });

/** Our own user id, asked of Discord the first time that it is needed. Rejects as the SDK does. */
export function whoAmI(rest: () => REST): () => Promise<string> {
  let known: string | null = null;
  return async () => {
    known ??= user.parse(await rest().get(Routes.user('@me'))).id;
    return known;
  };
}
