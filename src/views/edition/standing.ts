import { factsOf } from '../../briefing/lookup.ts';
import { knownUntil } from '../../briefing/phase.ts';
import type { Edition } from '../../digest/edition.ts';
import { bold, paragraph, statement } from '../../document/build.ts';
import { assertNever } from '../../errors.ts';
import { cite } from '../citation.ts';
import { writeDate, writeDay } from '../dates.ts';
import { count } from '../words.ts';
import type { Part } from './part.ts';

/** Days after the end within which nobody needs to be told how old the pack is. */
const FRESH_DAYS = 7;

/** Where the day stands to the summit, in one sentence, with the source of its dates. */
export function standingPart(edition: Edition): Part {
  const { pack, stage, whole } = edition;
  const said = standing(edition);
  const [dates] = factsOf(whole, whole.meta.summit.facts);
  // The days of a summit that is on are what they turned out to be: as its programme, they are cited
  // from what was told of them afterwards.
  const basis = stage.type === 'before' ? stage.dates.fact : (dates ?? null);
  return {
    blocks: [basis ? statement(bold(said), cite(basis, pack)) : paragraph(bold(said))],
    cited: basis ? [basis] : [],
    says: [said],
  };
}

export function standing({ stage, pack }: Edition): string {
  const { end } = pack.meta.summit;
  switch (stage.type) {
    case 'before': {
      const firm = stage.dates.fact?.status === 'expected' ? 'expected on' : 'on';
      const { start, end: last } = stage.dates;
      const dates = writeDate(start === last ? start : `${start}/${last}`);
      return `${count(stage.daysToGo, 'day')} to go: the summit is ${firm} ${dates}.`;
    }
    case 'during':
      return `Day ${stage.dayNumber} of ${stage.of} of the summit.`;
    case 'after': {
      if (stage.daysSince === 1) return `The summit ended yesterday (${writeDay(end)}).`;
      const ago = `The summit ended ${count(stage.daysSince, 'day')} ago (${writeDay(end)})`;
      if (stage.daysSince <= FRESH_DAYS) return `${ago}.`;
      const until = knownUntil(pack);
      return until === end
        ? `${ago}; nothing later is in this pack.`
        : `${ago}; nothing after ${writeDay(until)} is in this pack.`;
    }
    default:
      return assertNever(stage);
  }
}
