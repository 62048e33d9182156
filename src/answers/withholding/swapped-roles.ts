import type { Pack } from '../../content/library.ts';
import type { Ranked } from '../finding/rank.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { readMentions } from '../language/mentions.ts';
import { tokensOf } from '../language/tokens.ts';
import { HELPING, wordsOf } from '../language/words.ts';
import { isEntity } from '../reading/named/is-entity.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';

/** From so alike a wording that asks for somebody on it is the same question. */
const SAME = 0.92;

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
  if (to?.kind === 'entity' && isDoneToOther(to.id, candidate, pack)) return true;
  return to?.kind === 'entity' && to.id === candidate.doer && isOfOne(candidate, pack);
}

/** `Who praised X` where Y is what is praised: of the parties the one is named, and the other told of. */
function isDoneToOther(
  to: string,
  { own, entities }: Ranked['candidate'],
  { meta }: Pack,
): boolean {
  if (!meta.parties.includes(to) || own.has(entityTerm(to)) || entities.has(to)) return false;
  return meta.parties.some((id) => id !== to && own.has(entityTerm(id)));
}

/** What two do together each of them does to the other: `Modi and Putin met`. */
function isOfOne({ source, doer, own }: Ranked['candidate'], pack: Pack): boolean {
  if (source.from !== 'fact') return false;
  const name = pack.entities.get(doer ?? '')?.name ?? '';
  const [, behind = ''] = source.fact.text.split(name);
  // Who gave somebody an interview is interviewed by them.
  const isOfBody = source.fact.entities.some(
    (id) => pack.entities.get(id)?.kind === 'organisation' && own.has(entityTerm(id)),
  );
  if (isOfBody) return false;
  const other = [...pack.entities.values()].find(
    (one) => one.kind === 'person' && one.id !== doer && behind.includes(one.name),
  );
  if (!other) return true;
  // Between the two names stands more than a word that joins them.
  const between = tokensOf(behind.split(other.name)[0] ?? '');
  return !between.every((token) => wordsOf(pack.vocabulary).is(token, 'conjunction'));
}
