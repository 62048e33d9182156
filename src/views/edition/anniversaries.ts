import type { Pack } from '../../content/library.ts';
import type { Anniversary } from '../../digest/anniversaries.ts';
import type { Edition } from '../../digest/edition.ts';
import { bold, heading, statement } from '../../document/build.ts';
import { citeAll } from '../citation.ts';
import { writeDay } from '../dates.ts';
import { count } from '../words.ts';
import { NOTHING, type Part } from './part.ts';

/** What happened a whole number of years ago, since the last edition or today. */
export function anniversariesPart({ anniversaries, pack }: Edition): Part {
  if (anniversaries.length === 0) return NOTHING;
  return {
    blocks: [
      heading('On this day'),
      anniversaries.map((one) =>
        statement([bold(since(one)), `: ${what(one, pack)}`], citeAll(one.facts, pack)),
      ),
    ],
    cited: anniversaries.flatMap(({ facts }) => facts),
    says: anniversaries.map((one) => `${since(one)}: ${what(one, pack)}`),
  };
}

const since = ({ years, date }: Anniversary): string =>
  `${count(years, 'year')} since ${writeDay(date)}`;

const what = ({ text }: Anniversary, { meta }: Pack): string =>
  text ?? `the ${meta.summit.called} began.`;
