import type { Library, Pack } from '../content/library.ts';
import { matchNames, type NameChoice } from './name-match.ts';
import { asSuggestions, type Offer } from './suggestions.ts';

/** Packs for a half-typed `pack` option; the value is the id. */
export function packSuggestions(library: Library, typed: string): readonly Offer[] {
  return asSuggestions(matchNames(typed, packChoices(library)), (pack) => pack.meta.id);
}

const packChoices = (library: Library): readonly NameChoice<Pack>[] =>
  [...library.packs.values()].map((pack) => ({
    value: pack,
    label: pack.meta.shortTitle,
    aliases: [pack.meta.id, pack.meta.title, ...pack.meta.aliases],
  }));
