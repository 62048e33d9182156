import type { Pack } from '../../content/library.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Candidate } from './candidates.ts';

/** How far behind `after` the thing stands: `after the private dinner`. */
const REACH = 3;

/** `What came after the dinner`: the term of what stands before or behind something, and which of the two. */
export interface Order {
  readonly role: 'earlier' | 'later';
  readonly terms: readonly string[];
}

/** What a question asks the one before or behind of, where it asks nothing else; null of all others. */
export function orderAsked({ tokens, slots, asks, polar }: Question, pack: Pack): Order | null {
  if (polar || !asksWhat(asks)) return null;
  const { is } = wordsOf(pack.vocabulary);
  const at = tokens.findLastIndex((token) => is(token, 'earlier', 'later'));
  const behind = slots.filter((slot) => slot.at > at && !slot.inner);
  // Before it stands at most the word that asks, with a phrase that it opens.
  const before = slots.filter(
    (slot) => slot.at > 0 && slot.at < at && !slot.inner && !slot.unknown,
  );
  const [thing, ...others] = behind;
  if (at < 1 || !thing || others.length > 0 || before.length > 0) return null;
  // What comes after a system is the next of its kind.
  const isSystem = thing.terms.some(
    (term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system',
  );
  if (isSystem) return null;
  return { role: is(tokens[at], 'later') ? 'later' : 'earlier', terms: thing.terms };
}

const asksWhat = (asks: Question['asks']): boolean => [...asks].every((ask) => ask === 'what');

/** Whether its own words say that it was before or behind that. */
export function isInOrder({ source }: Candidate, { role, terms }: Order, pack: Pack): boolean {
  if (source.from !== 'fact') return false;
  const { is } = wordsOf(pack.vocabulary);
  const tokens = tokensOf(source.fact.text);
  return tokens.some(
    (token, at) =>
      is(token, role) && tokens.slice(at + 1, at + 1 + REACH).some((one) => isOf(one, terms)),
  );
}

const isOf = ({ stem }: Token, terms: readonly string[]): boolean =>
  terms.some((term) => term.includes(stem) && stem.length > 2);
