import type { Pack } from '../../content/library.ts';
import { type Grain, type Span, spanOf } from '../../content/span.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { tokensOf } from '../language/tokens.ts';
import { monthOf } from '../language/values.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { namedSource } from '../sources/named-sources.ts';
import { type Dated, figuresOf } from './figures.ts';
import { meets, readSaid, type Said } from './read-said.ts';
import { subjectsMeant } from './read-subjects.ts';

/** Two dates of the pack that a question names, the earlier first. */
export interface Between {
  readonly from: Dated;
  readonly to: Dated;
}

interface Hit {
  readonly dated: Dated;
  /** Places of the question that it has a term of. */
  readonly covers: ReadonlySet<Said>;
  /** Of those, where its own word or its own name stands. */
  readonly anchors: ReadonlySet<Said>;
  readonly matches: number;
  /** Words of the question that its measure is called by, fillers too: `the last delivery`. */
  readonly labelled: number;
  /** Whether it is of something that is meant by name: of that a date is asked before one of the summit. */
  readonly isNamed: boolean;
  /** Whether a word or a name means it, and not its date alone. */
  readonly isKeyed: boolean;
}

/**
 * The two dates that account for most of a question: each is meant by its own word or name, and has
 * something of the question that the other has not. Where one alone is named, the other is the
 * summit's day.
 */
export function readSpan(resolved: Resolved, pack: Pack): Between | null {
  const { question } = resolved;
  const said = readSaid(question, pack);
  const hits = hitsOf(said, question, pack);
  const index = candidatesOf(pack);
  const weigh = (places: ReadonlySet<Said>): number =>
    [...places].reduce(
      (sum, { terms }) => sum + Math.max(0, ...[...terms].map((term) => index.weight(term))),
      0,
    );
  const isOfNamed = hits.some(({ isNamed }) => isNamed);
  const pairs = hits.flatMap((one, at) =>
    hits.slice(at + 1).flatMap((other) => {
      if (overlap(one.dated, other.dated)) return [];
      if (one.dated.measure === other.dated.measure) return [];
      if (one.anchors.isSubsetOf(other.anchors) || other.anchors.isSubsetOf(one.anchors)) return [];
      // Of what is named an end is wanted: two days of the visit are no wait for the submarine.
      if (isOfNamed && !one.isNamed && !other.isNamed) return [];
      if (isOneVisit(one.dated, other.dated, question, pack)) return [];
      const score =
        weigh(one.covers.union(other.covers)) +
        MATCHED * (one.matches + other.matches) +
        0.15 * (one.labelled + other.labelled) +
        NAMED * (Number(one.isNamed) + Number(other.isNamed)) +
        0.2 * (firmness(one.dated) + firmness(other.dated));
      return [{ one: one.dated, other: other.dated, score }];
    }),
  );
  const [best] = pairs.toSorted((a, b) => b.score - a.score);
  if (best) return inOrder(best.one, best.other);
  const keyed = hits.filter(({ isKeyed }) => isKeyed);
  const [alone] = keyed.toSorted(
    (a, b) => weigh(b.covers) + MATCHED * b.matches - weigh(a.covers) - MATCHED * a.matches,
  );
  // Of two ends of which one is a name that no source has, the summit is not the other.
  const isForeign = question.slots.some(({ outside, inner }) => outside === true && !inner);
  const day = alone && !isForeign ? summitDay(alone.dated, pack) : null;
  return alone && day ? inOrder(alone.dated, day) : null;
}

/**
 * Whether a question names an end that neither of the two is: a date that neither has, or a word or a name
 * by which another date of the pack is meant.
 */
export function leavesEnd({ from, to }: Between, question: Question, pack: Pack): boolean {
  const ends = [from, to];
  if (question.dates.some((date) => !ends.some((one) => holds(one, date)))) return true;
  const { dates } = figuresOf(pack);
  const { is } = wordsOf(pack.vocabulary);
  const { tokens } = question;
  // `When does the visit come` names no end by its verb.
  const isNoun = (at: number): boolean =>
    is(tokens[at - 1], 'article', 'preposition', 'from', 'until', 'between', 'determiner') ||
    monthOf(tokens[at - 1], pack.vocabulary) !== null;
  return readSaid(question, pack).some(({ terms, from: at }) => {
    if (!isNoun(at)) return false;
    const isCovered = ends.some(({ candidate }) =>
      [...terms].some((term) => candidate.terms.has(term)),
    );
    return !isCovered && dates.some(({ keys }) => meets(keys, terms));
  });
}

