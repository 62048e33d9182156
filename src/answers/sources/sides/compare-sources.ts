import type { Pack } from '../../../content/library.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { Question } from '../../reading/question.ts';
import type { Slot } from '../../reading/slots.ts';
import { answerAll, answerBoth } from '../../telling/both-sides.ts';
import type { Reply } from '../../telling/reply.ts';
import type { Context } from '../../thread/context.ts';
import { asksForFigure, kindWords } from '../asked/asks-for-figure.ts';
import { answerContrast, contrastAsked, contrastIn, contrastOn } from './contrasts.ts';
import { disagreementBetween, disagreementOn, namedAlone } from './disagreement-between.ts';
import { factsOfEach } from './facts-of-each.ts';
import { type Matter, readMatter } from './matter.ts';
import { disagreementStated } from './sides-stated.ts';
import { sumOfSources } from './sum-of-sources.ts';
import { toldByEach } from './told-by-each.ts';

/** What is to be compared, in the question's words without those that name the sources. */
export interface Compared {
  readonly rest: string;
  /** Its first clause, by which it may be understood where the whole is not. */
  readonly head: string;
  /** Whether nothing but `both figures` tells of several sources: then there must be two. */
  readonly figures: boolean;
  /** Whether it is asked how they differ. */
  readonly differs: boolean;
}

/** From this share on, what is asked is taken to be understood. */
const UNDERSTOOD = 0.75;
/** More words say what is compared themselves: `have it like that`. */
const SHORT = 6;

/**
 * What each source says on what is asked, side by side, oldest first: both figures where they differ,
 * else the best facts of each. Null where no source has anything on it.
 */
export function compareSources(
  asked: Compared,
  message: string,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const { rest, head, figures, differs } = asked;
  const whole = readMatter(rest, context, pack);
  const isOne = figures || head === rest || head === '';
  const first = isOne ? whole : readMatter(head, context, pack);
  const outer = matterSlots(whole.question, differs, pack);
  if (outer.length === 0 && !whole.resolved.carried) {
    return pack.disagreements.length > 0 && differs && !figures
      ? answerAll(whole.resolved, tokensOf(message), pack)
      : null;
  }
  const isBare = outer.every(({ unknown }) => unknown) && whole.resolved.carried;
  const spoken = isBare && context ? contrastIn(context.focus, pack) : null;
  if (spoken) return answerContrast(spoken, whole.resolved, pack);
  const isOfTold = isBare && !figures && whole.question.tokens.length <= SHORT;
  const told = isOfTold && context ? toldByEach(context, whole, pack) : null;
  if (told) return told;
  const stated = isAmountAsked(whole.question)
    ? null
    : disagreementStated(whole.resolved.question, pack);
  if (stated) return answerBoth(stated, whole.resolved, pack);
  for (const matter of isOne ? [whole] : [whole, first]) {
    const reply = sumOfSources(matter, context, pack) ?? differenceIn(matter, asked, pack);
    if (reply) return reply;
  }
  if (figures) return null;
  const onSubject = differs ? differenceOn(whole, pack) : null;
  if (onSubject) return onSubject;
  const clearer = whole.understood < UNDERSTOOD && first.understood > whole.understood;
  return (
    factsOfEach(clearer ? first : whole, pack) ??
    (first === whole ? null : factsOfEach(first, pack))
  );
}

/** Both figures where they differ on it, or what each says where the editor lists that as told otherwise. */
function differenceIn(
  { resolved }: Matter,
  { figures, differs }: Compared,
  pack: Pack,
): Reply | null {
  const contrast = figures ? null : contrastAsked(resolved, pack);
  const differing = disagreementBetween(resolved, differs, pack);
  // Why it is so, where each tells of that, is no matter of two figures.
  if (differing && !(contrast && isOfReason(resolved)))
    return answerBoth(differing, resolved, pack);
  const isOfFigure =
    asksForFigure(resolved.question, pack) && !contrast?.facts.some(({ figure }) => figure);
  return contrast && !isOfFigure ? answerContrast(contrast, resolved, pack) : null;
}

/** What they differ on of what alone is named. */
function differenceOn({ resolved }: Matter, pack: Pack): Reply | null {
  const disagreement = disagreementOn(resolved, pack);
  if (disagreement) return answerBoth(disagreement, resolved, pack);
  const contrast = contrastOn(namedAlone(resolved.question, pack), pack);
  return contrast && answerContrast(contrast, resolved, pack);
}

/** What is spoken of: `which numbers do not match` speaks of no matter of its own. */
function matterSlots(
  { slots, tokens }: Question,
  differs: boolean,
  { vocabulary }: Pack,
): readonly Slot[] {
  const words = kindWords(vocabulary);
  return slots.filter(({ inner, at }) => !inner && !(differs && words.has(tokens[at]?.text ?? '')));
}

/** `By how much`: a sum of two that are stated is asked for, and not how they go together. */
const isAmountAsked = ({ asks }: Question): boolean =>
  (['how-much', 'how-many', 'percent'] as const).some((ask) => asks.has(ask));

/** Whether a reason is asked for, and what fits best gives one. */
const isOfReason = ({ want, fitting, ranked }: Resolved): boolean =>
  want.kind === 'reason' && (fitting[0] ?? ranked[0])?.candidate.gives.has('why') === true;
