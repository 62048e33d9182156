import type { Pack } from '../../content/library.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import { sumOfWhatWasTold } from '../arithmetic/of-what-was-told.ts';
import { overLastTold } from '../arithmetic/over-last-told.ts';
import { spanFromTold } from '../arithmetic/time/span-from-told.ts';
import { workOut } from '../arithmetic/work-out.ts';
import { tellSum } from '../arithmetic/writing/tell-sum.ts';
import { resolveAlone } from '../finding/resolve.ts';
import { allButOne } from '../premise/all-but-one.ts';
import { besideRefusal } from '../premise/beside-refusal.ts';
import { correctionOf } from '../premise/check.ts';
import { givenAndAsked } from '../premise/claims/message-parts.ts';
import { correct } from '../premise/correct.ts';
import { nearestTold } from '../premise/nearest-told.ts';
import { resolveCore } from '../reading/core.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import { secondLook } from '../second-look/second-look.ts';
import type { Turn } from '../sources/follow-sources.ts';
import { disagreementOfFigure } from '../sources/sides/disagreement-named.ts';
import { disagreementOfSide, disagreementStated } from '../sources/sides/sides-stated.ts';
import { spanMeant } from '../sources/sides/span-meant.ts';
import { answerBoth } from '../telling/both-sides.ts';
import { decline, declineGap, declinePlainly } from '../telling/decline.ts';
import { PHRASES } from '../telling/phrases.ts';
import type { Context } from '../thread/context.ts';
import { nextContext } from '../thread/next-context.ts';
import { resolveInThread } from '../thread/resolve-in-thread.ts';
import { withVoiceNamed } from '../thread/voice-meant.ts';
import { answerResolved, firmly } from './answer-resolved.ts';
import { beyondSources, isEditorsOwn } from './beyond-sources.ts';
import { isNoSum, mayReckon } from './may-reckon.ts';

/** They point back or away and ask nothing by themselves. */
const POINTING: ReadonlySet<Sign> = new Set(['follows', 'refers', 'new-topic', 'person-meant']);

/** `Thanks`, `ok`, a lone sign: nothing is asked. */
function asksNothing({ tokens, slots, asks, signs, numbers, dates }: Question): boolean {
  if (tokens.length === 0) return true;
  const said = [...signs].filter((sign) => !POINTING.has(sign));
  return slots.length + asks.size + said.length + numbers.length + dates.length === 0;
}

/** One turn that names no source: the answer, and what the next one may lean on. */
export function followPlain(message: string, context: Context | null, pack: Pack): Turn {
  const text = withVoiceNamed(message, context, pack);
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
      ? (disagreementStated(question, pack) ??
        disagreementOfFigure(question, pack) ??
        disagreementOfSide(question, pack))
      : null;
  if (sides) {
    const reply = answerBoth(sides, whole, pack);
    return { answer: reply.answer, context: nextContext(whole, reply, context, pack), question };
  }
  // What nobody can know is not asked where something is taken for granted that is not so.
  const mistaken = beyond && question.asks.has('why') ? correctionOf(whole, text, pack) : null;
  const given = beyond && !mistaken ? givenAndAsked(text, question.tokens, pack) : null;
  const wrong =
    given && correctionOf(resolveAlone(readQuestion(given.given, pack), pack), given.given, pack);
  const right = wrong?.claimed ? correct(whole, wrong, pack) : null;
  if (right) {
    const now = nextContext(whole, right, context, pack);
    return { answer: right.answer, context: now, question, corrects: true };
  }
  if (beyond && !mistaken?.claimed) return refuse(phrases[beyond]);
  // A sum takes the whole message: `if exports doubled` belongs to what is asked behind it.
  const isPlan = isNoSum(whole, pack);
  const isSum = !isPlan && mayReckon(whole, context, pack);
  const ofTold = isSum ? sumOfWhatWasTold(question, context, pack) : null;
  const sum =
    overLastTold(question, whole, context, pack) ??
    spanFromTold(question, whole, context, pack) ??
    (isSum ? ((ofTold && tellSum(ofTold, whole, pack)) ?? workOut(whole, pack)) : null);
  const isWorked = sum?.answer.status === 'answered' || sum?.stands === true;
  const resolved = isWorked ? whole : resolveCore(text, question, whole, context, pack);
  const tried = resolved === whole && !isPlan;
  // What cannot be worked out from a message's words may be worked out by an editor.
  const isEditorsSum =
    sum?.answer.status === 'declined' &&
    !sum.stands &&
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
  // What somebody says to be so, and no source does, is answered with what they do say of it.
  const nearest =
    reply?.answer.status === 'answered' || second?.is === 'gap'
      ? null
      : ((sum ? null : allButOne(resolved, text, pack)) ?? nearestTold(resolved, text, pack));
  const told = nearest ?? reply;
  const answer = told?.answer ?? besideRefusal(refusal, resolved, text, pack);
  return {
    answer,
    context: nextContext(resolved, told, context, pack),
    question,
    ...(reply?.stands && { stands: true }),
    ...(reply?.corrects && { corrects: true }),
  };
}
