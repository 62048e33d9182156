import type { Pack } from '../../content/library.ts';
import type { Ranked } from '../finding/rank.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { readMentions } from '../language/mentions.ts';
import { HELPING, wordsOf } from '../language/words.ts';
import { isEntity } from '../reading/is-entity.ts';
import type { Question } from '../reading/question.ts';

/** From so alike a wording that asks for somebody on it is the same question. */
const SAME = 0.6;

/** `Who praised Putin` is not answered by whom he praised: to whom it is done does it himself in what is told. */
export function hasSwappedRoles(
  { candidate, asking }: Ranked,
  { tokens, asks, language }: Question,
  pack: Pack,
): boolean {
  const { is } = wordsOf(pack.vocabulary);
  // In other languages the ending of the name says which of the two does it.
  if (!asks.has('who') || language !== 'en' || asking >= SAME || candidate.doer === null)
    return false;
  const who = tokens.findIndex((token) => is(token, 'asking-who'));
  const verb = tokens[who + 1];
  if (who < 0 || verb === undefined || is(verb, ...HELPING, 'article', 'determiner')) return false;
  const done = readMentions(tokens, lexiconOf(pack)).find(
    ({ from, inner, senses }) => !inner && from === who + 2 && senses.some(isEntity),
  );
  const to = done?.senses.find(isEntity);
  return to?.kind === 'entity' && to.id === candidate.doer && isOfOne(candidate, pack);
}

/** What two do together each of them does to the other: `Modi and Putin met`. */
function isOfOne({ source, doer }: Ranked['candidate'], pack: Pack): boolean {
  if (source.from !== 'fact') return false;
  const name = pack.entities.get(doer ?? '')?.name ?? '';
  const [, behind = ''] = source.fact.text.split(name);
  const other = [...pack.entities.values()].find(
    (one) => one.kind === 'person' && one.id !== doer && behind.includes(one.name),
  );
  if (!other) return true;
  // Between the two names stands more than a word that joins them.
  return (behind.split(other.name)[0] ?? '').trim().split(/\s+/u).length > 1;
}
