import type { Pack } from '../../../content/library.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { isEntity } from './is-entity.ts';

/** `Did the two leaders agree on X` asks what was agreed, and not whether the sources say the same. */
export function isAgreedByParties(
  at: number,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  pack: Pack,
): boolean {
  const { is } = wordsOf(pack.vocabulary);
  if (!is(tokens[at], 'agreeing') || is(tokens[at + 1], 'towards')) return false;
  if (is(tokens[at - 1], 'agreeing-party')) return true;
  return mentions.some(
    ({ to, senses }) =>
      to === at &&
      senses.some(
        (sense) =>
          isEntity(sense) &&
          sense.kind === 'entity' &&
          MEETING.has(pack.entities.get(sense.id)?.kind ?? ''),
      ),
  );
}

/** What may agree with another of its kind. */
const MEETING: ReadonlySet<string> = new Set(['person', 'country', 'event']);
