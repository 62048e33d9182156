import type { Pack } from '../content/library.ts';
import type { Sign } from '../content/schema/vocabulary.ts';
import type { Answer, Asking } from './answer.ts';
import { sumOfWhatWasTold } from './arithmetic/of-what-was-told.ts';
import { tellSum } from './arithmetic/tell-sum.ts';
import { isToldInWords } from './arithmetic/told-in-words.ts';
import { workOut } from './arithmetic/work-out.ts';
import { candidatesOf } from './finding/candidates.ts';
import { type Resolved, resolveAlone } from './finding/resolve.ts';
import { phraseRuns } from './language/phrase-runs.ts';
import { wordsOf } from './language/words.ts';
import { followParts } from './parts/follow-parts.ts';
import { besideRefusal } from './premise/beside-refusal.ts';
import { type Correction, correctionOf, isAnother } from './premise/check.ts';
import { correct } from './premise/correct.ts';
import { saysItGrew } from './premise/factors.ts';
import { givenAndAsked } from './premise/message-parts.ts';
import { isClaimed } from './premise/supposed.ts';
import { asksTask } from './reading/asks-task.ts';
import { resolveCore } from './reading/core.ts';
import { withoutFraming } from './reading/framing.ts';
import { plainAsking } from './reading/plain-asking.ts';
import { withoutPurpose } from './reading/purpose.ts';
import { type Question, readQuestion } from './reading/question.ts';
import { withoutTalk } from './reading/small-talk.ts';
import { isWordedGap, sureGap } from './second-look/gap-asked.ts';
import { questionAlone } from './second-look/question-alone.ts';
import { secondLook } from './second-look/second-look.ts';
import { isWorded } from './second-look/told-in-wording.ts';
import { aboutAllSources } from './sources/about-source.ts';
import { asksForEntry } from './sources/asks-for-entry.ts';
import { kindWords } from './sources/asks-for-figure.ts';
import { choiceOfSources } from './sources/choice-of-sources.ts';
import { answerBeside, answerContrast, contrastAsked, contrastTold } from './sources/contrasts.ts';
import { disagreementAsked, offersChoice } from './sources/disagreement-asked.ts';
import { disagreementNamed, disagreementOfFigure } from './sources/disagreement-named.ts';
import { type Follow, followSources, type Turn } from './sources/follow-sources.ts';
import {
  answerOfSource,
  answerProvenance,
  asksProvenance,
  asksWhereSaid,
} from './sources/provenance.ts';
import { disagreementStated } from './sources/sides-stated.ts';
import { spanMeant } from './sources/span-meant.ts';
import { answerAll, answerBoth } from './telling/both-sides.ts';
import { compose } from './telling/compose.ts';
import { decline, declineGap, declinePlainly } from './telling/decline.ts';
import { suggestQuestions } from './telling/follow-ups.ts';
import { PHRASES } from './telling/phrases.ts';
import type { Reply } from './telling/reply.ts';
import { asksUnnamedWriter } from './telling/unnamed-writer.ts';
import { isWithheld, leavesOut } from './telling/withheld.ts';
import { asksWays } from './thread/asks-ways.ts';
import type { Context } from './thread/context.ts';
import { isDifferenceOfOne } from './thread/difference-of-one.ts';
import { asksNamesOfTold } from './thread/names-of-told.ts';
import { startsAnew } from './thread/new-topic.ts';
import { nextContext } from './thread/next-context.ts';
import { resolveInThread } from './thread/resolve-in-thread.ts';

/** How far back a thread is read: what was said before is seldom meant. */
const TURNS = 5;

/** Answers from the pack alone, or declines. Pure; never throws. */
export function answerQuestion(asking: Asking, pack: Pack, _now: Temporal.Instant): Answer {
  // First of all, so that no text of the pack is read twice.
  candidatesOf(pack);
  const before = asking.thread
    .filter(({ speaker }) => speaker === 'person')
    .slice(-TURNS)
    .map(({ text }) => plainAsking(text, pack));
  let context: Context | null = null;
  const earlier: Answer[] = [];
  for (const text of before) {
    const turn = follow(text, context, pack);
    context = turn.context;
    earlier.push(turn.answer);
  }
  const asked = plainAsking(asking.text, pack);
  const { answer, question } = follow(asked, context, pack);
  const spoken = { asked: [...before, asked], earlier, entities: question.entities };
  return { ...answer, followUps: suggestQuestions(answer, spoken, pack) };
}

