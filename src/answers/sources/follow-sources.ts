import type { Pack } from '../../content/library.ts';
import { type Answer, citedSources } from '../answer.ts';
import { known } from '../finding/known.ts';
import { isOfPress } from '../finding/of-press.ts';
import type { Ranked } from '../finding/rank.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { tokensOf } from '../language/tokens.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import { answerBoth } from '../telling/both-sides.ts';
import { PHRASES } from '../telling/phrases.ts';
import type { Reply } from '../telling/reply.ts';
import type { Context } from '../thread/context.ts';
import { figuresUsed } from '../thread/figures-used.ts';
import { resolveInThread } from '../thread/resolve-in-thread.ts';
import { otherThanTold } from './asked/other-than-told.ts';
import { readSourcesAsked } from './asked/sources-asked.ts';
import { newerOfTold } from './asked/which-is-newer.ts';
import { asksOfItself } from './asks-of-itself.ts';
import { packOfSource } from './one-source.ts';
import { asksProvenance } from './provenance/provenance.ts';
import { insteadOfWriter } from './provenance/wrong-writer.ts';
import { type Compared, compareSources } from './sides/compare-sources.ts';
import { figureElsewhere } from './sides/figure-elsewhere.ts';
import { disagreementBeside } from './sides/sides-stated.ts';

/** One turn's answer, and what the next one may lean on. */
export interface Turn {
  readonly answer: Answer;
  readonly context: Context | null;
  /** As it was understood. */
  readonly question: Question;
  /** Whether it stands though it declines, whatever a part of it would find. */
  readonly stands?: true;
  /** Whether it puts right what the question says, whatever else that asks. */
  readonly corrects?: true;
}

export type Follow = (text: string, context: Context | null, pack: Pack) => Turn;

/**
 * A question that names sources is answered from them: from the one that it is limited to, or from
 * each side by side. One that names none, or that asks for a source, goes its own way.
 */
