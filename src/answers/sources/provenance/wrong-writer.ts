import type { Pack } from '../../../content/library.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import { type Question, readQuestion } from '../../reading/question.ts';
import { PHRASES } from '../../telling/phrases.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import { ledBy } from '../../telling/statement.ts';

/** The word for who wrote something. */
const AUTHOR = 'author';

/**
 * What is known of who wrote a source that somebody else is said to have written: `X wrote the older piece, right`, `why
 * did X write it`. `question` is what is left without the words for the source. Null where more is said, or who
 * wrote it is asked, or he did.
 */
export function insteadOfWriter(
  text: string,
  question: Question,
  sourceId: string,
  pack: Pack,
): Reply | null {
  const { slots, asks, signs } = question;
  const source = pack.sources.get(sourceId);
  if (!source || asks.has('who') || signs.has('source')) return null;
  if (signs.has('negation') && !signs.has('confirm')) return null;
  const outer = slots.filter(({ inner }) => !inner);
  const named = outer.filter(({ terms }) => terms.every((term) => term.startsWith('@')));
  const isAll = outer.every((slot) => named.includes(slot) || slot.terms.includes(AUTHOR));
  const [writer] = named;
  const entity = pack.entities.get(writer?.terms[0]?.slice(1) ?? '');
  if (!isAll || named.length !== 1 || !entity) return null;
  // `The author of the piece` is gone with the words for the source.
  const isOfAuthor = readQuestion(text, pack).slots.some(({ terms }) => terms.includes(AUTHOR));
  if (!isOfAuthor) return null;
  const isWriter = entity.kind === 'person' || entity.kind === 'organisation';
  if (!isWriter || entity.name === source.author || entity.name === source.publisher) return null;
  const { byId } = candidatesOf(pack);
  const facts = source.facts.flatMap((id) => byId.get(id) ?? []);
  // What says when it came out says who wrote it; of one that bears no name that is told.
  const [first, ...others] = facts;
  if (!first) return null;
  const lead = ledBy(PHRASES[question.language].notSo, first, pack, question.language);
  const chosen = [first, ...others];
  return { answer: answered(question, lead, chosen, pack), focus: chosen.slice(0, 1) };
}
