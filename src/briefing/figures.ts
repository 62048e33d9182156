import type { Derived, Disagreement, Pack } from '../content/library.ts';
import type { Fact, Figure } from '../content/schema/fact.ts';
import type { Measure } from '../content/schema/measure.ts';
import {
  matchNames,
  type NameChoice,
  namedExactly,
  type Resolution,
  resolveName,
} from './name-match.ts';
import { asSuggestions } from './suggestions.ts';

/** A fact together with its figure. */
export interface FiguredFact {
  readonly fact: Fact;
  readonly figure: Figure;
}

/** What one may ask a figure of: a measure with all that bears on it, or a derivation alone. */
export interface FigureSubject {
  /** Id of the measure, or of the derivation where that belongs to no measure. */
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly reported: readonly FiguredFact[];
  readonly derived: readonly Derived[];
  readonly disagreement: Disagreement | null;
}

/** All subjects of a pack that have a figure: measures in their order, then lone derivations. */
export function figureSubjects(pack: Pack): readonly FigureSubject[] {
  const derived = [...pack.derivations.values()];
  const measured = [...pack.measures.values()].map((measure) =>
    subjectOfMeasure(measure, pack, derived),
  );
  const alone = derived
    .filter(({ derivation }) => derivation.measure === undefined)
    .map((item) => subjectOfDerivation(item));
  return [...measured, ...alone].filter(
    (subject) => subject.reported.length + subject.derived.length > 0,
  );
}

/** The subject that a typed name, alias or slip of one means. */
export function resolveFigure(pack: Pack, typed: string): Resolution<FigureSubject> {
  return resolveName(typed, subjectChoices(pack));
}

/** The subject of which a text is a whole name, without any command word. */
export const figureNamed = (pack: Pack, text: string): FigureSubject | null =>
  namedExactly(text, subjectChoices(pack));

/** Measures and derivations for a half-typed option. */
export function figureSuggestions(pack: Pack, typed: string) {
  return asSuggestions(matchNames(typed, subjectChoices(pack)), argumentOf);
}

/** Ids longer than an argument may be give way to a shorter name. */
export function argumentOf(subject: FigureSubject): string {
  const names = [subject.id, subject.label, ...subject.aliases];
  return names.find((name) => name.length <= ARGUMENT_CAP) ?? subject.id.slice(0, ARGUMENT_CAP);
}

const ARGUMENT_CAP = 40;

const subjectChoices = (pack: Pack): readonly NameChoice<FigureSubject>[] =>
  figureSubjects(pack).map((subject) => ({
    value: subject,
    label: subject.label,
    aliases: [...subject.aliases, subject.id, ...subject.id.split('.').slice(-1)],
  }));

function subjectOfMeasure(
  measure: Measure,
  pack: Pack,
  derivations: readonly Derived[],
): FigureSubject {
  const derived = derivations.filter(({ derivation }) => derivation.measure === measure.id);
  return {
    id: measure.id,
    label: measure.label,
    aliases: [
      ...measure.aliases,
      ...derived.flatMap(({ derivation }) => [
        derivation.label,
        derivation.id,
        ...derivation.aliases,
      ]),
    ],
    reported: withFigures(pack.factsByMeasure.get(measure.id) ?? []),
    derived,
    disagreement: pack.disagreements.find((found) => found.measure.id === measure.id) ?? null,
  };
}

function subjectOfDerivation(item: Derived): FigureSubject {
  const { id, label, aliases } = item.derivation;
  return { id, label, aliases, reported: [], derived: [item], disagreement: null };
}

/** The facts that have a figure, with it. */
export function withFigures(facts: readonly Fact[]): readonly FiguredFact[] {
  return facts.flatMap((fact) => (fact.figure ? [{ fact, figure: fact.figure }] : []));
}
