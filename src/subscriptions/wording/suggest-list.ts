import { matchNames, type NameChoice } from '../../briefing/name-match.ts';
import type { Suggestion } from '../../contract.ts';

/** Discord's: https://docs.discord.com/developers/interactions/application-commands */
const TEXT_CAP = 100;

/**
 * Completes the last piece of a list with commas: behind `energy, tr` comes `Energy, Trade`. What stands
 * in the list is not offered again, nor what would be too long to choose.
 */
export function suggestList(
  typed: string,
  choices: readonly NameChoice<string>[],
): readonly Suggestion[] {
  const pieces = typed.split(',').map((piece) => piece.trim());
  const last = pieces.pop() ?? '';
  const settled = pieces.flatMap((piece) =>
    piece === '' ? [] : matchNames(piece, choices).slice(0, 1),
  );
  const values = settled.map(({ value }) => value);
  return matchNames(last, choices)
    .filter(({ value }) => !values.includes(value))
    .map((choice) => [...settled, choice])
    .map((all) => ({
      label: all.map(({ label }) => label).join(', '),
      value: all.map(({ value }) => value).join(','),
    }))
    .filter(({ label, value }) => label.length <= TEXT_CAP && value.length <= TEXT_CAP);
}
