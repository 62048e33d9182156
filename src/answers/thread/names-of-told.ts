import type { Pack } from '../../content/library.ts';
import type { Resolved } from '../finding/resolve.ts';
import { readQuestion } from '../reading/question.ts';
import type { Context } from './context.ts';

/** A follow-up of more words asks for something of its own. */
const SHORT = 3;

/** What the editor says of a fact that lists things by name. */
const LIST = 'list of';

/**
 * `Which companies?` behind a statement on companies: who they are is asked, and where nothing but that
 * same statement has the word, and it is no list of them, nobody tells.
 */
export function asksNamesOfTold(
  { question, want, fitting }: Resolved,
  context: Context | null,
  pack: Pack,
): boolean {
  const [told] = context?.focus ?? [];
  const [best] = fitting;
  if (!told || !best || want.kind !== 'named') return false;
  if (question.tokens.length > SHORT || question.entities.length > 0) return false;
  const { source } = best.candidate;
  const tells = source.from === 'fact' ? source.fact.tells : [];
  const kinds = new Set(tells.flatMap((one) => [one, ...readQuestion(one, pack).terms]));
  return best.candidate === told && ![...want.terms, LIST].some((term) => kinds.has(term));
}
