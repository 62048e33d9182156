import { dayIn } from '../briefing/phase.ts';
import type { Pack } from '../content/library.ts';
import type { Answer, Asking } from './answer.ts';
import { candidatesOf } from './finding/candidates.ts';
import { resolveAlone } from './finding/resolve.ts';
import { followParts } from './parts/follow-parts.ts';
import { besideRefusal } from './premise/beside-refusal.ts';
import { correctionOf } from './premise/check.ts';
import { withoutAgain } from './reading/message/again-behind.ts';
import { asksTask } from './reading/message/asks-task.ts';
import { withoutChoiceBehind } from './reading/message/choice-behind.ts';
import { withoutExcepted } from './reading/message/excepted.ts';
import { withoutFraming } from './reading/message/framing.ts';
import { plainAsking } from './reading/message/plain-asking.ts';
import { withoutConnective, withoutPreamble } from './reading/message/preamble.ts';
import { withoutPurpose } from './reading/message/purpose.ts';
import { withoutTalk } from './reading/message/small-talk.ts';
import { readQuestion } from './reading/question.ts';
import { isWordedGap, sureGap } from './second-look/gap-asked.ts';
import { questionAlone } from './second-look/question-alone.ts';
import { type Follow, followSources, type Turn } from './sources/follow-sources.ts';
import { tellWhoTellsThat } from './sources/provenance/who-tells-that.ts';
import { declineGap, declinePlainly } from './telling/decline.ts';
import { suggestQuestions } from './telling/follow-ups.ts';
import { PHRASES } from './telling/phrases.ts';
import type { Context } from './thread/context.ts';
import { startsAnew } from './thread/new-topic.ts';
import { nextContext } from './thread/next-context.ts';
import { withPersonNamed } from './thread/voice-meant.ts';
import { countingFrom } from './turn/from-today.ts';
import { tellOverview } from './turn/overview.ts';
import { followPlain } from './turn/plain-turn.ts';

/** How far back a thread is read: what was said before is seldom meant. */
const TURNS = 12;

/**
 * Answers from the pack alone, or declines. Pure; never throws. The instant is the one at which it is asked:
 * `how long ago` is counted to its day in the summit's zone.
 */
export function answerQuestion(asking: Asking, pack: Pack, now: Temporal.Instant): Answer {
  // First of all, so that no text of the pack is read twice.
  candidatesOf(pack);
  const follow = followOn(dayIn(now, pack.meta.summit.zone));
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

/** One turn on a day: of the sources that it names, of each part that it has. */
const followOn = (today: Temporal.PlainDate): Follow => {
  const followPart = countingFrom(today, followPlain);
  return (text, context, pack) =>
    tellOverview(text, context, today, pack) ?? followTurn(text, context, pack, followPart);
};

function followTurn(text: string, context: Context | null, pack: Pack, followPart: Follow): Turn {
  const begun = context === null ? withoutConnective(text, pack) : text;
  const bare = withoutAgain(withoutPurpose(withoutPreamble(begun, pack), pack), pack);
  const plain = withoutTalk(withoutFraming(bare, pack), pack);
  const said = withoutChoiceBehind(withoutExcepted(plain, pack), pack);
  if (asksTask(said, pack.vocabulary)) return refuseTask(said, context, pack);
  const anew = startsAnew(said, pack);
  const teller = anew === null ? tellWhoTellsThat(said, context, pack) : null;
  if (teller) return teller;
  const known = gapOf(anew ?? said, anew === null ? context : null, pack);
  if (known) return known;
  return followSources(anew ?? said, anew === null ? context : null, pack, (part, thread, of) =>
    followParts(part, thread, of, followPart),
  );
}

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
  const asked = alone === null ? null : gapIn(alone, context, pack);
  if (asked || !context) return asked;
  // `Where is he staying`: of whoever was spoken of last.
  const named = withPersonNamed(text, context, pack);
  return named === null ? null : gapIn(named, context, pack, false);
}

function gapIn(
  text: string,
  context: Context | null,
  pack: Pack,
  leans = context !== null,
): Turn | null {
  const question = readQuestion(text, pack);
  const gap = sureGap(question, leans, pack);
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
