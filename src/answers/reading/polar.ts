import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';

/** Verbs that open a question of yes or no. */
const POLAR = new Set(
  `is are was were do does did has have had will would can could may might should isnt arent wasnt
  werent doesnt didnt hasnt havent wont cant क्या`.split(/\s+/),
);
const opensPolar = (tokens: readonly Token[]): boolean =>
  POLAR.has(tokens[0]?.text ?? '') ||
  tokens.some(({ text }) => text === 'ли') ||
  (tokens[0]?.text === 'kya' && tokens.length > 4);

/** Without the greeting before it: `please, is it so` asks what `is it so` asks. */
function opened(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const isFiller = (token: Token): boolean =>
    lexicon.phrase([token])?.senses.some(({ kind }) => kind === 'filler') === true;
  const at = tokens.findIndex((token) => POLAR.has(token.text) || !isFiller(token));
  return at < 0 ? tokens : tokens.slice(at);
}

/** Whether a text asks to hear yes or no, by how it opens or by a word that only such questions have. */
export const isPolar = (tokens: readonly Token[], lexicon: Lexicon): boolean =>
  opensPolar(opened(tokens, lexicon));
