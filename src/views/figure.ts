import { argumentOf, type FigureSubject } from '../briefing/figures.ts';
import type { Derived, DerivedInput, Pack } from '../content/library.ts';
import { originId } from '../content/origin-id.ts';
import {
  bold,
  code,
  document,
  heading,
  type InlineInput,
  notice,
  preformatted,
  statement,
} from '../document/build.ts';
import type { Action, Block, Document } from '../document/model.ts';
import { writeInput, writeSteps } from './arithmetic.ts';
import type { Asked } from './choices.ts';
import { cite, citeDerived } from './citation.ts';
import { disagreementText } from './disagreements.ts';
import { ageNotice } from './phase-notice.ts';
import { periodOf, writeDerived, writeFigure, writeFor } from './quantities.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { derivedText, labelled, measureLabel } from './statements.ts';
import { summarise } from './summary.ts';
import { capitalise } from './words.ts';

export const ASKED_FIGURE: Asked<FigureSubject> = {
  one: 'figure',
  many: 'figures',
  command: 'figure',
  option: 'measure',
  argumentFor: argumentOf,
};

/** One measure: what is reported of it, and what follows from other figures, step by step. */
export function viewFigure(subject: FigureSubject, scene: Scene): Document {
  const { pack } = scene;
  return document({
    title: titleOf(subject.label, pack),
    summary: summarise(
      leads(subject, pack),
      `${subject.label}: see the figures and their sources.`,
    ),
    blocks: [
      ageNotice(scene),
      subject.disagreement
        ? notice(
            'caution',
            `The sources differ. ${disagreementText(subject.disagreement, pack)}. ${subject.disagreement.note.explanation}`,
          )
        : null,
      subject.reported.length > 0 ? heading('As reported') : null,
      subject.reported.map(({ fact, figure }) =>
        statement(
          [
            bold(`${capitalise(writeFigure(figure, pack))}${writeFor(periodOf(figure))}`),
            `: ${fact.text}`,
          ],
          cite(fact, pack),
        ),
      ),
      subject.derived.length > 0 ? heading('Worked out') : null,
      subject.derived.map((derived) => workingOut(derived, pack)),
    ],
    actions: actionsFor(subject, scene),
  });
}

/** The value with its steps, and each number put in with where it comes from; sums within sums too. */
function workingOut(
  derived: Derived,
  pack: Pack,
  named: InlineInput = '',
  shown = new Set<string>(),
): readonly Block[] {
  const { label, period } = derived.derivation;
  return [
    statement(
      [named, `${labelled(label, period)}: `, bold(writeDerived(derived))],
      citeDerived(derived, pack),
    ),
    preformatted(writeSteps(derived)),
    ...factsFirst(derived.inputs).flatMap((input) => {
      const key = `${input.name} ${originId(input)}`;
      if (shown.has(key)) return [];
      shown.add(key);
      const name = [code(input.name), ' is '];
      return input.from === 'derivation'
        ? workingOut(input.derived, pack, name, shown)
        : [
            statement(
              [name, bold(writeInput(input, derived)), `: ${input.fact.text}`],
              cite(input.fact, pack),
            ),
          ];
    }),
  ];
}

const factsFirst = (inputs: readonly DerivedInput[]): readonly DerivedInput[] =>
  inputs.toSorted((a, b) => Number(a.from === 'derivation') - Number(b.from === 'derivation'));

function leads(subject: FigureSubject, pack: Pack): readonly string[] {
  const reported = subject.reported.map(({ fact, figure }) => {
    const sources = cite(fact, pack);
    return `${writeFigure(figure, pack)}${writeFor(periodOf(figure))} (${sources}).`;
  });
  const derived = subject.derived.map(derivedText);
  const [first, ...rest] = reported;
  return first === undefined
    ? derived
    : [`${subject.label}: ${first}`, ...derived, ...rest.map(capitalise)];
}

function actionsFor(subject: FigureSubject, scene: Scene): readonly Action[] {
  return [
    ...(subject.disagreement ? [goTo(scene, 'Where sources differ', 'differences')] : []),
    ...sumsBehind(subject, scene),
    goTo(scene, 'Sources', 'sources'),
  ].slice(0, 4);
}

/** To the measures that a worked-out value is made of. */
function sumsBehind(subject: FigureSubject, scene: Scene): readonly Action[] {
  const measures = subject.derived.flatMap(({ inputs }) =>
    inputs.flatMap((input) =>
      input.from === 'fact' && input.fact.figure ? [input.fact.figure.measure] : [],
    ),
  );
  return [...new Set(measures)]
    .filter((id) => id !== subject.id && id.length <= 40)
    .slice(0, 2)
    .map((id) => goTo(scene, measureLabel(id, scene.pack), 'figure', { measure: id }));
}
