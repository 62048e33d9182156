import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { Question } from '../../reading/question.ts';
import { answered, type Reply, SUPPORT } from '../../telling/reply.ts';
import { ledBy } from '../../telling/statement.ts';

/** The first of these statements behind what is said of them all, which ends in its own space; null for none. */
export function tellAbout(
  before: string,
  about: readonly Candidate[],
  question: Question,
  pack: Pack,
): Reply | null {
  const [first] = about;
  if (!first) return null;
  const lead = ledBy(before, first, pack, question.language);
  return { answer: answered(question, lead, about, pack), focus: about };
}

/** The same with the word that the pack itself has on them in place of the first. */
export function tellWord(
  before: string,
  word: Candidate,
  about: readonly Candidate[],
  question: Question,
  pack: Pack,
): Reply {
  const lead = ledBy(before, word, pack, question.language);
  const chosen = [...new Set([word, ...about])].slice(0, SUPPORT);
  return { answer: answered(question, lead, chosen, pack), focus: about };
}
