import type { Contrast, Disagreement, Observation, Pack } from '../content/library.ts';
import {
  bold,
  document,
  heading,
  type InlineInput,
  italic,
  notice,
  paragraph,
  statement,
} from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { writeSum } from './arithmetic.ts';
import { cite, citeObservation } from './citation.ts';
import { ageNotice } from './phase-notice.ts';
import { observedPeriod, writeFor, writeObservation } from './quantities.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { summarise } from './summary.ts';
import { both, capitalise, count, either } from './words.ts';

/** Every point on which sources differ: each word of each side, and the editor's note. */
export function viewDisagreements(scene: Scene): Document {
  const { pack } = scene;
  const { disagreements, contrasts } = pack;
  if (disagreements.length + contrasts.length === 0) return viewAgreement(scene);
  const titles = [...disagreements, ...contrasts].map((found) => found.note.title);
  return document({
    title: titleOf('Where sources differ', pack),
    summary: summarise(
      [
        `The sources differ on ${count(titles.length, 'point')}.`,
        ...disagreements.map((found) => `${disagreementText(found, pack)}.`),
        ...contrasts.map(
          ({ note, facts }) => `${note.title}: ${facts.map(({ text }) => text).join(' ')}`,
        ),
      ],
      `The sources differ on ${both(titles)}.`,
    ),
    blocks: [
      ageNotice(scene),
      paragraph(
        `The sources differ on ${count(titles.length, 'point')}. Both sides stand here as they were reported; Sherpa averages nothing and picks none.`,
      ),
      disagreements.map((found) => disagreementBlocks(found, pack)),
      contrasts.map((found) => contrastBlocks(found, pack)),
    ],
    actions: [
      goTo(scene, 'Sources', 'sources'),
      goTo(scene, 'Commitments', 'commitments'),
      goTo(scene, 'Brief', 'brief'),
    ],
  });
}

/** One point: its observations with citation, then the editor's note. */
function disagreementBlocks(found: Disagreement, pack: Pack): readonly Block[] {
  return [
    heading(found.note.title),
    ...found.observations.map((observation) =>
      statement(
        [bold(capitalise(valueAndPeriod(observation, pack))), ': ', saidOf(observation)],
        citeObservation(observation, pack),
      ),
    ),
    paragraph(italic('Editor’s note'), `: ${found.note.explanation}`),
  ];
}

/** One point that is told in words: the fact of each side, then the editor's note. */
function contrastBlocks({ note, facts }: Contrast, pack: Pack): readonly Block[] {
  return [
    heading(note.title),
    ...facts.map((fact) => statement(fact.text, cite(fact, pack))),
    paragraph(italic('Editor’s note'), `: ${note.explanation}`),
  ];
}

/** One point in one line of plain text: `Title: USD 1 billion for 2024 or about USD 2 billion`. */
export function disagreementText(found: Disagreement, pack: Pack): string {
  return `${found.note.title}: ${either(found.observations.map((observation) => valueAndPeriod(observation, pack)))}`;
}

/** One point in one line, each side with who reports it, in the words of `citeSide`. */
export function disagreementLine(
  found: Disagreement,
  pack: Pack,
  citeSide = citeObservation,
): InlineInput {
  return found.observations.map((observation, at) => [
    at === 0 ? `${found.note.title}: ` : ' or ',
    bold(valueAndPeriod(observation, pack)),
    ' ',
    italic(`(${citeSide(observation, pack)})`),
  ]);
}

const valueAndPeriod = (observation: Observation, pack: Pack): string =>
  `${writeObservation(observation, pack)}${writeFor(observedPeriod(observation))}`;

const saidOf = (observation: Observation): string =>
  observation.from === 'fact'
    ? observation.fact.text
    : `${observation.derived.derivation.label} ${writeSum(observation.derived)}.`;

function viewAgreement(scene: Scene): Document {
  const said = `No two sources of this pack differ on a figure or a date; it has ${count(scene.pack.sources.size, 'source')}.`;
  return document({
    title: titleOf('Where sources differ', scene.pack),
    summary: said,
    blocks: [ageNotice(scene), notice('info', said)],
    actions: [goTo(scene, 'Sources', 'sources'), goTo(scene, 'Brief', 'brief')],
  });
}
