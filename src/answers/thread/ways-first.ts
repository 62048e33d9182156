import type { Pack } from '../../content/library.ts';
import type { Ranked } from '../finding/rank.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { namedInOrder } from '../reading/named/named-in-order.ts';
import type { Question } from '../reading/question.ts';
import { isPlan } from './asks-ways.ts';

/** `What is Russia to do about it`: what is planned comes first, of whoever is asked for, and how before that it is. */
export function waysFirst(
  fitting: readonly Ranked[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  if (!question.signs.has('ways') || question.polar) return fitting;
  const asked = partyIn(question.tokens, pack);
  const worth = ({ candidate, missing }: Ranked): number => {
    const { source } = candidate;
    if (source.from !== 'fact' || !isPlan(candidate) || missing.length > 0) return 0;
    const isTheirs = asked === null || partyIn(tokensOf(source.fact.text), pack) === asked;
    return 1 + (isTheirs ? 2 : 0) + (source.fact.tells.includes('how') ? 1 : 0);
  };
  return fitting.toSorted((a, b) => worth(b) - worth(a));
}

/** The party that is named first: who does it. */
const partyIn = (tokens: readonly Token[], pack: Pack): string | null =>
  namedInOrder(tokens, (id) => pack.meta.parties.includes(id), pack)[0] ?? null;
