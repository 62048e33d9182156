import type { Contrast, Pack } from '../../../content/library.ts';
import type { Fact } from '../../../content/schema/fact.ts';
import type { Answer } from '../../answer.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { Ranked } from '../../finding/rank.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { type Mention, readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { PHRASES } from '../../telling/phrases.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import { ledBy, statementOf } from '../../telling/statement.ts';
import { verdictOn } from '../../telling/verdict.ts';
import { isLong } from './tell-sides.ts';

/** How much of what the best side speaks of another must speak of too, where nobody asks how they differ. */
const ALIKE = 0.7;
/** How much of what is asked the best side must speak of. */
const LEAST = 0.5;
/** The same where nobody asks how they differ. */
const CLEAR = 0.9;

/** What the editor lists as told otherwise by the sources, where a question about a difference is about it. */
export function contrastAsked({ question, ranked }: Resolved, pack: Pack): Contrast | null {
  const best = bestSide(ranked, pack);
  const contrast = best && contrastAt(best, LEAST, pack);
  // Who asks which of several there are is told lists alone.
  const isOther = question.asks.has('which') && best?.candidate.gives.has('list of') === false;
  const hasValue = best?.missing.some(({ terms }) => terms.some((term) => term.startsWith('#')));
  if (!contrast || isOther || hasValue) return null;
  const systems = question.entities.filter((id) => pack.entities.get(id)?.kind === 'weapon-system');
  return systems.every((id) => contrast.facts.some(({ entities }) => entities.includes(id)))
    ? contrast
    : null;
}

/** The only one of which each side is about one of these. */
export function contrastOn(named: readonly string[], pack: Pack): Contrast | null {
  const [only, ...others] = pack.contrasts.filter(({ facts }) =>
    facts.every(({ entities }) => entities.some((id) => named.includes(id))),
  );
  return only && others.length === 0 ? only : null;
}

/** `Agriculture or agri-machinery`: the contrast of which one side has the one and the other the other. */
export function contrastOfChoice({ tokens }: Question, pack: Pack): Contrast | null {
  const { is } = wordsOf(pack.vocabulary);
  const at = tokens.findIndex((token) => is(token, 'disjunction'));
  if (at < 0 || pack.contrasts.length === 0) return null;
  const mentions = readMentions(tokens, lexiconOf(pack));
  const outer = mentions.filter(({ inner }) => !inner);
  const meanings = (whole: Mention | undefined): readonly string[] =>
    mentions
      .filter(({ from, to }) => whole !== undefined && from >= whole.from && to <= whole.to)
      .flatMap(({ senses }) => senses.flatMap((one) => (one.kind === 'meaning' ? [one.id] : [])));
  const first = meanings(outer.filter(({ from, to }) => to <= at && from >= at - BESIDE).at(-1));
  const second = meanings(outer.find(({ from }) => from > at && from <= at + BESIDE));
  // `Agriculture or agri-machinery`: what both are tells of the one that is nothing else.
  const ownOf = (some: readonly string[], others: readonly string[]): readonly string[] => {
    const own = some.filter((term) => !others.includes(term));
    return own.length > 0 ? own : some;
  };
  const [one, other] = [ownOf(first, second), ownOf(second, first)];
  if (one.length === 0 || other.length === 0 || one.every((term) => other.includes(term)))
    return null;
  const { byId } = candidatesOf(pack);
  const hasAny = (fact: Fact, terms: readonly string[]): boolean =>
    terms.some((term) => byId.get(fact.id)?.own.has(term));
  return (
    pack.contrasts.find(({ facts }) =>
      facts.some(
        (side) =>
          hasAny(side, one) && facts.some((beside) => beside !== side && hasAny(beside, other)),
      ),
    ) ?? null
  );
}

/** How far from `or` what is chosen from stands. */
const BESIDE = 3;

/** The same of what a thread has come to, where a follow-up asks only whether the sources agree on it. */
export const contrastIn = (focus: readonly Candidate[], pack: Pack): Contrast | null =>
  focus
    .slice(0, 1)
    .flatMap((one) => contrastOf(one, pack) ?? [])
    .at(0) ?? null;

/**
 * The same where a plain question is answered by a side of it: who asks whether it is so is told what the
 * other has, and who asks which or what where the other is as much on what is asked.
 */
export function contrastTold(resolved: Resolved, pack: Pack): Contrast | null {
  const { question, fitting, ranked, want } = resolved;
  // A figure that was worked out is the answer where it fits best.
  const isSum = fitting[0]?.candidate.source.from === 'derivation';
  const best = isSum ? undefined : bestSide(fitting, pack);
  if (!best || (want.kind !== 'statement' && want.kind !== 'named')) return null;
  const contrast = isFigureAsked(fitting[0], question) ? null : contrastAt(best, CLEAR, pack);
  // What says most of whether it is so may deny it: no side that is only near says yes before that.
  const [most] = fitting.filter(({ candidate }) => candidate.source.from === 'fact');
  if (question.polar && most && most !== best && denies(most, pack)) return null;
  // Nor does a side that merely has more of it answer what an editor asks just so of another statement.
  const isWorded = fitting.some((one) => one.likeness >= WORDED && isMoreLike(one, best));
  if (question.polar && most === best && isWorded) return null;
  if (!contrast || question.polar) return contrast;
  const known = new Map(ranked.map((one) => [one.candidate.id, one.coverage]));
  const isAlike = ({ id }: Fact): boolean => (known.get(id) ?? 0) >= best.coverage * ALIKE;
  return contrast.facts.every(isAlike) ? contrast : null;
}

/** `Exports, please`: what is named is a measure and nothing else, and its figure is meant. */
const isFigureAsked = (best: Ranked | undefined, { asks, polar }: Question): boolean =>
  best !== undefined &&
  asks.size === 0 &&
  !polar &&
  best.candidate.gives.has('amount') &&
  best.likeness >= CLEAR;

const isMoreLike = (one: Ranked, best: Ranked): boolean =>
  one.candidate.source.from === 'fact' &&
  one.likeness > best.likeness &&
  one.score >= best.score * AS_GOOD;

const denies = ({ candidate: { source } }: Ranked, { vocabulary }: Pack): boolean =>
  source.from === 'fact' &&
  phraseRuns(tokensOf(source.fact.text), vocabulary.phrases.denied).length > 0;

/** So alike it is an editor's own question. */
const WORDED = 0.98;

/** How near to the best a side must be to be as good as that. */
const AS_GOOD = 0.95;

/** The best fact, or a side of a contrast that is as good. */
function bestSide(ranked: readonly Ranked[], pack: Pack): Ranked | undefined {
  const [best] = ranked.filter(({ candidate }) => candidate.source.from === 'fact');
  const isAsGood = ({ score, coverage }: Ranked): boolean =>
    best !== undefined && score >= best.score * AS_GOOD && coverage >= best.coverage * AS_GOOD;
  return ranked.find((one) => isAsGood(one) && contrastOf(one.candidate, pack)) ?? best;
}

const contrastAt = ({ candidate, coverage }: Ranked, least: number, pack: Pack): Contrast | null =>
  (coverage < least ? undefined : contrastOf(candidate, pack)) ?? null;

const contrastOf = ({ id }: Candidate, pack: Pack): Contrast | undefined =>
  pack.contrasts.find(({ facts }) => facts.some((fact) => fact.id === id));

/** What each side says, with its source; asked why, with the editor's explanation. */
export function answerContrast({ facts, note }: Contrast, resolved: Resolved, pack: Pack): Reply {
  const { question } = resolved;
  const index = candidatesOf(pack);
  const sides = facts.flatMap(({ id }) => index.byId.get(id) ?? []);
  const said = sides.map((side) => labelled(side, question, pack));
  const isWhy = question.asks.has('why') && question.language === 'en';
  const [reason = ''] = note.explanation.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const told = (more: readonly string[]): Answer => {
    const lead = `${PHRASES[question.language].sayOtherwise}${[...said, ...more].join(' ')}`;
    return answered(question, lead, sides, pack);
  };
  // Whether both have it is asked: what the one lacks is part of the answer where there is room.
  const explained = told([reason]);
  const isAskedWhether = question.polar && question.language === 'en' && !isLong(explained);
  return { answer: isWhy || isAskedWhether ? explained : told([]), focus: sides };
}

/** Whether it is so by the side that was asked about, and what the others have. */
export function answerBeside({ facts }: Contrast, resolved: Resolved, pack: Pack): Reply | null {
  const { question, fitting } = resolved;
  const best = bestSide(fitting, pack);
  if (!best) return null;
  const others = facts.flatMap(({ id }) => {
    const side = candidatesOf(pack).byId.get(id);
    return side && side !== best.candidate ? [side] : [];
  });
  const sides = [best.candidate, ...others];
  const said = others.map((side) => labelled(side, question, pack)).join(' ');
  const told = ledBy(verdictOn(question, best, pack), best.candidate, pack, question.language);
  const lead = `${told} ${said}`;
  return { answer: answered(question, lead, sides, pack), focus: sides };
}

function labelled(side: Candidate, { language }: Question, pack: Pack): string {
  const ids = side.source.from === 'fact' ? side.source.fact.sources : [];
  const label = ids.map((id) => pack.sources.get(id)?.label ?? '').join(', ');
  return `${label}: ${statementOf(side, pack, language)}`;
}
