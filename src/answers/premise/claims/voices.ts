import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Question } from '../../reading/question.ts';

/**
 * Authors and publishers of the pack's sources who are only named as saying it: `X writes that Y`, `Y,
 * according to X`. What is said is about something else.
 */
export function voicesIn({ tokens, entities }: Question, pack: Pack): readonly string[] {
  const writers = new Set(
    [...pack.sources.values()].flatMap(({ author, publisher }) => [author, publisher]),
  );
  const named = entities.filter((id) => writers.has(pack.entities.get(id)?.name));
  if (named.length === 0) return [];
  const { by, says } = pack.vocabulary.sources;
  const before = by ? phraseRuns(tokens, by).map(({ to }) => to) : [];
  const behind = says ? phraseRuns(tokens, says).map(({ from }) => from) : [];
  return readMentions(tokens, lexiconOf(pack)).flatMap(({ from, to, senses, inner }) => {
    const [id] = senses.flatMap((sense) =>
      sense.kind === 'entity' && named.includes(sense.id) ? [sense.id] : [],
    );
    return !inner && id !== undefined && (before.includes(from) || behind.includes(to)) ? [id] : [];
  });
}
