import type { Disagreement, Pack } from '../../content/library.ts';
import { isToldInWords } from '../arithmetic/told-in-words.ts';
import { workOut } from '../arithmetic/work-out.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { type Correction, correctionOf, isAnother } from '../premise/check.ts';
import { correct } from '../premise/correct.ts';
import { isVerbatim } from '../second-look/told-in-wording.ts';
import { asksForEntry } from '../sources/asked/asks-for-entry.ts';
import { kindWords } from '../sources/asked/asks-for-figure.ts';
import { choiceOfSources } from '../sources/asked/choice-of-sources.ts';
import { asksWithout, sourceWithout } from '../sources/asked/left-out.ts';
import { aboutAllSources } from '../sources/provenance/about-source.ts';
import {
  answerOfSource,
  answerProvenance,
  asksProvenance,
  asksWhereSaid,
} from '../sources/provenance/provenance.ts';
import {
  answerBeside,
  answerContrast,
  contrastAsked,
  contrastOfChoice,
  contrastTold,
} from '../sources/sides/contrasts.ts';
import { disagreementAsked, offersChoice } from '../sources/sides/disagreement-asked.ts';
import { disagreementNamed, disagreementOfFigure } from '../sources/sides/disagreement-named.ts';
import { disagreementTold } from '../sources/sides/disagreement-told.ts';
import { sidesStated } from '../sources/sides/sides-stated.ts';
import { answerAll, answerBoth } from '../telling/both-sides.ts';
import { compose } from '../telling/compose.ts';
import type { Reply } from '../telling/reply.ts';
import { asksUnnamedWriter } from '../telling/unnamed-writer.ts';
import { isWithheld, leavesOut } from '../telling/withheld.ts';
import { asksWays } from '../thread/asks-ways.ts';
import type { Context } from '../thread/context.ts';
import { asksNamesOfTold } from '../thread/names-of-told.ts';
import { isOfAnother } from '../withholding/of-another.ts';

/** What a question is answered with once it is known what it speaks of; null where nothing tells it. */
export function answerResolved(
  resolved: Resolved,
  text: string,
  /** Whether it is known to be no sum. */
  tried: boolean,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const { question } = resolved;
  const { signs } = question;
  const firm = signs.has('official') || signs.has('sure') || signs.has('reported-when');
  // `Done since 2019, or only now` asks which it is, however firm it sounds.
  const isFirm = firm && !offersChoice(question, pack);
  const both = isFirm
    ? null
    : (disagreementAsked(resolved, pack) ?? disagreementNamed(question, pack));
  // `Anything contradictory on timing` speaks of a kind of difference, and of no matter.
  const kinds = kindWords(pack.vocabulary);
  const outer = question.slots.filter(
    ({ inner, at }) => !inner && !kinds.has(question.tokens[at]?.text ?? ''),
  );
  const differs = signs.has('disagree') && (outer.length > 0 || resolved.carried);
  const contrast = differs ? contrastAsked(resolved, pack) : contrastOfChoice(question, pack);
  // Whether it is official is no matter of figures.
  if (contrast && (firm || !both)) return firmly(answerContrast(contrast, resolved, pack));
  const other = both && !signs.has('disagree') ? wrongBeside(both, resolved, text, pack) : null;
  if (other) return firmly(correct(resolved, other, pack));
  if (both) return firmly(answerBoth(both, resolved, pack));
  if (!firm && signs.has('disagree') && outer.length === 0 && pack.disagreements.length > 0) {
    const told = disagreementTold(context, pack);
    if (told) return firmly(answerBoth(told, resolved, pack));
    return answerOfSource(resolved, context, pack) ?? answerAll(resolved, question.tokens, pack);
  }
  // Who asks why it is another one is told which it is.
  if (!question.asks.has('why') && isAnother(resolved, text, pack)) return null;
  // Of the sources alone nothing is said that could be wrong.
  const isOfSources = context === null && aboutAllSources(resolved, pack) !== null;
  const wrong = isOfSources ? null : correctionOf(resolved, text, pack);
  // What an editor asks for in just these words is so.
  const correction = wrong && isVerbatim(question, pack) ? null : wrong;
  if (correction?.claimed) return firmly(correct(resolved, correction, pack));
  return answerTold(resolved, correction, tried, context, pack);
}

/** `It began in X, so why did he stay away`: what is said wrongly of something else than the sources differ on. */
function wrongBeside(
  both: Disagreement,
  resolved: Resolved,
  text: string,
  pack: Pack,
): Correction | null {
  if (sidesStated(both, resolved.question, pack).length > 0) return null;
  const wrong = correctionOf(resolved, text, pack);
  const isElse = ({ measure }: Candidate): boolean =>
    measure !== null && measure.id !== both.measure.id;
  return wrong?.claimed && wrong.instead.every(isElse) ? wrong : null;
}

/** What no other look at the question changes. */
export const firmly = (reply: Reply | null): Reply | null => reply && { ...reply, firm: true };

/** What is told of it: by whom, worked out, instead of what was asked, or plainly. */
function answerTold(
  resolved: Resolved,
  correction: Correction | null,
  tried: boolean,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const { question } = resolved;
  const { signs } = question;
  // A reason for what is not so is nobody's gap, however sure it is said to be.
  if (correction && question.asks.has('why')) return firmly(correct(resolved, correction, pack));
  const isOfEntry = asksForEntry(resolved);
  const ofSource = isOfEntry ? null : answerOfSource(resolved, context, pack);
  if (ofSource) return ofSource;
  if (asksUnnamedWriter(question, question.entities, pack)) return null;
  if (asksWithout(question, pack)) return sourceWithout(resolved, pack);
  if (!isOfEntry && (asksProvenance(question, pack) || asksWhereSaid(resolved))) {
    const differing = signs.has('official') ? null : disagreementOfFigure(question, pack);
    if (differing) return answerBoth(differing, resolved, pack);
    const reply = answerProvenance(resolved, context, pack);
    if (reply) return reply;
  }
  const isWays = asksWays(question) || isToldInWords(resolved);
  const worked = tried || isWays ? null : workOut(resolved, pack);
  if (worked) return leavesOut(resolved, worked.focus, pack) ? null : worked;
  if (correction) return correct(resolved, correction, pack);
  const choice = choiceOfSources(resolved, pack);
  if (choice) return choice;
  const isNothing =
    resolved.fitting.length === 0 ||
    isWithheld(resolved, pack) ||
    isOfAnother(resolved, pack) ||
    asksSumAlone(resolved) ||
    asksNamesOfTold(resolved, context, pack);
  return isNothing ? null : composeTold(resolved, pack);
}

/**
 * What fits best, and behind it what other sources have of the matter. Nobody asked how they differ, and
 * they may merely speak of different things: what was asked comes first.
 */
function composeTold(resolved: Resolved, pack: Pack): Reply {
  const contrast = contrastTold(resolved, pack);
  const beside = contrast ? answerBeside(contrast, resolved, pack) : null;
  return beside ?? compose(resolved, pack);
}

/** `Per year?`: of what was spoken of a sum is asked and nothing else; without it there is no answer. */
const asksSumAlone = ({ carried, question, fitting: [best] }: Resolved): boolean =>
  carried &&
  // `By how much?` of what has grown is told by the factor that a fact has.
  !(question.signs.has('difference') && best?.candidate.gives.has('times')) &&
  question.slots.every(({ inner }) => inner) &&
  (['a-year', 'a-month', 'pro-rata', 'for-each', 'difference'] as const).some((sign) =>
    question.signs.has(sign),
  );