/** One turn: of the sources that it names, of each part that it has. */
const follow: Follow = (text, context, pack) => {
  const said = withoutTalk(withoutFraming(withoutPurpose(text, pack), pack), pack);
  if (asksTask(said, pack.vocabulary)) return refuseTask(said, context, pack);
  const anew = startsAnew(said, pack);
  const known = gapOf(anew ?? said, anew === null ? context : null, pack);
  if (known) return known;
  return followSources(anew ?? said, anew === null ? context : null, pack, (part, thread, of) =>
    followParts(part, thread, of, followPlain),
  );
};

/** A task is declined before anything that it names is looked for. */
function refuseTask(text: string, context: Context | null, pack: Pack): Turn {
  const question = readQuestion(text, pack);
  const answer = declinePlainly(question, PHRASES[question.language].ask);
  return { answer, context, question, stands: true };
}

/** A message that asks, beyond doubt, for what the editor knows that no source tells. */
function gapOf(text: string, context: Context | null, pack: Pack): Turn | null {
  const whole = gapIn(text, context, pack);
  if (whole) return whole;
  const alone = questionAlone(text, pack);
  return alone === null ? null : gapIn(alone, context, pack);
}

function gapIn(text: string, context: Context | null, pack: Pack): Turn | null {
  const question = readQuestion(text, pack);
  const gap = sureGap(question, context !== null, pack);
  if (!gap) return null;
  const resolved = resolveAlone(question, pack);
  // What is said wrongly is put right, whatever else nobody tells, and so is that of which the reason is asked.
  const correction = isWordedGap(question, pack) ? null : correctionOf(resolved, text, pack);
  if (correction && (correction.claimed || question.asks.has('why'))) return null;
  return {
    answer: besideRefusal(declineGap(resolved, gap, pack), resolved, text, pack),
    context: nextContext(resolved, null, context, pack),
    question,
    stands: true,
  };
}

/** One turn that names no source: the answer, and what the next one may lean on. */
function followPlain(text: string, context: Context | null, pack: Pack): Turn {
  const question = readQuestion(text, pack);
  const phrases = PHRASES[question.language];
  const refuse = (lead: string): Turn => ({
    answer: declinePlainly(question, lead),
    context,
    question,
  });
  const whole = resolveInThread(question, context, pack);
  const ofSpan = spanMeant(whole, context, pack);
  if (ofSpan) {
    return { answer: ofSpan.answer, context: nextContext(whole, ofSpan, context, pack), question };
  }
  if (asksNothing(question)) return refuse(phrases.ask);
  const beyond = isEditorsOwn(question, pack) ? null : beyondSources(whole, pack);
  // `Should we print 68.7 or 67`: which is right is not ours to say, and that they differ is.
  const sides =
    beyond === 'opinion'
      ? (disagreementStated(question, pack) ?? disagreementOfFigure(question, pack))
      : null;
  if (sides) {
    const reply = answerBoth(sides, whole, pack);
    return { answer: reply.answer, context: nextContext(whole, reply, context, pack), question };
  }
  if (beyond) return refuse(phrases[beyond]);
  // A sum takes the whole message: `if exports doubled` belongs to what is asked behind it.
  const { signs } = question;
  const isPlan =
    question.polar || asksWays(question) || isToldInWords(whole) || saysItGrew(question, pack);
  // Which of two figures is meant is asked before how they compare.
  const differs =
    signs.has('disagree') &&
    !(['difference', 'span'] as const).some((sign) => signs.has(sign)) &&
    !question.asks.has('percent');
  const isSum =
    !isPlan &&
    !isOfNames(question) &&
    !isDifferenceOfOne(whole, context) &&
    !isOnlySaid(question, pack) &&
    !(differs && disagreementAsked(whole, pack)) &&
    !(isOfBoth(question, pack) && disagreementStated(whole.question, pack));
  const ofTold = isSum ? sumOfWhatWasTold(question, context, pack) : null;
  const sum = isSum ? ((ofTold && tellSum(ofTold, whole, pack)) ?? workOut(whole, pack)) : null;
  const isWorked = sum?.answer.status === 'answered' || sum?.stands === true;
  const resolved = isWorked ? whole : resolveCore(text, question, whole, context, pack);
  const tried = resolved === whole && !isPlan;
  // What cannot be worked out from a message's words may be worked out by an editor.
  const isEditorsSum =
    sum?.answer.status === 'declined' &&
    resolved.fitting[0]?.candidate.source.from === 'derivation' &&
    isEditorsOwn(question, pack);
  // A sum that cannot be worked out may be one that takes for granted what is not so.
  const isRefused = tried && sum?.answer.status === 'declined';
  // Nor is one worked out over what a message wrongly takes for granted before it asks.
  const isGiven = isWorked && givenAndAsked(text, question.tokens, pack) !== null;
  const refused = isRefused || isGiven ? correctionOf(resolved, text, pack) : null;
  const first =
    (refused?.claimed ? firmly(correct(resolved, refused, pack)) : null) ??
    (tried && !isEditorsSum ? sum : null) ??
    answerResolved(resolved, text, tried, context, pack);
  const second =
    first?.stands || first?.firm ? null : secondLook(resolved, first, context !== null, pack);
  const reply = second?.is === 'told' ? second.reply : second?.is === 'gap' ? null : first;
  const refusal =
    second?.is === 'gap' ? declineGap(resolved, second.gap, pack) : decline(resolved, pack);
  const answer = reply?.answer ?? besideRefusal(refusal, resolved, text, pack);
  return {
    answer,
    context: nextContext(resolved, reply, context, pack),
    question,
    ...(reply?.stands && { stands: true }),
  };
}

