import type { Edition } from '../../digest/edition.ts';
import { looksAhead } from '../../digest/looks-ahead.ts';
import type { MovedDates, SummitDates } from '../../digest/summit-dates.ts';
import { bold, paragraph, statement } from '../../document/build.ts';
import { cite, sourceName } from '../citation.ts';
import { writeDate, writeDay } from '../dates.ts';
import { nearDay } from '../near-day.ts';
import { both } from '../words.ts';
import type { Part } from './part.ts';

/** That the dates are not those that the channel was told last: the old ones and the new ones. */
export function movedPart(
  { pack, day, changes }: Edition,
  moved: MovedDates,
  isLate: boolean,
): Part {
  const { before, now, since } = moved;
  const until =
    !isLate && nearDay(since, day) === 'yesterday'
      ? 'Until yesterday'
      : `Until the edition of ${writeDay(since)}`;
  const told = `${until}: ${before.fact && looksAhead(before.fact) ? 'expected on' : 'on'} ${written(before)}`;
  const namesThen = new Map(Object.entries(changes?.namesThen.sources ?? {}));
  const by =
    before.fact && both(before.fact.sources.map((id) => sourceName(id, { sources: namesThen })));
  const from = before.fact ? ` (${by}, ${writeDay(before.fact.asOf)})` : '';
  const { called, datesBasis } = pack.meta.summit;
  const sources = both((now.fact?.sources ?? []).map((id) => sourceName(id, pack)));
  const basis = datesBasis === 'inferred' ? `, worked out from ${sources}` : `, by ${sources}`;
  const said = [
    bold(told),
    `${from}. Now: ${called} on ${written(now)}${sources === '' ? '' : basis}.`,
  ];
  return {
    blocks: [now.fact ? statement(said, cite(now.fact, pack)) : paragraph(...said)],
    cited: [...(now.fact ? [now.fact] : []), ...(before.fact ? [before.fact] : [])],
    says: [`${told}.`],
  };
}

const written = ({ start, end }: SummitDates<unknown>): string =>
  writeDate(start === end ? start : `${start}/${end}`);
