import type { PersonFile } from '../briefing/people.ts';
import type { Pack } from '../content/library.ts';
import type { Entity } from '../content/schema/entity.ts';
import { bold, document, heading, notice, paragraph, statement } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import type { Asked } from './choices.ts';
import { sourceLabels } from './citation.ts';
import { writeDay } from './dates.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { stateFacts } from './statements.ts';
import { summarise } from './summary.ts';
import { both, count } from './words.ts';

export const ASKED_PERSON: Asked<Entity> = {
  one: 'person',
  many: 'people',
  command: 'people',
  option: 'name',
  argumentFor: ({ id, name }) => (id.length <= 40 ? id : name.slice(0, 40)),
};

/** Everybody in the pack with their role and how much there is on them. */
export function viewPeople(people: readonly PersonFile[], scene: Scene): Document {
  const { pack } = scene;
  if (people.length === 0) return viewNobody(scene);
  return document({
    title: titleOf('People', pack),
    summary: summarise(
      people.map(({ person }) => `${nameAndRole(person)}.`),
      `${count(people.length, 'person', 'people')}.`,
    ),
    blocks: [
      ageNotice(scene),
      people.map((file) =>
        statement(
          [
            bold(file.person.name),
            file.person.role === undefined ? '' : `, ${file.person.role}`,
            `: ${tally(file)}.`,
          ],
          citeFile(file, pack),
        ),
      ),
      paragraph('All that one of them said and did: /summit people, with the name.'),
    ],
    actions: people
      .toSorted((a, b) => size(b) - size(a))
      .slice(0, 4)
      .map(({ person }) =>
        goTo(scene, person.name.slice(0, 75), 'people', { name: ASKED_PERSON.argumentFor(person) }),
      ),
  });
}

/** One person: who that is, their words, their deeds. */
export function viewPerson(file: PersonFile, scene: Scene): Document {
  const { pack } = scene;
  const { person, said, did } = file;
  return document({
    title: titleOf(person.name, pack),
    summary: summarise(
      [`${nameAndRole(person)}.`, ...[...said, ...did].map((fact) => fact.text)],
      `${person.name}: ${tally(file)}.`,
    ),
    blocks: [
      ageNotice(scene),
      person.role === undefined
        ? null
        : statement([bold(person.name), `, ${person.role}`], citeFile(file, pack)),
      said.length > 0 ? [heading('Said'), stateFacts(said, pack)] : null,
      did.length > 0 ? [heading('Did, and what is told of them'), stateFacts(did, pack)] : null,
      size(file) === 0 ? notice('info', 'This pack has the name and no fact about it.') : null,
    ],
    actions: [
      goTo(scene, 'All people', 'people'),
      goTo(scene, 'Agenda', 'agenda'),
      goTo(scene, 'Sources', 'sources'),
    ],
  });
}

const nameAndRole = ({ name, role }: Entity): string =>
  role === undefined ? name : `${name}, ${role}`;

const size = ({ said, did }: PersonFile): number => said.length + did.length;

function tally({ said, did }: PersonFile): string {
  if (said.length === 0) return count(did.length, 'fact');
  const statements = count(said.length, 'statement');
  return did.length === 0 ? statements : `${statements} and ${count(did.length, 'other fact')}`;
}

/** Roles come from the same sources as the facts that name the person. */
function citeFile({ said, did }: PersonFile, pack: Pack): string {
  const facts = [...said, ...did];
  const latest = facts
    .map((fact) => fact.asOf)
    .sort()
    .at(-1);
  return latest === undefined
    ? 'Named in this pack without a fact'
    : `Named by ${both(sourceLabels(facts, pack))}; as of ${writeDay(latest)}`;
}

function viewNobody(scene: Scene): Document {
  const said = 'This pack names no people.';
  return document({
    title: titleOf('People', scene.pack),
    summary: said,
    blocks: [ageNotice(scene), notice('info', said)],
    actions: [goTo(scene, 'Brief', 'brief')],
  });
}