/** `Who was waiting`, `which goods`: nothing is reckoned where somebody or something is asked for and no amount. */
const isOfNames = ({ asks, signs, numbers }: Question): boolean =>
  (asks.has('who') || (asks.has('which') && numbers.length === 0)) &&
  !(['difference', 'ratio', 'share'] as const).some((sign) => signs.has(sign)) &&
  [...asks].every((ask) => ask === 'who' || ask === 'which' || ask === 'what');

/** What a sum is asked for by. */
const SUMS = [
  'difference',
  'share',
  'ratio',
  'sum',
  'each',
  'distance',
  'span',
  'progress',
  'for-each',
  'pro-rata',
  'balanced',
  'convert',
  'year-before',
  'hypothetical',
  'a-month',
  'remaining',
  'a-year',
  'growth-needed',
] as const;

/** `My notes say that ten were worth 5.5 billion`: what is only said asks for no sum. */
const isOnlySaid = (question: Question, pack: Pack): boolean =>
  question.asks.size === 0 &&
  !SUMS.some((sign) => question.signs.has(sign)) &&
  !question.tokens.some((token) => wordsOf(pack.vocabulary).is(token, ...ASKING)) &&
  isClaimed(question, pack);

const ASKING = [
  'quantity',
  'asking-how-much',
  'asking-how',
  'asking-what',
  'asking-which',
] as const;

/** Whether it asks how two figures go together, or why they do not, and for no amount. */
const isOfBoth = ({ asks, polar, tokens }: Question, { vocabulary }: Pack): boolean =>
  !tokens.some((token) => wordsOf(vocabulary).is(token, 'subtracting')) &&
  (polar || asks.has('why') || asks.size === 0) &&
  !(['how-much', 'how-many', 'percent'] as const).some((ask) => asks.has(ask));

/** Who only wants to hear yes, or how sure it is, foretells nothing. */
const isForetold = ({ signs }: Question): boolean =>
  signs.has('prediction') && !signs.has('confirm') && !signs.has('sure');

/** `What if exports doubled`: nothing is foretold where a figure is only to be reckoned anew. */
const reckonsChange = (resolved: Resolved, pack: Pack): boolean =>
  resolved.question.signs.has('hypothetical') &&
  workOut(resolved, pack)?.answer.status === 'answered';
/** What no source can answer, by what is asked: what is right, what is so just now, what will be. */
function beyondSources(resolved: Resolved, pack: Pack): 'opinion' | 'live' | 'prediction' | null {
  const { question } = resolved;
  const { signs } = question;
  if (asksOpinion(question, pack)) return 'opinion';
  if (signs.has('live')) return 'live';
  return isForetold(question) && !reckonsChange(resolved, pack) ? 'prediction' : null;
}

/** So like an editor's wording in what it means is a question that asks for that. */
const AS_WORDED = 0.9;
/** What is told speaks of so much of a question that asks when or who something should be. */
const EXPECTED = 0.9;

