import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Disagreement, Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/languages.ts';
import type { Source } from '../../content/schema/source.ts';
import { workOut } from '../arithmetic/work-out.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { known } from '../finding/known.ts';
import type { Ranked } from '../finding/rank.ts';
import { isNeeded, type Resolved } from '../finding/resolve.ts';
import { interleaved } from '../interleaved.ts';
import { wordsOf } from '../language/words.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import { answerAll, answerBoth } from '../telling/both-sides.ts';
import { decline } from '../telling/decline.ts';
import { PHRASES } from '../telling/phrases.ts';
import { answered, type Reply } from '../telling/reply.ts';
import type { Context } from '../thread/context.ts';
import { resolveInThread } from '../thread/resolve-in-thread.ts';
import { answerContrast, contrastAsked, contrastIn } from './contrasts.ts';
import { disagreementBetween } from './disagreement-between.ts';
import { packOfSource } from './one-source.ts';
import { disagreementStated } from './sides-stated.ts';
import { type Side, sideOf } from './source-side.ts';
import { isLong, tellSides, toldBy } from './tell-sides.ts';

/** The least that a source's fact must have of what is asked. */
const LEAST = 0.25;
/** A source whose best has much less of it than another's says nothing on it. */
const BESIDE = 0.5;
/** What fits in full: `FITS` is worth a little more than what is merely near. */
const FITS = 0.15;
const BY_THE_WAY = 0.6;
/** An entity of which so few facts speak that naming it says what is meant. */
const TELLING = 0.15;
/** What tells the kind of thing that is asked for: how, why, whether it is official. */
const TELLS = 0.4;

/** What is to be compared, in the question's words without those that name the sources. */
export interface Compared {
  readonly rest: string;
  readonly head: string;
  readonly figures: boolean;
  readonly differs: boolean;
}

/** From this share on, what is asked is taken to be understood. */
const UNDERSTOOD = 0.75;

/**
 * What each source says on what is asked, side by side, oldest first: both figures where they differ,
 * else the best facts of each. Null where no source has anything on it.
 */
export function compareSources(
  { rest, head, figures, differs }: Compared,
  context: Context | null,
  pack: Pack,
): Reply | null {
  const whole = readMatter(rest, context, pack);
  const isOne = figures || head === rest || head === '';
  const first = isOne ? whole : readMatter(head, context, pack);
  const words = LANGUAGES.flatMap((language) => pack.vocabulary.sources.figure?.[language] ?? []);
  // `Which numbers do not match` speaks of no matter of its own.
  const outer = whole.question.slots.filter(
    ({ inner, at }) =>
      !inner && !(differs && words.includes(whole.question.tokens[at]?.text ?? '')),
  );
  if (outer.length === 0 && !whole.resolved.carried) {
    return pack.disagreements.length > 0 && differs && !figures
      ? answerAll(whole.resolved, pack)
      : null;
  }
  const isBare = outer.every(({ unknown }) => unknown) && whole.resolved.carried;
  const spoken = isBare && context ? contrastIn(context.focus, pack) : null;
  if (spoken) return answerContrast(spoken, whole.resolved, pack);
  const stated = isAmountAsked(whole.question)
    ? null
    : disagreementStated(whole.resolved.question, pack);
  if (stated) return answerBoth(stated, whole.resolved, pack);
  for (const matter of isOne ? [whole] : [whole, first]) {
    const { resolved } = matter;
    const reply = sumOf(matter, context, pack);
    if (reply) return reply;
    const contrast = figures ? null : contrastAsked(resolved, pack);
    const differing = disagreementBetween(resolved, differs, pack);
    // Why it is so, where each tells of that, is no matter of two figures.
    if (differing && !(contrast && isOfReason(resolved))) {
      return answerBoth(differing, resolved, pack);
    }
    const isOfFigure =
      asksForFigure(resolved.question, pack) && !contrast?.facts.some(({ figure }) => figure);
    if (contrast && !isOfFigure) return answerContrast(contrast, resolved, pack);
  }
  if (figures) return null;
  const clearer = whole.understood < UNDERSTOOD && first.understood > whole.understood;
  return (
    factsOfEach(clearer ? first : whole, pack) ??
    (first === whole ? null : factsOfEach(first, pack))
  );
}

/** `By how much`: a sum of two that are stated is asked for, and not how they go together. */
const isAmountAsked = ({ asks }: Question): boolean =>
  (['how-much', 'how-many', 'percent'] as const).some((ask) => asks.has(ask));

