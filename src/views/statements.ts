import type { FiguredFact } from '../briefing/figures.ts';
import { factsOf } from '../briefing/lookup.ts';
import type { Derived, Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { bold, fields, italic, statement } from '../document/build.ts';
import type { Block } from '../document/model.ts';
import { writeSum } from './arithmetic.ts';
import { cite, citeAll, citeDerived } from './citation.ts';
import { writePeriod } from './dates.ts';
import { periodOf, writeDerived, writeFigure } from './quantities.ts';

/** A fact in its own words with its citation. */
export const stateFact = (fact: Fact, pack: Pack): Block => statement(fact.text, cite(fact, pack));

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

/** Figures as label and value, compact; each value has its citation beside it. */
export function figureFields(figures: readonly FiguredFact[], pack: Pack): Block | null {
  if (figures.length === 0) return null;
  return fields(
    ...figures.map(({ fact, figure }) => {
      const disputed = pack.disagreements.some((found) => found.measure.id === figure.measure);
      return [
        labelled(measureLabel(figure.measure, pack), periodOf(figure)),
        [
          bold(writeFigure(figure, pack)),
          disputed ? ', sources differ ' : ' ',
          italic(`(${cite(fact, pack)})`),
        ],
      ] as const;
    }),
  );
}

/** Worked-out values as label and value, each with its sum and where its figures come from. */
export function derivedFields(derived: readonly Derived[], pack: Pack): Block | null {
  if (derived.length === 0) return null;
  return fields(
    ...derived.map((item) => {
      const { label, period } = item.derivation;
      return [
        labelled(label, period),
        [bold(writeDerived(item)), ` ${writeSum(item)} `, italic(`(${citeDerived(item, pack)})`)],
      ] as const;
    }),
  );
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
