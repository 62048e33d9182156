import type { Pack } from '../content/library.ts';
import type { Gap } from '../content/schema/gap.ts';
import type { Sign } from '../content/schema/vocabulary.ts';
import { type Candidate, candidatesOf } from './finding/candidates.ts';
import { lacksTelling } from './finding/fit.ts';
import { nearestWordings } from './finding/nearest-wording.ts';
import type { Ranked } from './finding/rank.ts';
import type { Resolved } from './finding/resolve.ts';
import { type Question, readQuestion } from './reading/question.ts';
import { entityTerm } from './reading/terms.ts';
import { answersWant, isExacting, type Want } from './reading/wants.ts';
import { asksProvenance } from './sources/provenance.ts';
import { compose, type Reply } from './telling/compose.ts';

/** What the editor's wordings say of a question word for word, where its reading came to something else. */
export type SecondLook =
  | { readonly is: 'gap'; readonly gap: Gap }
  | { readonly is: 'told'; readonly reply: Reply };

/** So alike, and so much more alike than to what is told, is a question to a gap that it asks for. */
const GAP = { likeness: 0.42, ahead: 0.08 } as const;
/** The same where the reading found an editor's own question and all of its words. */
const SETTLED_GAP = { likeness: 0.55, ahead: 0.15 } as const;
/** So like an editor's wording in what it means is a question that is settled. */
const SETTLED = 0.8;
/** The same where nothing else that a question says, of sources, sums or premises, matters any more. */
const SURE_GAP = { likeness: 0.68, ahead: 0.12 } as const;
/** The same of what is told, where nothing was found by reading. */
const TOLD = { likeness: 0.5, ahead: 0.1 } as const;
/** So alike it must be where it lacks a word of the question that tells. */
const TOLD_BUT_FOR_ONE = 0.53;
/** A word that weighs so much tells. */
const TELLS = 0.45;
/** The same of one that little else comes near to. */
const LONE_GAP = { likeness: 0.52, ahead: 0.2 } as const;
/** So alike is a wording that has a name more, which the question only means. */
const NAMED_ONCE = 0.61;
/** So alike is a question to a wording that it can only be that, whatever it sounds like. */
const WORDED = 0.55;
/** So alike is a question to a gap's wording that it is that. */
const AS_WORDED_GAP = 0.8;
/** Fewer words are alike to anything. */
const WORDS = 3;
/** A word that weighs so much and asks for a figure names it. */
const NAMES_FIGURE = 0.2;
/** A name that more or less everything has sets nothing apart. */
const COMMON = 0.15;
/** Who says it, how surely, and where sources differ are asked of something that is told. */
const OF_SOURCES: readonly Sign[] = ['source', 'official', 'sure', 'reported-when', 'disagree'];
/** What points back into a thread has the thread's words and not its own. */
const POINTING: readonly Sign[] = ['refers', 'follows', 'other-one', 'person-meant'];

/**
 * Compares a question with the editor's wordings once more, word for word. The reading goes by what words
 * mean, and leaves out small words and what it does not know: where it found an answer although just this
 * is known to be told by nobody, or found none although an editor asks for a fact in nearly these words,
 * the wordings are right.
 */