/** Whether a reason is asked for, and what fits best gives one. */
const isOfReason = ({ want, fitting, ranked }: Resolved): boolean =>
  want.kind === 'reason' && (fitting[0] ?? ranked[0])?.candidate.gives.has('why') === true;

/** A question with what each source alone makes of it. */
interface Matter {
  readonly question: Question;
  readonly resolved: Resolved;
  readonly views: readonly View[];
  /** The largest share of it that a fact of any source speaks of. */
  readonly understood: number;
}

function readMatter(text: string, context: Context | null, pack: Pack): Matter {
  const question = readQuestion(text, pack);
  const views = viewsOf(question, context, pack);
  const shares = views.map(({ resolved }) => poolOf(resolved, pack)[0]?.coverage ?? 0);
  return {
    question,
    resolved: resolveInThread(question, context, pack),
    views,
    understood: Math.max(0, ...shares),
  };
}

const viewsOf = (question: Question, context: Context | null, pack: Pack): readonly View[] =>
  [...pack.sources.values()]
    .toSorted((a, b) => a.published.localeCompare(b.published))
    .map((source) => {
      const view = packOfSource(pack, source.id);
      return { source, view, resolved: resolveInThread(question, context, view) };
    });

/** The sum that is asked for: over the figures of each source, or over those of all. */
function sumOf(matter: Matter, context: Context | null, pack: Pack): Reply | null {
  const worked = workedOf(matter);
  if (worked.length < 2) return workOut(matter.resolved, pack);
  const disputed = disputedAlone(worked, pack);
  if (disputed === null) return sumsOfEach(worked, matter.question, pack);
  // One of them took another figure of its source: with what differs named, each takes its own of that.
  const named = readMatter(`${matter.question.text} ${disputed.measure.label}`, context, pack);
  const again = workedOf(named);
  if (again.length > 1 && disputedAlone(again, pack) === null)
    return sumsOfEach(again, matter.question, pack);
  // The sum of all shows beside it what comes of the other figure.
  const whole = workOut(named.resolved, pack);
  return whole?.answer.status === 'answered' ? whole : null;
}

interface Worked {
  readonly source: Source;
  readonly reply: Reply;
}

const workedOf = ({ views }: Matter): readonly Worked[] =>
  views.flatMap((one) => {
    const reply = workOut(one.resolved, one.view);
    return reply?.answer.status === 'answered' ? [{ source: one.source, reply }] : [];
  });

/** The disagreement of which a figure went into some of the sums and not into all of them. */
function disputedAlone(worked: readonly Worked[], pack: Pack): Disagreement | null {
  const measures = worked.map(({ reply }) => {
    const [sum] = reply.answer.support;
    const inputs =
      sum?.from === 'sum' ? sum.inputs : sum?.from === 'derivation' ? factsBehind(sum.derived) : [];
    return new Set(inputs.map(({ figure }) => figure?.measure));
  });
  return (
    pack.disagreements.find(({ measure }) => {
      const having = measures.filter((ids) => ids.has(measure.id));
      return having.length > 0 && having.length < measures.length;
    }) ?? null
  );
}

/** The same sum over the figures of each source. */
function sumsOfEach(worked: readonly Worked[], question: Question, pack: Pack): Reply {
  const lead = worked.map(({ source, reply }) => `${source.label}: ${reply.answer.lead}`).join(' ');
  // The sums of all, and those that they are made of before the facts.
  const shown = interleaved(worked.map(({ reply }) => reply.answer.support));
  const sums = ['sum', 'derivation', 'fact'].flatMap((from) =>
    shown.filter((one) => one.from === from),
  );
  const focus = worked.flatMap((one) => one.reply.focus);
  return { answer: answered(question, lead, [], pack, sums), focus: known(focus, pack) };
}

interface View {
  readonly source: Source;
  readonly view: Pack;
  readonly resolved: Resolved;
}