/** Whether an editor asks for something in these words, each of them: it is told, whatever it sounds like. */
function isEditorsOwn(question: Question, pack: Pack): boolean {
  const { fitting, slots } = resolveAlone(question, pack);
  const [best] = fitting;
  const outer = slots.filter(({ slot }) => !slot.inner);
  return (
    best !== undefined &&
    outer.length > 1 &&
    best.likeness >= AS_WORDED &&
    best.sameAsk &&
    best.missing.every(({ inner }) => inner)
  );
}

/** What is right is a matter of opinion, and what somebody who is named holds to be right is none. */
function asksOpinion(question: Question, pack: Pack): boolean {
  const { signs, tokens, entities } = question;
  if (signs.has('sure')) return false;
  if (!signs.has('opinion')) return signs.has('ought') && !isExpected(question, pack);
  const { by } = pack.vocabulary.sources;
  const isPerson = entities.some((id) => pack.entities.get(id)?.kind === 'person');
  if (isPerson && by !== undefined && phraseRuns(tokens, by).length > 0) return false;
  return !isWorded(tokens, pack);
}

/** `When should it arrive`, `whose jets should it keep up with`: what is expected, and what something is for. */
function isExpected(question: Question, pack: Pack): boolean {
  const { asks, signs, polar, tokens } = question;
  const isAsked = EXPECTING.some((ask) => asks.has(ask)) || signs.has('deadline');
  if (polar || asks.has('why') || asks.has('how') || !isAsked) return isWorded(tokens, pack);
  const [best] = resolveAlone(question, pack).fitting;
  if (!best || best.coverage < EXPECTED) return false;
  // By when it should be is told by a date alone.
  const { gives } = best.candidate;
  return !signs.has('deadline') || gives.has('date') || gives.has('when');
}

const EXPECTING = [
  'when',
  'which-year',
  'which-month',
  'who',
  'where',
  'which',
  'how-many',
] as const;

/** `Per year?`: of what was spoken of a sum is asked and nothing else; without it there is no answer. */
const asksSumAlone = ({ carried, question }: Resolved): boolean =>
  carried &&
  question.slots.every(({ inner }) => inner) &&
  (['a-year', 'a-month', 'pro-rata', 'for-each', 'difference'] as const).some((sign) =>
    question.signs.has(sign),
  );

/** They point back or away and ask nothing by themselves. */
const POINTING: ReadonlySet<Sign> = new Set(['follows', 'refers', 'new-topic', 'person-meant']);

/** `Thanks`, `ok`, a lone sign: nothing is asked. */
function asksNothing({ tokens, slots, asks, signs, numbers, dates }: Question): boolean {
  if (tokens.length === 0) return true;
  const said = [...signs].filter((sign) => !POINTING.has(sign));
  return slots.length + asks.size + said.length + numbers.length + dates.length === 0;
}

function answerResolved(
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
  const contrast = differs ? contrastAsked(resolved, pack) : null;
  // Whether it is official is no matter of figures.
  if (contrast && (firm || !both)) return firmly(answerContrast(contrast, resolved, pack));
  if (both) return firmly(answerBoth(both, resolved, pack));
  if (!firm && signs.has('disagree') && outer.length === 0 && pack.disagreements.length > 0) {
    return answerOfSource(resolved, context, pack) ?? answerAll(resolved, question.tokens, pack);
  }
  if (isAnother(resolved, text, pack)) return null;
  // Of the sources alone nothing is said that could be wrong.
  const isOfSources = context === null && aboutAllSources(resolved, pack) !== null;
  const correction = isOfSources ? null : correctionOf(resolved, text, pack);
  if (correction?.claimed) return firmly(correct(resolved, correction, pack));
  return answerTold(resolved, correction, tried, context, pack);
}

/** What no other look at the question changes. */
const firmly = (reply: Reply | null): Reply | null => reply && { ...reply, firm: true };

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
    asksSumAlone(resolved) ||
    asksNamesOfTold(resolved, context, pack);
  return isNothing ? null : composeTold(resolved, pack);
}

/** What fits best, and where sources tell it otherwise each of them. */
function composeTold(resolved: Resolved, pack: Pack): Reply {
  const contrast = contrastTold(resolved, pack);
  const beside =
    contrast && resolved.question.polar ? answerBeside(contrast, resolved, pack) : null;
  return beside ?? (contrast ? answerContrast(contrast, resolved, pack) : compose(resolved, pack));
}
