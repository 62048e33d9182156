import type { Pack } from '../../content/library.ts';
import { answerBoth, answered, type Reply, siblingsOf, statementOf } from '../compose.ts';
import { PHRASES } from '../phrases.ts';
import type { Resolved } from '../resolve.ts';
import type { Correction } from './check.ts';

const SUPPORT = 3;

/** Says that it is not so, what the pack has instead of each thing that is wrong, and what goes with it. */
export function correct(resolved: Resolved, { instead }: Correction, pack: Pack): Reply | null {
  const { question } = resolved;
  const [first] = instead;
  if (!first) return null;
  const phrases = PHRASES[question.language];
  const before = question.polar ? phrases.no : phrases.notSo;
  const disagreement = pack.disagreements.find(({ measure }) => measure.id === first.measure?.id);
  if (disagreement && instead.length === 1) {
    const both = answerBoth(disagreement, resolved, pack);
    return { ...both, answer: { ...both.answer, lead: `${before}${both.answer.lead}` } };
  }
  const ranked = resolved.ranked.find(({ candidate }) => candidate === first);
  const best = ranked ?? { candidate: first, coverage: 0, score: 0, missing: [] };
  const chosen = [...new Set([...instead, ...siblingsOf(best, resolved, pack)])].slice(0, SUPPORT);
  const lead = `${before}${statementOf(first, pack, question.language)}`;
  return { answer: answered(question, lead, chosen, pack), focus: chosen };
}
