import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';

/** Where the first question word behind `from` stands; the end of the text where there is none. */
export function firstAsk(tokens: readonly Token[], from: number, pack: Pack): number {
  const asked = readMentions(tokens, lexiconOf(pack)).find(
    (mention) =>
      !mention.inner && mention.from > from && mention.senses.some(({ kind }) => kind === 'ask'),
  );
  return asked?.from ?? tokens.length;
}
