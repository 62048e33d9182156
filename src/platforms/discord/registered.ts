import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { CommandBody } from './registration.ts';

const choice = z.object({ name: z.string(), value: z.union([z.string(), z.number()]) });

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const flag = z.boolean().nullish().transform(Boolean);
/** Numbers in any order; null where Discord was not told any. */
const numbers = z
  .array(z.number())
  .nullish()
  .transform((all) => all?.toSorted((a, b) => a - b) ?? null);

/** What we compare of an option; Discord leaves out what has its default. */
const option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string().default(''),
  required: flag,
  autocomplete: flag,
  max_length: z
    .number()
    .nullish()
    .transform((length) => length ?? null),
  choices: listOf(choice),
  channel_types: numbers,
});
/** Options stand in subcommands, and these in groups. */
const subcommand = option.extend({ options: listOf(option) });
const topOption = option.extend({ options: listOf(subcommand) });

const command = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  description: z.string().default(''),
  contexts: numbers,
  integration_types: numbers,
  options: listOf(topOption),
});

/**
 * Whether what Discord has registered is just what is wanted, in any order, ids, versions and defaults
 * aside. Where and how a guild's command can be used is Discord's choice, so it is not compared.
 */
export function isRegistered(wanted: readonly CommandBody[], registered: unknown): boolean {
  const found = z.array(command).safeParse(registered);
  if (!found.success) return false;
  const saysWhere = wanted.some(({ contexts }) => contexts);
  const listed = (bodies: readonly z.infer<typeof command>[]) =>
    bodies
      .map((body) => (saysWhere ? body : { ...body, contexts: null, integration_types: null }))
      .toSorted((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
  const asked = wanted.map((body) => command.parse(body));
  return isDeepStrictEqual(listed(found.data), listed(asked));
}
