import type { Source } from '../../content/schema/source.ts';
import type { Edition } from '../../digest/edition.ts';
import { notice } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { sourceName } from '../citation.ts';
import { writeDay } from '../dates.ts';
import type { Part } from './part.ts';

/**
 * Every source that a statement above rests on, with its date; one taken out since by its name then.
 * A quiet day's few lines name theirs already.
 */
export function sourcesLine(cited: Part['cited'], { pack, news, isShort }: Edition): Block | null {
  const ids = [...new Set(cited.flatMap(({ sources }) => sources))];
  if (ids.length === 0 || isShort) return null;
  const named = ids.map((id) => {
    const source = pack.sources.get(id);
    if (source) return `${sourceName(id, pack)} (${dateOf(source)})`;
    const then = news?.namesThen.sources[id];
    if (!then) return id;
    const name = sourceName(id, { sources: new Map([[id, then]]) });
    return `${name} (${writeDay(then.published)}, no longer in the pack)`;
  });
  return notice('info', `Sources: ${named.join('; ')}.`);
}

const dateOf = ({ published, dateBasis }: Source): string =>
  dateBasis === 'inferred'
    ? `${writeDay(published)}, date worked out by Sherpa`
    : writeDay(published);
