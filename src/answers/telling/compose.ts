import type { Disagreement, Pack } from '../../content/library.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { hasNumber } from '../premise/values/number-values.ts';
import { hasKey } from '../reading/wanted/wants.ts';
import { answerBoth } from './both-sides.ts';
import { boundedFirst } from './bounded-first.ts';
import { citedFor } from './cited-values.ts';
import { listOf } from './listed.ts';
import { namedOfSeveralFirst } from './named-of-several-first.ts';
import { PHRASES } from './phrases.ts';
import { answered, type Reply, SUPPORT } from './reply.ts';
import { shownWith } from './shown-with.ts';
import { ledBy } from './statement.ts';
import { amountsFirst, holdersFirst, verdictOn } from './verdict.ts';

/** Answers with what fits best: both sides where sources differ. Throws where nothing fits. */
export function compose(resolved: Resolved, pack: Pack): Reply {
  const { question } = resolved;
  const named = namedOfSeveralFirst(resolved.fitting, question, pack);
  const held = holdersFirst(named, question);
  const fitting = amountsFirst(boundedFirst(held, resolved), resolved.want);
  const [best] = fitting;
  if (!best) throw new Error('there is nothing to answer with');
  const disagreement = disputed(best.candidate, pack);
  if (disagreement) return tellDisputed(best, disagreement, resolved, pack);
  const chosen = shownWith(best, fitting, resolved, pack);
  return tellList(best, chosen, resolved, pack) ?? tellBest(best, chosen, resolved, pack);
}

/** What differs in it: its own measure, or that of both figures whose gap it is. */
function disputed({ measure, source }: Candidate, pack: Pack): Disagreement | undefined {
  const inputs = source.from === 'derivation' ? source.derived.inputs : [];
  const measures = inputs.map((input) =>
    input.from === 'fact' ? input.fact.figure?.measure : input.derived.derivation.measure,
  );
  return pack.disagreements.find(
    (one) =>
      one.measure.id === measure?.id ||
      (measures.length > 1 && measures.every((id) => id === one.measure.id)),
  );
}

/** Both sides, and before them what was asked about where a word of yes or no goes with it. */
function tellDisputed(
  best: Ranked,
  disagreement: Disagreement,
  resolved: Resolved,
  pack: Pack,
): Reply {
  const { question } = resolved;
  const both = answerBoth(disagreement, resolved, pack);
  const verdict = verdictOn(question, best, pack);
  const { source } = best.candidate;
  // Who asks how things stand hears that before what is disputed of it.
  const isLed = verdict !== '' || question.signs.has('state-of-play');
  if (!isLed || source.from !== 'fact') return both;
  const said = ledBy(verdict, best.candidate, pack, question.language);
  const lead = `${said} ${both.answer.lead}`;
  const isSide = both.answer.support.some((one) => one.from === 'fact' && one.fact === source.fact);
  const support = isSide ? both.answer.support : [source, ...both.answer.support];
  return support.length > SUPPORT ? both : { ...both, answer: { ...both.answer, lead, support } };
}

/** The pack's own sentence over several facts, where each of its numbers can be cited. */
function tellList(
  { candidate }: Ranked,
  chosen: readonly Candidate[],
  resolved: Resolved,
  pack: Pack,
): Reply | null {
  const { question } = resolved;
  // What states the very number of one statement asks for that.
  const isStated =
    candidate.source.from === 'fact' &&
    question.numbers.some((stated) => hasNumber(candidate, stated));
  const isState = question.signs.has('state-of-play');
  const listed = question.polar || isStated || isState ? null : listOf(resolved, pack);
  const cited = listed && citedFor(listed.text, [...chosen, ...listed.facts], SUPPORT, pack);
  if (!listed || !cited) return null;
  const shown = [...new Set([...cited, ...chosen, ...listed.facts])];
  return { answer: answered(question, listed.text, shown, pack), focus: shown.slice(0, SUPPORT) };
}

/**
 * Where or whom, or whether it was done, is told by no value: `where did they last meet`. Nor is what nobody
 * asked for by its measure.
 */
function asksInWords(told: Candidate, { question, want }: Resolved, pack: Pack): boolean {
  const { polar, numbers, dates, asks } = question;
  if (want.kind === 'place' || want.kind === 'person') return true;
  const isValued = numbers.length + dates.length > 0;
  return asks.size === 0 && !isValued && (polar || !hasKey(told, question, pack));
}

function tellBest(
  best: Ranked,
  chosen: readonly Candidate[],
  resolved: Resolved,
  pack: Pack,
): Reply {
  const { question, want } = resolved;
  const isUnreasoned = want.kind === 'reason' && !best.candidate.gives.has('why');
  const verdict = isUnreasoned
    ? PHRASES[question.language].noReason
    : verdictOn(question, best, pack);
  const [first = best.candidate] = chosen;
  const lead = ledBy(verdict, first, pack, question.language, asksInWords(first, resolved, pack));
  return { answer: answered(question, lead, chosen, pack), focus: chosen };
}