export function secondLook(
  resolved: Resolved,
  reply: Reply | null,
  hasThread: boolean,
  pack: Pack,
): SecondLook | null {
  const { question, carried } = resolved;
  if (carried || !isComparable(question)) return null;
  const has = (sign: Sign): boolean => question.signs.has(sign);
  if (OF_SOURCES.some(has) || (hasThread && POINTING.some(has))) return null;
  if (asksProvenance(question, pack)) return null;
  const { told, gap } = nearestWordings(question.tokens, pack);
  const ahead = (told?.likeness ?? 0) - (gap?.likeness ?? 0);
  const least = isSettled(resolved, reply) ? SETTLED_GAP : GAP;
  if (gap && gap.likeness >= least.likeness && -ahead >= least.ahead) {
    const isGap =
      namesAlike(question, gap, pack) &&
      !isConfirmed(resolved, reply) &&
      !isWorkedOutOfMore(resolved, reply, gap.wording, pack);
    return isGap ? { is: 'gap', gap: gap.gap } : null;
  }
  if (reply?.answer.status === 'answered' || !told) return null;
  if (told.likeness < TOLD.likeness || ahead < TOLD.ahead) return null;
  const candidate = candidatesOf(pack).byId.get(told.id);
  if (!candidate || !isAbout(candidate, question, pack)) return null;
  if (told.likeness < TOLD_BUT_FOR_ONE && lacksWord(candidate, resolved)) return null;
  if (has('convert') || resolved.want.kind === 'told') return null;
  if (!holdsValues(candidate, question)) return null;
  if (
    (isExacting(resolved.want) || isAmountOrPlace(resolved.want)) &&
    !answersWant(candidate, resolved.want, question, pack)
  )
    return null;
  return { is: 'told', reply: compose(meaning(candidate, resolved), pack) };
}

/** The gap that a message asks for beyond doubt, whatever else it seems to ask. */
export function sureGap(question: Question, hasThread: boolean, pack: Pack): Gap | null {
  if (pack.gaps.length === 0 || !isComparable(question)) return null;
  if (hasThread && POINTING.some((sign) => question.signs.has(sign))) return null;
  const { told, gap } = nearestWordings(question.tokens, pack);
  if (!gap) return null;
  const ahead = gap.likeness - (told?.likeness ?? 0);
  const isSure = [SURE_GAP, LONE_GAP].some(
    (least) => gap.likeness >= least.likeness && ahead >= least.ahead,
  );
  return isSure && namesAlike(question, gap, pack) ? gap.gap : null;
}

/** Whether the editor asks for a gap in just these words, its values too: what they take for granted is so then. */
export function isWordedGap(question: Question, pack: Pack): boolean {
  const { gap } = nearestWordings(question.tokens, pack);
  if (!gap || gap.likeness < AS_WORDED_GAP) return false;
  const { terms } = readQuestion(gap.wording, pack);
  return [...question.terms].every((term) => !isValue(term) || terms.has(term));
}

/** Whether an editor asks for something that is told in these words or nearly so. */
export function isWorded(tokens: Question['tokens'], pack: Pack): boolean {
  const { told, gap } = nearestWordings(tokens, pack);
  return told !== null && told.likeness >= WORDED && told.likeness > (gap?.likeness ?? 0);
}

/** English of some words: in the other languages there are too few wordings to go by. */
const isComparable = ({ language, tokens }: Question): boolean =>
  language === 'en' && tokens.length >= WORDS;

/** The names that set a question apart; what happened or was given is mostly told by other words too. */
function namesOf({ entities }: Question, pack: Pack): ReadonlySet<string> {
  const { weight } = candidatesOf(pack);
  const isApart = (id: string): boolean => {
    const kind = pack.entities.get(id)?.kind;
    return kind !== 'event' && kind !== 'programme' && id !== pack.meta.summit.place;
  };
  return new Set(
    entities.filter(
      (id) => weight(entityTerm(id)) > COMMON && !pack.meta.parties.includes(id) && isApart(id),
    ),
  );
}

/** The price of one system is no gap about another, nor a figure of one year one about another year. */
function namesAlike(
  question: Question,
  { wording, likeness }: { readonly wording: string; readonly likeness: number },
  pack: Pack,
): boolean {
  const gap = readQuestion(wording, pack);
  const [asked, known] = [namesOf(question, pack), namesOf(gap, pack)];
  return (
    asked.isSubsetOf(known) &&
    (known.isSubsetOf(asked) || likeness >= NAMED_ONCE) &&
    (!spansOf(question).some((span) => isTold(span, pack)) ||
      spansOf(gap).some((span) => spansOf(question).includes(span)) ||
      spansOf(gap).length === 0)
  );
}

