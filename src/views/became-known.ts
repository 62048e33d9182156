import { knownUntil } from '../briefing/phase.ts';
import type { Section } from '../briefing/subject-matter.ts';
import { document, heading, notice } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import { writeDay } from './dates.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { stateFacts } from './statements.ts';
import { summarise } from './summary.ts';
import { count } from './words.ts';

/** What became known after a day, all of it, by topic; or that nothing did. */
export function viewBecameKnown(
  sections: readonly Section[],
  after: Temporal.PlainDate,
  scene: Scene,
): Document {
  const { pack } = scene;
  const facts = sections.flatMap((section) => section.facts);
  const since = writeDay(after.toString());
  const said =
    facts.length === 0
      ? `No fact became known after ${since}; the newest is of ${writeDay(knownUntil(pack))}.`
      : `${count(facts.length, 'fact')} became known after ${since}.`;
  return document({
    title: titleOf(`New since ${since}`, pack),
    summary: summarise([said, ...facts.map(({ text }) => text)], said),
    blocks: [
      ageNotice(scene),
      notice('info', said),
      sections.map((section) => [heading(section.topic.label), stateFacts(section.facts, pack)]),
    ],
    actions: [
      goTo(scene, 'Brief', 'brief'),
      goTo(scene, 'Where sources differ', 'differences'),
      goTo(scene, 'Sources', 'sources'),
    ],
  });
}
