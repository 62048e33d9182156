import type { RegisteredCommand } from './commands.ts';

/**
 * A command as clients get it. Lists leave localisations out unless they are asked for, and flags of
 * options that are false are left out always.
 */
export function commandPayload(
  { form, ...registered }: RegisteredCommand,
  { localisations }: { readonly localisations: boolean },
): Record<string, unknown> {
  const { options, description, default_member_permissions, nsfw, ...rest } = form;
  const everywhere = registered.guild_id === undefined;
  return {
    ...registered,
    ...(localisations ? { name_localizations: null, description_localizations: null } : {}),
    ...(everywhere ? { dm_permission: true, contexts: null, integration_types: [0] } : {}),
    ...tidyFields(rest, localisations),
    description: description ?? '',
    default_member_permissions: default_member_permissions ?? null,
    nsfw: nsfw ?? false,
    ...(options?.length ? { options: options.map((option) => tidy(option, localisations)) } : {}),
  };
}

const LOCALISED = new Set(['name_localizations', 'description_localizations']);
const FLAGS = new Set(['required', 'autocomplete']);

function tidyFields(part: object, localisations: boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key, value]) => value != null && !(FLAGS.has(key) && value === false))
      .filter(([key]) => localisations || !LOCALISED.has(key))
      .map(([key, value]) => [key, LOCALISED.has(key) ? value : tidy(value, localisations)]),
  );
}

function tidy(part: unknown, localisations: boolean): unknown {
  if (Array.isArray(part)) return part.map((item) => tidy(item, localisations));
  return typeof part === 'object' && part !== null ? tidyFields(part, localisations) : part;
}