const NAMED = 0.3;
/** How long a date is written of which only the year is known. */
const YEAR = 4;

/** Whether a word is a key of the dates of one subject alone: `shipyard`. */
function isOnlyOf(
  subjects: ReadonlySet<string>,
  terms: ReadonlySet<string>,
  dates: readonly Dated[],
): boolean {
  const having = dates.filter(({ keys }) => meets(keys, terms));
  return having.every((one) => one.subjects.symmetricDifference(subjects).size === 0);
}

/** How much it counts that a date is stated as the pack has it. */
const MATCHED = 0.5;

/** How much more a day matches that is the first of a span. */
const OPENS = 0.6;

/** Days that lie next to each other are one visit, and only days are counted between them. */
function isOneVisit(one: Dated, other: Dated, { tokens }: Question, pack: Pack): boolean {
  if (tokens.some((token) => wordsOf(pack.vocabulary).is(token, 'day'))) return false;
  const [a, b] = [spanOf(one.figure.date), spanOf(other.figure.date)];
  const { grain, count } = a.start <= b.start ? elapsedBetween(a, b) : elapsedBetween(b, a);
  return grain === 'day' && count < ONE_VISIT;
}

const ONE_VISIT = 4;

/** Where a date stands; one place is the same however many dates of the pack it fits. */
function saidAt(at: number, question: Question): Said {
  const known = placed.get(question) ?? new Map<number, Said>();
  placed.set(question, known);
  const said = known.get(at) ?? { from: at, to: at + 1, terms: new Set(), signs: new Set() };
  known.set(at, said);
  return said;
}

const placed = new WeakMap<Question, Map<number, Said>>();

function hitsOf(said: readonly Said[], question: Question, pack: Pack): readonly Hit[] {
  const subjects = subjectsMeant(said, [], pack);
  const places = new Set(question.entities.filter((id) => isTelling(id, pack)));
  const { dates } = figuresOf(pack);
  const source = namedSource(question, pack);
  return dates.flatMap((dated): readonly Hit[] => {
    const { keys, subjects: of, candidate } = dated;
    // `Before the Chand piece`: a source stands for the day on which it was published.
    const isSource =
      source !== null &&
      keys.has('!reported-when') &&
      dated.fact.sources.includes(source.source.id);
    const keyed = said.filter(
      ({ terms, from }) => meets(keys, terms) || (isSource && source.words.has(from)),
    );
    // What is due of a system at an event is no date of the event.
    const isPlaced = (id: string): boolean =>
      candidate.entities.has(id) &&
      ((of.size === 0 && ![...keys].every((key) => key.startsWith('!'))) ||
        pack.entities.get(id)?.kind === 'place');
    const isOwn = (term: string): boolean =>
      of.has(term.slice(1)) || (places.has(term.slice(1)) && isPlaced(term.slice(1)));
    const named = said.filter(({ terms }) => [...terms].some(isOwn));
    const event = named.some(({ terms }) => [...terms].some((term) => places.has(term.slice(1))));
    const held = question.dates.filter((date) => holds(dated, date));
    // Of several days the first is the one that a date is counted to.
    const first = Number(spanOf(dated.figure.date).start.slice(8));
    const opens = held.filter(({ day }) => day === first).length;
    const matches = held.length + (isSource ? 1 : 0) + OPENS * opens;
    const isYear = dated.figure.date.length === YEAR;
    const firm = held.filter(({ year, month, day }) =>
      month === null ? year !== null && isYear : year !== null || day !== null,
    );
    // `March 2019 to the handover`: a month that is stated is an end of its own.
    const stated = firm.map(({ at }): Said => saidAt(at, question));
    // `The May war`: its date names it too.
    const isMeant =
      of.size === 0 ||
      meets(of, subjects) ||
      named.length > 0 ||
      matches > 0 ||
      keyed.some(({ terms }) => isOnlyOf(of, terms, dates));
    // That a source appeared on a day makes the day none of its own: `Tianjin to 5 December`.
    if (keys.has('!reported-when') && !isSource && keyed.length === 0) return [];
    if (!isMeant || (keyed.length === 0 && !event && stated.length === 0)) return [];
    const covers = said.filter(({ terms }) => [...terms].some((term) => candidate.terms.has(term)));
    const label = new Set(tokensOf(dated.measure.label).map(({ stem }) => stem));
    // `The final handover` has two words of the last delivery, and one of the next.
    const labelled =
      question.tokens.filter(({ stem }) => label.has(stem)).length + Math.max(0, keyed.length - 1);
    const anchors = new Set([...keyed, ...named, ...stated]);
    const isNamed = isSource || (of.size > 0 && meets(of, subjects));
    return [
      {
        dated,
        covers: new Set(covers),
        anchors,
        matches,
        labelled,
        isNamed,
        isKeyed: keyed.length > 0 || event,
      },
    ];
  });
}