function factsOfEach({ question, resolved, views }: Matter, pack: Pack): Reply | null {
  const phrases = PHRASES[question.language];
  const pools = views.map((one) => ({ ...one, pool: poolOf(one.resolved, pack) }));
  const index = candidatesOf(pack);
  const isNowhere = question.slots.some(
    ({ inner, unknown, outside, terms }) =>
      outside ||
      (!inner && !unknown && !terms.some((term) => index.has(term) || /^[#@]/.test(term))),
  );
  if (isNowhere) return null;
  // Of somebody named, a word that nothing has is what was asked.
  const outer = question.slots.filter(({ inner }) => !inner);
  const isUnheard = outer.some(
    ({ unknown, terms }) => unknown && !terms.some((term) => index.has(term)),
  );
  const rest = outer.filter(({ unknown }) => !unknown);
  if (isUnheard && rest.every(({ terms }) => terms.every((term) => /^[#@]/.test(term))))
    return null;
  // An attribute that no source tells is not made up for by another.
  const isAttribute = ['told', 'named', 'amount', 'date'].includes(
    views[0]?.resolved.want.kind ?? '',
  );
  if (isAttribute && views.every(({ resolved }) => resolved.fitting.length === 0)) return null;
  const most = Math.max(0, ...pools.map(({ pool }) => pool[0]?.coverage ?? 0));
  if (most < LEAST) return null;
  const figured = pools.some(({ pool }) => pool[0]?.candidate.gives.has('amount'));
  const asksFigure = asksForFigure(question, pack);
  if (asksFigure && !figured && question.polar) {
    return { answer: decline(resolved, pack), focus: [] };
  }
  const before = new Map<Source, string>();
  const found = pools.flatMap(({ source, view, pool }): readonly Side[] => {
    const [best] = pool;
    if (!best) return [];
    const isNear = best.coverage >= Math.max(LEAST, most * BESIDE);
    const isNamed = question.entities.some(
      (id) => best.candidate.entities.has(id) && !pack.meta.parties.includes(id),
    );
    if (!isNear && !isNamed) return [];
    const side = sideOf(source, isNear ? pool : [best], best, view, question);
    const lacking = asksFigure && !toldBy(side).some(({ gives }) => gives.has('amount'));
    if (!isNear || lacking)
      before.set(source, isNear ? phrases.givesNoFigure : phrases.saysInstead);
    return [side];
  });
  const sideBySide = (sides: readonly Side[]): Reply | null =>
    tellSides(
      sides,
      before,
      question,
      views.map(({ source }) => source),
      pack,
    );
  const all = sideBySide(found);
  // What carries a lead must stand in the message with it: where there is no room, each side says less.
  return all && isLong(all.answer)
    ? sideBySide(found.map((side) => ({ ...side, parts: side.parts.slice(0, 1) })))
    : all;
}

/** `A rate`, `the number`: a source that has none is said to have none. `Does it figure` asks for none. */
function asksForFigure({ tokens, asks }: Question, { vocabulary }: Pack): boolean {
  if (asks.has('how-many') || asks.has('how-much')) return true;
  const words = LANGUAGES.flatMap((language) => vocabulary.sources.figure?.[language] ?? []);
  const { is } = wordsOf(vocabulary);
  return tokens.some(
    ({ text }, at) =>
      words.includes(text) && !is(tokens[at - 1], 'auxiliary', 'modal', 'pronoun', 'conjunction'),
  );
}

/** A source's facts on it, best first; who wrote it is of no matter. */
function poolOf({ ranked, fitting, question }: Resolved, pack: Pack): readonly Ranked[] {
  const index = candidatesOf(pack);
  const tells = (id: string): boolean => index.weight(entityTerm(id)) > TELLING;
  const named = question.entities.filter(tells);
  // Of two that are named, a fact may be about one.
  const needed = question.slots.filter((slot) => isNeeded(slot, pack));
  const worth = ({ gives, entities }: Candidate): number => {
    // What is about another thing names this one by the way.
    const [subject] = entities;
    const isOther =
      named.length > 0 && subject !== undefined && tells(subject) && !named.includes(subject);
    if (isOther) return -BY_THE_WAY;
    const isAsked = [...question.asks].some((ask) => ask !== 'what' && gives.has(ask));
    // Who asks which of many each has is told the list.
    if (question.asks.has('which') && gives.has('list of')) return TELLS / 2;
    const firm = question.signs.has('official') || question.signs.has('sure');
    if (isAsked || (firm && gives.has('official'))) return TELLS;
    // What takes place on a day is under way or settled.
    return firm && gives.has('date') ? TELLS / 2 : 0;
  };
  return ranked
    .filter(
      ({ candidate: { source }, missing }) =>
        source.from === 'fact' &&
        !source.fact.topics.includes('press') &&
        (needed.length === 0 || needed.some((slot) => !missing.includes(slot))),
    )
    .map((one) => ({
      ...one,
      score: one.score + worth(one.candidate) + (fitting.includes(one) ? FITS : 0),
    }))
    .toSorted((a, b) => b.score - a.score);
}
