import type { Pack } from '../../content/library.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { wordsOf } from '../language/words.ts';
import { perPack } from '../per-pack.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import { hasKey, isSumUnasked, type Want } from '../reading/wanted/wants.ts';
import {
  citiesFirst,
  countsLast,
  personsFirst,
  sequelsFirst,
  stateFirst,
  thingsFirst,
} from './asked-kind-first.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { datedAlike, pricedAlike } from './held-by-matter.ts';
import type { Ranked, WeighedSlot } from './rank.ts';

/** How much the nearest wording counts in the order. */
const LIKENED = 0.4;
/** So many are compared with their wordings: what is asked is among them. */
const COMPARED = 40;
const UNKEYED = 0.15;

/** What was found, with what else speaks for each of it: its wordings, its dates, its measure. */
export function inOrder(
  found: readonly Ranked[],
  slots: readonly WeighedSlot[],
  want: Want,
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  const liked = likenedFirst(found, slots, question, pack);
  const alike = pricedAlike(datedAlike(liked, slots, pack), slots, question, pack);
  const keyed = waysFirst(keyedFirst(alike, question, pack), question);
  const figured = countsLast(figuresFirst(keyed, slots, question, pack), want, question);
  const defined = definitionsFirst(figured, slots, want, question, pack);
  const things = thingsFirst(defined, want, question, pack);
  const numbered = numberedFirst(things, slots, question);
  const stands = stateFirst(sequelsFirst(numbered, question, pack), question);
  return personsFirst(citiesFirst(stands, want, question, pack), want, question, pack);
}

