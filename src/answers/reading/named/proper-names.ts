import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Slot } from '../slots.ts';

/**
 * Words that are written as names are: with a capital within a sentence. None where nearly every word
 * has one, as in a headline.
 */
export function properNames(text: string): ReadonlySet<string> {
  if (!CAPITAL_WITHIN.test(text)) return NONE;
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word);
  if (words.filter(capital).length > words.length * 0.75) return NONE;
  const within =
    text.match(
      /(?<=[\p{L}\d,;:)'’"–-]\s+["'(“‘]?)(?:\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}{2,5})(?![\p{L}\p{M}])/gu,
    ) ?? [];
  return new Set(within.flatMap((word) => tokensOf(word).map((token) => token.text)));
}

const NONE: ReadonlySet<string> = new Set();
const CAPITAL_WITHIN = /\s["'(“‘]?\p{Lu}/u;

/** A name that nothing knows is of elsewhere: what is asked of it is not in the pack. */
export function asName(slot: Slot, tokens: readonly Token[], names: ReadonlySet<string>): Slot {
  const named =
    slot.unknown && (names.has(tokens[slot.at]?.text ?? '') || isDesignation(slot, tokens));
  return named ? { ...slot, outside: true } : slot;
}

/** `su-35`: few letters and a number behind a hyphen are a name in every script, however they are written. */
function isDesignation({ at }: Slot, tokens: readonly Token[]): boolean {
  const [name, number] = [tokens[at], tokens[at + 1]];
  return number?.type === 'number' && number.joined && (name?.text.length ?? 0) <= DESIGNATION;
}

const DESIGNATION = 3;
