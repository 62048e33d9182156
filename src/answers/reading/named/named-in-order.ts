import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';

/** The entities of some sort that a text names, in their order: who is named first does what it tells. */
export const namedInOrder = (
  tokens: readonly Token[],
  isMeant: (id: string) => boolean,
  pack: Pack,
): readonly string[] =>
  readMentions(tokens, lexiconOf(pack)).flatMap(({ inner, senses }) =>
    inner
      ? []
      : senses.flatMap((sense) => (sense.kind === 'entity' && isMeant(sense.id) ? [sense.id] : [])),
  );
