import type { Pack } from '../../content/library.ts';
import { type EditionFilter, type Schedule, SECTIONS } from '../subscription.ts';
import { readZone } from '../zones/read-zone.ts';
import { readDates } from './read-dates.ts';
import { readDays } from './read-days.ts';
import { readSections, readTopics } from './read-names.ts';
import { readOnly } from './read-only.ts';
import { readTime } from './read-time.ts';
import type { Reading } from './reading.ts';

/** When and what: all of a subscription that people say, without where. */
export interface Terms {
  readonly schedule: Schedule;
  readonly filter: EditionFilter;
}

/** What is wrong with an option, as one sentence: one that goes on from what was said of it. */
export interface OptionFault {
  readonly option: string;
  /** Null where it is not in the words of one option: the sentence is whole then. */
  readonly said: string | null;
  readonly fault: string;
}

/** The options of `digest subscribe` as texts; one left out says nothing. */
export interface TermTexts {
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly days?: string | undefined;
  readonly skip?: string | undefined;
  readonly topics?: string | undefined;
  readonly exclude?: string | undefined;
  readonly sections?: string | undefined;
  readonly only?: string | undefined;
}

/**
 * The terms that somebody asks for; what they say nothing of stays as it is in `base`. All faults come
 * back at once. `now` is for dates without a year.
 */
export function readTerms(
  texts: TermTexts,
  {
    base,
    pack,
    now,
  }: { readonly base: Terms; readonly pack: Pack; readonly now: Temporal.Instant },
): { ok: true; terms: Terms } | { ok: false; faults: readonly OptionFault[] } {
  const faults: OptionFault[] = [];
  const take = <Value>(
    option: keyof TermTexts,
    standing: Value,
    reading: (text: string) => Reading<Value>,
  ): Value => {
    const text = texts[option];
    if (text === undefined) return standing;
    const result = reading(text);
    if (result.ok) return result.value;
    faults.push({ option, said: text, fault: result.fault });
    return standing;
  };
  const { schedule, filter } = base;
  const zone = take('zone', schedule.zone, readZone);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const time = take('time', schedule.time, readTime);
  const days = take('days', schedule.days, (text) => mutable(readDays(text)));
  const skipDates = take('skip', schedule.skipDates, (text) => mutable(readDates(text, today)));
  const include = take('topics', filter.topics.include, (text) => mutable(readTopics(text, pack)));
  const exclude = take('exclude', filter.topics.exclude, (text) => mutable(readTopics(text, pack)));
  const sections = take('sections', filter.sections, (text) => mutable(readSections(text)));
  const onlyChanges = take('only', filter.onlyChanges, readOnly);
  faults.push(...contradictions({ include, exclude, sections, onlyChanges }, pack));
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    terms: {
      // A pause for a time is no option of these: it stays as it is.
      schedule: { ...schedule, time, zone, days, skipDates },
      filter: { topics: { include, exclude }, sections, onlyChanges },
    },
  };
}

/** What each option allows and all of them together do not. */
function contradictions(
  {
    include,
    exclude,
    sections,
    onlyChanges,
  }: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly sections: EditionFilter['sections'];
    readonly onlyChanges: boolean;
  },
  pack: Pack,
): readonly OptionFault[] {
  const faults: OptionFault[] = [];
  const wanted = include.length > 0 ? include : pack.meta.topics.map(({ id }) => id);
  if (include.some((topic) => exclude.includes(topic))) {
    const fault = 'a topic is asked for and left out as well; name it in one of the two';
    faults.push({ option: 'exclude', said: null, fault });
  } else if (wanted.every((topic) => exclude.includes(topic))) {
    const fault = 'every topic is left out; leave one in';
    faults.push({ option: 'exclude', said: null, fault });
  }
  if (onlyChanges && sections.length < SECTIONS.length && !sections.includes('changes')) {
    const fault =
      'what changed is left out, which is all that editions on changes only are for; write sections changes, or only always';
    faults.push({ option: 'sections', said: null, fault });
  }
  return faults;
}

/** Subscriptions are read from the store, whose schemas make plain arrays. */
const mutable = <Value>(reading: Reading<readonly Value[]>): Reading<Value[]> =>
  reading.ok ? { ok: true, value: [...reading.value] } : reading;