/** `Is this the 23rd summit`: which of a series it is, where nothing but a name with that number is said. */
function numberedFirst(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  { tokens, numbers }: Question,
): readonly Ranked[] {
  const inNames = tokens.filter(
    ({ type }, at) => type === 'number' && !numbers.some((stated) => stated.at === at),
  );
  const isNamed = ({ slot }: WeighedSlot): boolean =>
    slot.inner || slot.terms.every((term) => term.startsWith('@'));
  if (inNames.length === 0 || !slots.every(isNamed)) return ranked;
  const isIt = ({ candidate: { source } }: Ranked): boolean => {
    const figure = source.from === 'fact' ? source.fact.figure : undefined;
    return (
      figure !== undefined &&
      'value' in figure &&
      figure.unit === 'count' &&
      inNames.some(({ text }) => Number(text) === figure.value)
    );
  };
  return ranked
    .map((one) => (isIt(one) ? { ...one, score: one.score + NUMBERED } : one))
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

const NUMBERED = 0.15;

/** How much before a mere mention what tells of the way counts, where `how` is asked. */
const WAY = 0.25;

/** `How do they get there` asks for the way, and for no figure on the same matter. */
function waysFirst(ranked: readonly Ranked[], { asks, polar }: Question): readonly Ranked[] {
  const others = [...asks].some((ask) => ask !== 'how' && ask !== 'what');
  if (!asks.has('how') || others || polar) return ranked;
  return ranked
    .map((one) => (tellsWay(one.candidate) ? { ...one, score: one.score + WAY } : one))
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

/** Said by the editor, and not only learnt from a wording. */
const tellsWay = ({ source }: Candidate): boolean =>
  source.from === 'fact' && source.fact.tells.includes('how');

/** What an editor says is asked for in such words comes first. */
function likenedFirst(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  if (pack.asked.size === 0) return ranked;
  const nearest = candidatesOf(pack).nearestForm(question.asks, slots);
  return ranked
    .map((one, at) => {
      if (at >= COMPARED || one.candidate.forms.length === 0) return one;
      const alike = nearest(one.candidate.rank);
      return { ...one, ...alike, score: one.score + LIKENED * alike.likeness };
    })
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

/** A figure whose measure is not asked for by its own word stands back, and so does what is worked out where that is not asked for. */
function keyedFirst(ranked: readonly Ranked[], question: Question, pack: Pack): readonly Ranked[] {
  const isBack = ({ candidate }: Ranked): boolean =>
    (candidate.keys.size > 0 && !hasKey(candidate, question, pack)) ||
    isSumUnasked(candidate, question);
  return ranked
    .map((one) => (isBack(one) ? { ...one, score: one.score - UNKEYED } : one))
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

/** `What is the trade target`, or those words alone, asks for the figure of that name before all that is said of it. */
function figuresFirst(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  const { asks, signs, polar } = question;
  // `Confirm the price` asks for it.
  const isConfirmed = signs.has('confirm') && signs.size === 1;
  const isBare = asks.size === 0 && (signs.size === 0 || isConfirmed);
  if ((polar && !isConfirmed) || !(isBare || (asks.has('what') && asks.size === 1))) return ranked;
  const outer = slots.filter(({ slot }) => !slot.inner).map(({ slot }) => slot);
  const words = outer.filter(({ terms }) => !terms.every((term) => /^[@#]/.test(term)));
  const measured = measuredTerms(pack);
  if (words.length === 0 || !words.every(({ terms }) => terms.some((term) => measured.has(term))))
    return ranked;
  const told = measuresTold(pack);
  // What no source states may be worked out from what one does.
  const isIt = ({ candidate, missing }: Ranked): boolean =>
    (candidate.source.from === 'fact' ||
      (candidate.measure !== null && !told.has(candidate.measure.id))) &&
    candidate.gives.has('amount') &&
    missing.every(({ inner }) => inner) &&
    hasKey(candidate, question, pack);
  return ranked
    .map((one) => (isIt(one) ? { ...one, score: one.score + FIGURE } : one))
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

const FIGURE = 0.12;

/** Measures of which a fact has an amount. */
const measuresTold = perPack(
  (pack): ReadonlySet<string> =>
    new Set(
      candidatesOf(pack).candidates.flatMap(({ source, measure, gives }) =>
        source.from === 'fact' && measure !== null && gives.has('amount') ? [measure.id] : [],
      ),
    ),
);

/** The words by which amounts are asked for. */
const measuredTerms = perPack(
  (pack): ReadonlySet<string> =>
    new Set(
      candidatesOf(pack).candidates.flatMap(({ keys, gives }) =>
        gives.has('amount') ? [...keys] : [],
      ),
    ),
);

/**
 * Who asks what something is wants to hear of what type it is before what is said of it; who states a value
 * of it, or asks what it will get, does not.
 */
function definitionsFirst(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  want: Want,
  { tokens, numbers, dates, polar, asks }: Question,
  pack: Pack,
): readonly Ranked[] {
  const lexicon = lexiconOf(pack);
  const outer = slots.filter(({ slot }) => !slot.inner);
  const lists = outer.some(({ slot }) =>
    slot.terms.some((term) => lexicon.several(term) === 'listed'),
  );
  if (lists) {
    return ranked
      .map((one) => (one.candidate.gives.has('list') ? { ...one, score: one.score + 0.15 } : one))
      .toSorted((a, b) => b.score - a.score);
  }
  const { is } = wordsOf(pack.vocabulary);
  const isDeed = tokens.some(
    (token, at) => is(token, 'asking-what') && is(tokens[at + 1], 'modal'),
  );
  const isOrdinal = numbers.some(({ kind }) => kind === 'ordinal');
  const isValued = isOrdinal || (polar && numbers.length + dates.length > 0);
  if (
    want.kind !== 'statement' ||
    isDeed ||
    isValued ||
    !outer.every(({ slot }) => slot.terms.every((term) => term.startsWith('@')))
  )
    return ranked;
  const asksOffice = asks.has('who') && !polar;
  return ranked
    .map((one) =>
      (isDefined(one.candidate, outer) || (asksOffice && hasOffice(one.candidate, outer, pack))) &&
      one.missing.every(({ unknown }) => unknown)
        ? { ...one, score: one.score + 0.3 }
        : one,
    )
    .toSorted((a, b) => b.score - a.score);
}

/** Whether it says of a person who is asked for what they are. */
const hasOffice = (
  { told, entities }: Candidate,
  asked: readonly WeighedSlot[],
  pack: Pack,
): boolean =>
  told.has(OFFICE) &&
  asked.some(({ slot }) =>
    slot.terms.some((term) => {
      const id = term.slice(1);
      return pack.entities.get(id)?.kind === 'person' && entities.has(id);
    }),
  );

const OFFICE = 'discover-role';

/** Whether it says what that is which is asked for: its subject is the first entity that it names. */
function isDefined({ gives, entities }: Candidate, asked: readonly WeighedSlot[]): boolean {
  const [subject] = entities;
  return (
    gives.has('type') &&
    subject !== undefined &&
    asked.some(({ slot }) => slot.terms.includes(entityTerm(subject)))
  );
}
