import type { Pack } from '../../../content/library.ts';
import { spanOf } from '../../../content/span.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { Question } from '../../reading/question.ts';
import { namedSource } from '../../sources/asked/named-sources.ts';
import { type Dated, figuresOf } from '../operands/figures.ts';
import { meets, type Said } from '../operands/read-said.ts';
import { subjectsMeant } from '../operands/read-subjects.ts';

/** A date of the pack that a question means, and by what. */
export interface Hit {
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

/** How long a date is written of which only the year is known. */
const YEAR = 4;

/** How much more a day matches that is the first of a span. */
const OPENS = 0.6;

/** The dates of the pack that a question means, by their own words, by what they are of, or as they are stated. */
export function hitsOf(said: readonly Said[], question: Question, pack: Pack): readonly Hit[] {
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

/** Whether a word is a key of the dates of one subject alone: `shipyard`. */
function isOnlyOf(
  subjects: ReadonlySet<string>,
  terms: ReadonlySet<string>,
  dates: readonly Dated[],
): boolean {
  const having = dates.filter(({ keys }) => meets(keys, terms));
  return having.every((one) => one.subjects.symmetricDifference(subjects).size === 0);
}

/** Where a date stands; one place is the same however many dates of the pack it fits. */
function saidAt(at: number, question: Question): Said {
  const known = placed.get(question) ?? new Map<number, Said>();
  placed.set(question, known);
  const said = known.get(at) ?? { from: at, to: at + 1, terms: new Set(), signs: new Set() };
  known.set(at, said);
  return said;
}

const placed = new WeakMap<Question, Map<number, Said>>();

/** Whether an entity tells of a date by itself: a place besides that of the summit, or an event. */
export function isTelling(id: string, pack: Pack): boolean {
  const kind = pack.entities.get(id)?.kind;
  return (kind === 'place' && id !== pack.meta.summit.place) || kind === 'event';
}

/** Whether a date that a question states may be this one. */
export function holds({ figure }: Dated, date: Question['dates'][number]): boolean {
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