export function isTelling(id: string, pack: Pack): boolean {
  const kind = pack.entities.get(id)?.kind;
  return (kind === 'place' && id !== pack.meta.summit.place) || kind === 'event';
}

/** One day is firmer than several, and what is so is firmer than what is bounded. */
export const firmness = ({ figure, fact }: Dated): number =>
  (figure.precision === 'exact' ? 1 : 0) +
  (figure.date.includes('/') ? 0 : 1) +
  (fact.status === 'reported' ? 0.5 : 0);

function holds({ figure }: Dated, date: Question['dates'][number]): boolean {
  const { start, end } = spanOf(figure.date);
  const [year, month, day] = start.split('-').map(Number);
  const last = Number(end.slice(8));
  return (
    (date.year === null || date.year === year) &&
    (date.month === null || date.month === month) &&
    (date.day === null || (date.day >= (day ?? 0) && date.day <= last)) &&
    (date.month === null || figure.date.length > 4)
  );
}

/** Nothing lies between two dates of which one may be within the other. */
export function overlap(one: Dated, other: Dated): boolean {
  const [a, b] = [spanOf(one.figure.date), spanOf(other.figure.date)];
  return a.start <= b.end && b.start <= a.end;
}

/** The summit's own day, told by the pack's first fact of it that is known to the day. */
function summitDay(first: Dated, pack: Pack): Dated | null {
  const index = candidatesOf(pack);
  const own = pack.meta.summit.facts.flatMap((id): readonly Candidate[] => {
    const candidate = index.byId.get(id);
    return candidate ? [candidate] : [];
  });
  const dates = figuresOf(pack).dates.filter(({ candidate }) => own.includes(candidate));
  const days = dates.filter(({ figure }) => figure.date.length === 10);
  return days.find((one) => !overlap(one, first)) ?? null;
}

function inOrder(one: Dated, other: Dated): Between {
  const startOf = ({ figure }: Dated): string => spanOf(figure.date).start;
  return startOf(one) <= startOf(other) ? { from: one, to: other } : { from: other, to: one };
}

/** The time between two dates, as precise as the looser of the two allows. */
export interface Elapsed {
  readonly grain: Grain;
  /** Years, months or days, by grain. */
  readonly count: number;
}

/** Counts from first day to first day, by calendar years where only a year is known. */
export function elapsedBetween(from: Span, to: Span): Elapsed {
  const grain = [from, to].some((one) => one.grain === 'year')
    ? 'year'
    : [from, to].some((one) => one.grain === 'month')
      ? 'month'
      : 'day';
  const [a, b] = [Temporal.PlainDate.from(from.start), Temporal.PlainDate.from(to.start)];
  switch (grain) {
    case 'year':
      return { grain, count: b.year - a.year };
    case 'month':
      return { grain, count: (b.year - a.year) * 12 + b.month - a.month };
    case 'day':
      return { grain, count: a.until(b, { largestUnit: 'days' }).days };
  }
}
