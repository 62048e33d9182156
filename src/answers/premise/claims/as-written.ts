import { type Token, tokensOf } from '../../language/tokens.ts';

/** The words of a text from one of its tokens to another as they were written: a name keeps its capital. */
export function asWritten(
  text: string,
  tokens: readonly Token[],
  from: number,
  to = tokens.length,
): string {
  const start = placeOf(text, tokens.length - from);
  const end = to < tokens.length ? placeOf(text, tokens.length - to) : text.length;
  if (start < 0 || end < start)
    return tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  return text.slice(start, end).trim();
}

/** Where the last so many tokens of a text begin; -1 where they begin within a word. */
function placeOf(text: string, count: number): number {
  const starts = [0, ...[...text.matchAll(/\s+/gu)].map(({ index }) => index + 1)];
  return starts.findLast((at) => tokensOf(text.slice(at)).length === count) ?? -1;
}
