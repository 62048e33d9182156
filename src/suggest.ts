import type { Command } from '../commands/command.ts';
import type { Library } from './content/library.ts';
import type { Suggestion, SuggestionRequest } from './contract.ts';

/** Discord shows 25 and refuses more. */
const SUGGESTIONS_CAP = 25;

/** Values for a half-typed option, best match first; none for one that does not exist. */
export async function suggestValues(
  { command: name, option, typed, args }: SuggestionRequest,
  {
    commands,
    library,
    now,
  }: {
    readonly commands: readonly Command[];
    readonly library: Library;
    readonly now: Temporal.Instant;
  },
): Promise<readonly Suggestion[]> {
  const command = commands.find((one) => one.name === name);
  const pack = library.packs.get(args.pack ?? '') ?? library.defaultPack;
  const ofCommand = command?.options.find((one) => one.name === option);
  const ofAction = command?.actions
    ?.find((one) => one.name === args.action)
    ?.options.find((one) => one.name === option);
  const found =
    (await ofAction?.suggest?.(typed, { library, pack, now })) ??
    ofCommand?.suggest?.(typed, pack, library) ??
    [];
  return found.slice(0, SUGGESTIONS_CAP);
}
