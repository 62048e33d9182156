import type { Pack } from '../content/library.ts';
import type { Figure } from '../content/schema/fact.ts';
import type { UnitKind } from '../content/schema/vocabulary.ts';
import { periodSpan, spanOf } from '../content/span.ts';
import { UNITS } from '../content/units.ts';
import type { Candidate } from './candidates.ts';
import { lexiconOf } from './language/lexicon.ts';
import type { StatedDate, StatedNumber } from './language/values.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { hasKey } from './wants.ts';

/** What a question takes for granted, held against what the pack says. */
export interface Premise {
  /** A number or a date that it states and that the pack has otherwise. */
  readonly wrongValues: boolean;
  /** It names another of a series than the pack has: the 22nd for the 23rd. */
  readonly wrongOrdinal: boolean;
  /** A word whose opposite the pack says. */
  readonly opposed: boolean;
  /** What the pack has in place of the wrong value. */
  readonly instead: readonly Candidate[];
}

/** Compares the numbers and dates of a question with the figures of what it is about. */
export function checkPremise(question: Question, ranked: readonly Ranked[], pack: Pack): Premise {
  const [best] = ranked;
  if (!best) return { wrongValues: false, wrongOrdinal: false, opposed: false, instead: [] };
  const near = ranked
    .filter(({ coverage }) => coverage >= best.coverage * 0.6)
    .map(({ candidate }) => candidate);
  const wrongNumbers = question.numbers.filter((number) => !holdsNumber(number, near, question));
  const wrongDates = question.dates.filter((date) => !holdsDate(date, near, pack));
  const instead = near
    .filter((candidate) => {
      const figure = figureOf(candidate);
      if (!figure) return false;
      return 'date' in figure
        ? wrongDates.length > 0
        : wrongNumbers.some(
            ({ kind }) => kind === null || kind === 'ordinal' || kindOf(figure) === kind,
          );
    })
    .toSorted((a, b) => Number(hasKey(b, question, pack)) - Number(hasKey(a, question, pack)));
  return {
    wrongOrdinal:
      wrongNumbers.some(({ kind }) => kind === 'ordinal') &&
      question.numbers.every((one) => one.kind !== 'ordinal' || wrongNumbers.includes(one)),
    wrongValues: wrongNumbers.length + wrongDates.length > 0 && instead.length > 0,
    opposed: isOpposed(question, best, pack),
    instead,
  };
}

function figureOf({ source }: Candidate): Figure | undefined {
  return source.from === 'fact' ? source.fact.figure : undefined;
}

function kindOf(figure: Figure): UnitKind | 'date' {
  if ('date' in figure) return 'date';
  switch (UNITS[figure.unit].dimension) {
    case 'usd':
    case 'eur':
      return 'money';
    case 'ratio':
      return figure.unit === 'percent' ? 'percent' : 'times';
    case 'years':
    case 'days':
      return 'length';
    default:
      return 'count';
  }
}

/** Whether anything the question is about has the number, or has none to hold it against. */
function holdsNumber(
  stated: StatedNumber,
  near: readonly Candidate[],
  question: Question,
): boolean {
  const comparable = near.flatMap((candidate) => valuesOf(candidate, stated));
  if (comparable.length === 0) return true;
  // What the question's own measure has counts before what another has.
  const keyed = comparable.filter(({ candidate }) =>
    [...candidate.keys].some((key) => question.meanings.has(key)),
  );
  const against = keyed.length > 0 ? keyed : comparable;
  return against.some(({ value }) => isSameValue(value, stated.value));
}

function valuesOf(
  candidate: Candidate,
  stated: StatedNumber,
): readonly { candidate: Candidate; value: number }[] {
  const { source } = candidate;
  if (source.from === 'derivation') {
    const { unit } = source.derived.derivation;
    const scale =
      stated.kind === null ? 1 : UNITS[unit].dimension === 'ratio' ? 1 : UNITS[unit].scale;
    return candidate.measure ? [{ candidate, value: source.derived.value * scale }] : [];
  }
  const figure = source.fact.figure;
  if (!figure || 'date' in figure) return [];
  const kind = kindOf(figure);
  if (stated.kind === null || stated.kind === 'ordinal') {
    return stated.kind === 'ordinal' && kind !== 'count'
      ? []
      : [{ candidate, value: figure.value }];
  }
  if (kind !== stated.kind) return [];
  return [{ candidate, value: figure.value * (kind === 'money' ? UNITS[figure.unit].scale : 1) }];
}

/** Rounded alike: who says 69 of 68.7 is not wrong. */
function isSameValue(value: number, stated: number): boolean {
  if (value === stated) return true;
  return Math.abs(value - stated) / Math.max(Math.abs(value), 1) < 0.006;
}

function holdsDate(stated: StatedDate, near: readonly Candidate[], pack: Pack): boolean {
  // `The October report`: a month in which a source was published dates the source.
  const isOfSource = [...pack.sources.values()].some(
    ({ published }) => Number(published.slice(5, 7)) === stated.month,
  );
  if (stated.day === null && stated.year === null && isOfSource) return true;
  const dated = near.flatMap((candidate) => {
    const { source } = candidate;
    if (source.from === 'derivation') {
      const { period } = source.derived.derivation;
      return period === undefined ? [] : [periodSpan(period)];
    }
    const { figure, asOf, text } = source.fact;
    if (!figure) return datesIn(text, asOf);
    if ('date' in figure) return [spanOf(figure.date)];
    return figure.period === undefined ? [] : [periodSpan(figure.period)];
  });
  if (dated.length === 0) return true;
  const summit = pack.meta.summit.start.slice(0, 4);
  return dated.some(({ start, end }) => {
    const from = start.split('-').map(Number);
    const to = end.split('-').map(Number);
    const year = stated.year ?? (stated.month === null ? null : null);
    if (year !== null && (year < (from[0] ?? 0) || year > (to[0] ?? 0))) return false;
    if (stated.month === null) {
      const days = [Number(start.slice(8)), Number(end.slice(8))];
      return stated.day === null || (stated.day >= (days[0] ?? 0) && stated.day <= (days[1] ?? 31));
    }
    const first = `${year ?? from[0] ?? summit}-${two(stated.month)}-${two(stated.day ?? 1)}`;
    const last = `${year ?? to[0] ?? summit}-${two(stated.month)}-${two(stated.day ?? 31)}`;
    return first <= end && last >= start;
  });
}

/** Years that a statement without a figure speaks of. */
function datesIn(text: string, _asOf: string): readonly { start: string; end: string }[] {
  return [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => ({
    start: `${year}-01-01`,
    end: `${year}-12-31`,
  }));
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Whether the question has a word, and the best candidate lacks it and has its opposite. */
function isOpposed(question: Question, best: Ranked, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  return (
    best.missing.some((slot) =>
      slot.terms.some((term) =>
        lexicon.opposites(term).some((other) => (best.candidate.terms.get(other) ?? 0) >= 0.9),
      ),
    ) && question.slots.length > 0
  );
}
