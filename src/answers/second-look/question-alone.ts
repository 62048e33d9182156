import type { Pack } from '../../content/library.ts';
import type { Ask } from '../../content/schema/vocabulary.ts';
import { readQuestion } from '../reading/question.ts';

/** What is said after a question in so few words adds no question of its own. */
const TAIL = 5;

/** `Name of the official`: what is asked for is said once more. */
const NAMING: ReadonlySet<Ask> = new Set(['what', 'who', 'which']);

const SENTENCE_END = /(?<=[?!])\s+/u;

/**
 * The question of a message without what is only added to it: `Who signed it? Name of the official`, `What
 * is it called? INS something`. Null where there is no such addition, or it asks or names something itself.
 */
export function questionAlone(message: string, pack: Pack): string | null {
  const [first, ...added] = message.trim().split(SENTENCE_END);
  if (first === undefined || added.length !== 1 || !first.endsWith('?')) return null;
  const tail = readQuestion(added.join(' '), pack);
  const isShort = tail.tokens.length <= TAIL;
  const asks = [...tail.asks].some((ask) => !NAMING.has(ask));
  return !isShort || asks || tail.entities.length + tail.numbers.length + tail.dates.length > 0
    ? null
    : first;
}
