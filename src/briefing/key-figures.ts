import type { Fact } from '../content/schema/fact.ts';
import { periodSpan } from '../content/span.ts';
import { type FiguredFact, withFigures } from './figures.ts';

/** Statuses of a figure that says what is to come. */
const LOOKS_AHEAD: ReadonlySet<Fact['status']> = new Set(['expected', 'proposed', 'target']);

/**
 * One figure a measure, the one for the latest period, and apart from it every target or
 * expectation: an aim is never shown as the state of things.
 */
export function keyFigures(facts: readonly Fact[]): readonly FiguredFact[] {
  const quantities = withFigures(facts).filter(({ figure }) => 'value' in figure);
  const measures = [...new Set(quantities.map(({ figure }) => figure.measure))];
  return measures.flatMap((measure) => {
    const ofMeasure = quantities.filter(({ figure }) => figure.measure === measure);
    const aims = ofMeasure.filter(({ fact }) => LOOKS_AHEAD.has(fact.status));
    const [latest] = ofMeasure
      .filter(({ fact }) => !LOOKS_AHEAD.has(fact.status))
      .sort(latestFirst);
    return latest ? [latest, ...aims] : aims;
  });
}

function latestFirst(a: FiguredFact, b: FiguredFact): number {
  return endOfPeriod(b).localeCompare(endOfPeriod(a)) || b.fact.asOf.localeCompare(a.fact.asOf);
}

/** The last day of the period, YYYY-MM-DD; where no period is given, the day it was true as of. */
function endOfPeriod({ fact, figure }: FiguredFact): string {
  const period = 'value' in figure ? figure.period : undefined;
  return period === undefined ? fact.asOf : periodSpan(period).end;
}
