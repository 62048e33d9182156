import type { DefenceBrief, SystemFile, SystemLead } from '../briefing/defence.ts';
import { dayIn } from '../briefing/phase.ts';
import type { Entity } from '../content/schema/entity.ts';
import { code, document, heading, list, notice, paragraph } from '../document/build.ts';
import type { Action, Block, Document } from '../document/model.ts';
import type { Asked } from './choices.ts';
import { commitmentBlocks } from './commitments.ts';
import { disagreementLine, disagreementText } from './disagreements.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { derivedText, stateDerived, stateFacts } from './statements.ts';
import { summarise } from './summary.ts';
import { both, count } from './words.ts';

export const ASKED_SYSTEM: Asked<Entity> = {
  one: 'weapon system',
  many: 'weapon systems',
  command: 'defence',
  option: 'system',
  argumentFor: ({ id, name }) => (id.length <= 40 ? id : name.slice(0, 40)),
};

/** Each system in short, then defence beyond systems. */
export function viewDefence(defence: DefenceBrief, scene: Scene): Document {
  const { pack } = scene;
  const { systems, sections } = defence;
  if (systems.length + sections.length === 0) return viewNoDefence(scene);
  const names = both(systems.map(({ system }) => system.name));
  return document({
    title: titleOf('Defence', pack),
    summary: summarise(
      [
        ...systems.flatMap(({ leads }) => leads.slice(0, 1).map((fact) => fact.text)),
        ...sections.flatMap(({ facts }) => facts.slice(0, 1).map((fact) => fact.text)),
      ],
      `Defence: ${names}.`.slice(0, 400),
    ),
    blocks: [
      ageNotice(scene),
      systems.map((lead) => systemBlocks(lead, scene)),
      sections.map(({ topic, facts }) => [heading(topic.label), stateFacts(facts, pack)]),
    ],
    actions: systems
      .toSorted((a, b) => b.total - a.total)
      .slice(0, 4)
      .map(({ system }) => systemAction(system, scene)),
  });
}

/** All there is on one system. */
export function viewSystem(file: SystemFile, scene: Scene): Document {
  const { pack } = scene;
  const { system, facts, derived, disagreements, commitments } = file;
  return document({
    title: titleOf(system.name, pack),
    summary: summarise(
      [
        ...disagreements.map((found) => `Sources differ. ${disagreementText(found, pack)}.`),
        ...facts.filter((fact) => fact.figure).map((fact) => fact.text),
        ...derived.map(derivedText),
        ...facts.filter((fact) => !fact.figure).map((fact) => fact.text),
      ],
      `${system.name}: ${count(facts.length, 'fact')}.`,
    ),
    blocks: [
      ageNotice(scene),
      disagreements.length > 0
        ? [
            heading('Where sources differ'),
            list(disagreements.map((found) => disagreementLine(found, pack))),
          ]
        : null,
      facts.length > 0
        ? [heading('What is known'), stateFacts(facts, pack)]
        : notice('info', 'This pack has the name and no fact about it.'),
      commitments.length > 0
        ? [
            heading('What is to come'),
            commitments.map((item) =>
              commitmentBlocks(item, pack, dayIn(scene.now, pack.meta.summit.zone)),
            ),
          ]
        : null,
      derived.length > 0 ? [heading('Worked out from these'), stateDerived(derived, pack)] : null,
    ],
    actions: [
      goTo(scene, 'All of defence', 'defence'),
      ...(disagreements.length > 0 ? [goTo(scene, 'Where sources differ', 'differences')] : []),
      goTo(scene, 'Commitments', 'commitments'),
      goTo(scene, 'Sources', 'sources'),
    ],
  });
}

function systemBlocks({ system, leads, total }: SystemLead, { pack }: Scene): readonly Block[] {
  const more = total - leads.length;
  return [
    heading(system.name),
    ...stateFacts(leads, pack),
    ...(more > 0
      ? [
          paragraph(
            `${count(more, 'more fact')}: `,
            code(`/summit defence ${ASKED_SYSTEM.argumentFor(system)}`),
          ),
        ]
      : []),
  ];
}

const systemAction = (system: Entity, scene: Scene): Action =>
  goTo(scene, system.name.slice(0, 75), 'defence', { system: ASKED_SYSTEM.argumentFor(system) });

function viewNoDefence(scene: Scene): Document {
  const said = 'This pack has nothing on defence.';
  return document({
    title: titleOf('Defence', scene.pack),
    summary: said,
    blocks: [ageNotice(scene), notice('info', said)],
    actions: [goTo(scene, 'Brief', 'brief'), goTo(scene, 'Sources', 'sources')],
  });
}
