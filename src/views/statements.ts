import type { FiguredFact } from '../briefing/figures.ts';
import { factsOf } from '../briefing/lookup.ts';
import type { Derived, Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { bold, statement } from '../document/build.ts';
import type { Block } from '../document/model.ts';
import { writeSum } from './arithmetic.ts';
import { cite, citeAll, citeDerived } from './citation.ts';
import { writePeriod } from './dates.ts';
import { periodOf, writeDerived, writeFigure } from './quantities.ts';

/** A fact in its own words with its citation. */
const stateFact = (fact: Fact, pack: Pack): Block => statement(fact.text, cite(fact, pack));

/** Facts, each with its citation. */
export const stateFacts = (facts: readonly Fact[], pack: Pack): readonly Block[] =>
  facts.map((fact) => stateFact(fact, pack));

/** A figure's label with its period, unless the label says it: `Indian exports, 2024–25`. */
export function labelled(label: string, period: string | undefined): string {
  if (period === undefined) return label;
  const written = writePeriod(period);
  return [period, written].some((said) => label.includes(said)) ? label : `${label}, ${written}`;
}

export const measureLabel = (id: string, pack: Pack): string => pack.measures.get(id)?.label ?? id;

/** Figures as label and value, one a line, each with its citation in small print below it. */
export function stateFigures(figures: readonly FiguredFact[], pack: Pack): readonly Block[] {
  return figures.map(({ fact, figure }) => {
    const disputed = pack.disagreements.some((found) => found.measure.id === figure.measure);
    const label = labelled(measureLabel(figure.measure, pack), periodOf(figure));
    return statement(
      [`${label}: `, bold(writeFigure(figure, pack)), disputed ? ', sources differ' : ''],
      cite(fact, pack),
    );
  });
}

/** Worked-out values as label and value, each with its sum and where its figures come from. */
export function stateDerived(derived: readonly Derived[], pack: Pack): readonly Block[] {
  return derived.map((item) => {
    const { label, period } = item.derivation;
    return statement(
      [`${labelled(label, period)}: `, bold(writeDerived(item)), ` ${writeSum(item)}`],
      citeDerived(item, pack),
    );
  });
}

/** A worked-out value as a sentence of a summary. */
export function derivedText(derived: Derived): string {
  const { label, period } = derived.derivation;
  return `Worked out: ${labelled(label, period)}: ${writeDerived(derived)} ${writeSum(derived)}.`;
}

/** Who reports what an agenda item, a timeline entry or a commitment rests on. */
export const citeItem = (
  item: { readonly facts: readonly string[]; readonly status?: Fact['status'] },
  pack: Pack,
): string => citeAll(factsOf(pack, item.facts), pack, item.status);
