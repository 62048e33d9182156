import type { Brief } from '../briefing/brief.ts';
import { entityNames } from '../briefing/lookup.ts';
import { dayIn } from '../briefing/phase.ts';
import type { Pack } from '../content/library.ts';
import { bold, code, document, heading, list, paragraph, statement } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import { citeAll } from './citation.ts';
import { commitmentBlocks } from './commitments.ts';
import { writeDate } from './dates.ts';
import { disagreementLine } from './disagreements.ts';
import { ageNotice, writePhase } from './phase-notice.ts';
import { goTo, type Scene } from './scene.ts';
import { stateFacts } from './statements.ts';
import { summarise } from './summary.ts';
import { both } from './words.ts';

const OPEN_SHOWN = 3;

/** What, where and when; what matters most; where sources differ; what is open. */
export function viewBrief(brief: Brief, scene: Scene): Document {
  const { pack } = scene;
  const more = brief.open.length - OPEN_SHOWN;
  return document({
    title: pack.meta.title,
    summary: summarise(
      [
        `${where(pack)} ${writePhase(brief.phase, pack)}`,
        ...brief.highlights.map((fact) => fact.text),
      ],
      pack.meta.summary,
    ),
    blocks: [
      ageNotice(scene),
      statement(
        [bold(where(pack)), ` ${writePhase(brief.phase, pack)} ${pack.meta.summary}`],
        citeAll(brief.basis, pack),
      ),
      heading('What matters most'),
      stateFacts(brief.highlights, pack),
      pack.disagreements.length > 0
        ? [
            heading('Where sources differ'),
            list(pack.disagreements.map((found) => disagreementLine(found, pack))),
          ]
        : null,
      brief.open.length > 0
        ? [
            heading('What is open'),
            brief.open
              .slice(0, OPEN_SHOWN)
              .map((item) => commitmentBlocks(item, pack, dayIn(scene.now, pack.meta.summit.zone))),
            more > 0 ? paragraph(`${more} more: `, code('/summit commitments')) : null,
          ]
        : null,
    ],
    actions: [
      ...(brief.covers.trade ? [goTo(scene, 'Trade', 'trade')] : []),
      ...(brief.covers.defence ? [goTo(scene, 'Defence', 'defence')] : []),
      goTo(scene, 'Agenda', 'agenda'),
      goTo(scene, 'Where sources differ', 'differences'),
    ],
  });
}

/** `India and Russia in New Delhi, 4–5 Dec 2025.` */
function where(pack: Pack): string {
  const { start, end, place } = pack.meta.summit;
  const parties = both(entityNames(pack, pack.meta.parties));
  const days = writeDate(start === end ? start : `${start}/${end}`);
  return `${parties} in ${both(entityNames(pack, [place]))}, ${days}.`;
}
