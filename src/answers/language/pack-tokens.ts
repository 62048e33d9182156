import type { Pack } from '../../content/library.ts';
import { readTokens, type Token } from './tokens.ts';

const held = new WeakMap<Pack, Map<string, readonly Token[]>>();

/**
 * The tokens of a text of a pack: its lexicon and its index read the same texts one after the other.
 * Held until both are made.
 */
export function tokensWithin(pack: Pack): (text: string) => readonly Token[] {
  const known = held.get(pack) ?? new Map<string, readonly Token[]>();
  held.set(pack, known);
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const tokens = readTokens(text);
    known.set(text, tokens);
    return tokens;
  };
}

/** Lets the memory go that the tokens of a pack take. */
export function forgetTokens(pack: Pack): void {
  held.delete(pack);
}