export function followSources(
  text: string,
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn {
  const newer = newerOfTold(readQuestion(text, pack), context, pack);
  if (newer) return followReply(newer, text, context, pack, follow);
  const asked = readSourcesAsked(text, context?.source ?? otherThanTold(text, context, pack), pack);
  switch (asked.scope) {
    case 'any':
      return follow(text, context, pack);
    case 'one':
      return followOne(text, asked.rest, asked.source, context, pack, follow);
    case 'every':
      return followEvery(text, asked, context, pack, follow);
  }
}

const saysStandIn = (text: string, { vocabulary }: Pack): boolean => {
  const standIns = vocabulary.sources['stand-in'];
  return standIns !== undefined && phraseRuns(tokensOf(text), standIns).length > 0;
};

function followEvery(
  text: string,
  asked: Compared,
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn {
  // The difference of two figures that sources have is a sum, and none that either has alone.
  if (asked.figures && readQuestion(text, pack).signs.has('difference')) {
    const plain = follow(text, context, pack);
    if (plain.answer.status === 'answered') return plain;
  }
  const reply = compareSources(asked, text, context, pack);
  return reply ? followReply(reply, text, context, pack, follow) : follow(text, context, pack);
}

function followReply(
  reply: Reply,
  text: string,
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn {
  const plain = follow(text, context, pack);
  return {
    ...plain,
    answer: reply.answer,
    context: plain.context
      ? {
          ...plain.context,
          focus: reply.focus,
          used: figuresUsed(reply.answer, reply.focus, context?.used ?? []),
          source: null,
        }
      : null,
  };
}

function followOne(
  text: string,
  rest: string,
  source: string,
  context: Context | null,
  pack: Pack,
  follow: Follow,
): Turn {
  if (readQuestion(text, pack).signs.has('span')) {
    const plain = follow(text, context, pack);
    if (isFromItsDay(plain.answer, source, pack) || isSpan(plain.answer)) return plain;
  }
  const question = readQuestion(rest, pack);
  const writer = insteadOfWriter(text, question, source, pack);
  if (writer) return followReply(writer, text, context, pack, follow);
  const limit = (turn: Turn): Turn => limited(turn, source, rest, pack);
  const isBare = question.slots.every(({ inner }) => inner);
  // `Per X, what dates were being looked at`: a source that only frames a question is not what is asked about.
  const ofFrame =
    isBare && isFramed(text, pack) ? follow(rest, null, packOfSource(pack, source)) : null;
  if (ofFrame?.answer.status === 'answered') return limit(ofFrame);
  if (asksProvenance(question, pack) || (isBare && !context?.asked)) {
    // `Who wrote the December one`.
    const isStandIn = isBare && context?.source !== undefined && saysStandIn(text, pack);
    return limit(follow(isStandIn ? naming(source, rest, text, pack) : text, context, pack));
  }
  // `And the newer one?` is no source where the newer is what is being asked already.
  if (isBare && source === context?.source) return follow(text, context, pack);
  // `And the October one?` asks of another source what was asked of the last.
  if (isBare) {
    const asked = context?.asked ?? '';
    return followOne(naming(source, asked, text, pack), asked, source, null, pack, follow);
  }
  const resolved = resolveInThread(question, context, pack);
  const beside = disagreementBeside(resolved.question, source, pack);
  if (beside) return followReply(answerBoth(beside, resolved, pack), text, context, pack, follow);
  const elsewhere = figureElsewhere(resolved, source, pack);
  if (elsewhere) return followReply(elsewhere, text, context, pack, follow);
  // Whether it is official is asked of what a source tells.
  const whole = () => resolveInThread(readQuestion(text, pack), context, pack);
  if (!question.signs.has('official') && asksOfItself(source, whole, resolved))
    return limit(follow(text, context, pack));
  const view = packOfSource(pack, source);
  const own = follow(rest, context, view);
  const isElsewhere =
    question.polar &&
    isClearer(resolved.fitting[0], resolveInThread(question, context, view).fitting[0]);
  if (own.answer.status === 'answered' && !isElsewhere) return limit(own);
  const told = follow(rest, context, pack);
  const turn = told.answer.status === 'answered' ? told : follow(text, context, pack);
  const { answer } = turn;
  if (answer.status === 'declined' || citedSources(answer, pack).includes(source))
    return limit(turn);
  const label = pack.sources.get(source)?.label ?? '';
  const lead = `${PHRASES[answer.language].saysNothing(label)} ${answer.lead}`;
  return limit({ ...turn, answer: { ...answer, lead } });
}

/** `And the other one?` behind who wrote the first asks of a source itself, which must be named then. */
function naming(source: string, asked: string, text: string, pack: Pack): string {
  const [alias] = pack.sources.get(source)?.aliases ?? [];
  return alias !== undefined && asksProvenance(readQuestion(asked, pack), pack)
    ? `${asked} ${alias}`
    : text;
}

/** `According to X`, `per X`: somebody is named as who says it. */
const isFramed = (text: string, { vocabulary: { sources } }: Pack): boolean =>
  sources.by !== undefined && phraseRuns(tokensOf(text), sources.by).length > 0;

/** Whether a length of time was worked out: from which source its ends are is told with it. */
const isSpan = ({ support: [first] }: Answer): boolean =>
  first?.from === 'sum' && (first.unit === 'years' || first.unit === 'days');

/** Whether the time to or from the day on which a source was published is what was worked out. */
function isFromItsDay({ support }: Answer, source: string, pack: Pack): boolean {
  const day = pack.sources.get(source)?.published;
  return support.some(
    (one) =>
      one.from === 'sum' &&
      one.inputs.some(
        ({ figure, sources, topics }) =>
          isOfPress({ topics }) &&
          sources.includes(source) &&
          figure !== undefined &&
          'date' in figure &&
          figure.date === day,
      ),
  );
}

/** Whether what is asked to be so is much more what another source says than what this one does. */
const isClearer = (best: Ranked | undefined, own: Ranked | undefined): boolean =>
  best !== undefined &&
  best.candidate.id !== own?.candidate.id &&
  best.score > (own?.score ?? 0) + 0.25;

/** What the next question may lean on is of the whole pack again, and knows which source was asked. */
function limited(turn: Turn, source: string, asked: string, pack: Pack): Turn {
  const { context } = turn;
  if (!context) return turn;
  return { ...turn, context: { ...context, focus: known(context.focus, pack), source, asked } };
}