/** The years that a question names, as spans of figures are written: `2024`, `2024-25`. */
const spansOf = ({ dates }: Question): readonly string[] =>
  dates.flatMap(({ year, split }) => {
    if (year === null) return [];
    return split ? `${year - 1}-${String(year).slice(2)}` : String(year);
  });

/** Whether a figure of just that span is told. */
const isTold = (span: string, { facts }: Pack): boolean =>
  [...facts.values()].some(
    ({ figure }) => figure !== undefined && 'value' in figure && figure.period === span,
  );

/** Whether it has every name that the question has, and the question none of elsewhere. */
function isAbout({ terms, entities }: Candidate, question: Question, pack: Pack): boolean {
  if (question.slots.some(({ outside }) => outside === true)) return false;
  return [...namesOf(question, pack)].every((id) => entities.has(id) || terms.has(entityTerm(id)));
}

/** Neither is told in passing. */
const isAmountOrPlace = ({ kind }: Want): boolean => kind === 'place' || kind === 'amount';

/** Whether it speaks of all but a word that nothing knows, or that few things in the pack have. */
const lacksWord = ({ terms }: Candidate, { slots }: Resolved): boolean =>
  slots.some(
    ({ slot, weight }) =>
      !slot.inner &&
      (slot.unknown || weight >= TELLS) &&
      !slot.terms.some((term) => terms.has(term)),
  );

const isSettled = ({ fitting: [best], slots }: Resolved, reply: Reply | null): boolean =>
  reply?.answer.status === 'answered' &&
  best !== undefined &&
  best.likeness >= SETTLED &&
  best.sameAsk &&
  !lacksTelling(best, slots);

/** Whether something says all of what is asked to be confirmed: no gap is near then, but what it tells. */
const isConfirmed = ({ question, ranked }: Resolved, reply: Reply | null): boolean =>
  question.polar &&
  ranked.some(
    ({ candidate, missing }) =>
      reply?.focus[0] === candidate && missing.every(({ inner, unknown }) => inner || unknown),
  );

/** Whether a sum was worked out over something that is named and that the gap's wording does not speak of. */
function isWorkedOutOfMore(
  { slots }: Resolved,
  reply: Reply | null,
  wording: string,
  pack: Pack,
): boolean {
  if (reply?.answer.support[0]?.from !== 'sum' || reply.answer.status !== 'answered') return false;
  const known = new Set(readQuestion(wording, pack).slots.flatMap(({ terms }) => terms));
  return slots.some(
    ({ slot, weight }) =>
      !slot.inner &&
      weight >= NAMES_FIGURE &&
      !slot.terms.some((term) => isValue(term) || known.has(term)) &&
      reply.focus.some(({ keys }) => slot.terms.some((term) => keys.has(term))),
  );
}

/** A year or an amount that a question states must be its own, and something besides. */
const holdsValues = ({ terms }: Candidate, { slots }: Question): boolean =>
  slots.every((slot) => !slot.terms.some(isExact) || slot.terms.some((term) => terms.has(term))) &&
  slots.some((slot) => !slot.inner && slot.terms.some((term) => !isValue(term) && terms.has(term)));

const isValue = (term: string): boolean => term.startsWith('#');
const isExact = (term: string): boolean => /^#(?:year|money|percent|length)/.test(term);

/** The question as one that this answers best. */
function meaning(candidate: Candidate, resolved: Resolved): Resolved {
  const found = resolved.ranked.find((one) => one.candidate === candidate);
  const first: Ranked = found ?? {
    candidate,
    coverage: 0,
    score: 0,
    likeness: 0,
    sameAsk: true,
    asking: 0,
    missing: [],
  };
  return { ...resolved, fitting: [first, ...resolved.fitting.filter((one) => one !== found)] };
}
