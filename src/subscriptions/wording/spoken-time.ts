const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR = `(?:\\d{1,2}|${HOURS.join('|')})`;

const HALVES: ReadonlyMap<string, string> = new Map([
  ['morning', 'am'],
  ['afternoon', 'pm'],
  ['evening', 'pm'],
]);
const PART = `(?<part>${[...HALVES.keys()].join('|')})s?`;
const BEFORE = new RegExp(`^(?:(?:every|each|in the) )?${PART} (?:at )?(?<rest>.+)$`);
const BEHIND = new RegExp(`^(?<rest>.+?) (?:(?:every|each|in the) )?${PART}$`);

const PAST = new RegExp(`^(?<part>half|quarter|a quarter) (?<way>past|to) (?<hour>${HOUR})$`);
const WHOLE = new RegExp(`^(?<hour>${HOUR})(?: o ?['\u2019]? ?clock)?$`);

/**
 * A time as it is spoken, as a clock shows it: `half past seven in the morning` is `7:30 am`, `every
 * evening at 7` is `7 pm`, `8 o'clock` is `8`. Other words stay as they are.
 */
export function onClock(words: string): string {
  const { part, rest } = (BEFORE.exec(words) ?? BEHIND.exec(words))?.groups ?? {};
  if (part === undefined || rest === undefined) return digits(words);
  return ON_FULL_CLOCK.test(rest) ? rest : `${digits(rest)} ${HALVES.get(part)}`;
}

/** Hours that say themselves which half of the day they are in. */
const ON_FULL_CLOCK = /^(?:00|1[3-9]|2\d)\b/;

function digits(words: string): string {
  const past = PAST.exec(words)?.groups;
  if (past?.hour) {
    const hour = hourOf(past.hour);
    if (past.way === 'past') return `${hour}:${past.part === 'half' ? '30' : '15'}`;
    return past.part === 'half' ? words : `${hour === 1 ? 12 : hour - 1}:45`;
  }
  const whole = WHOLE.exec(words)?.groups?.hour;
  return whole === undefined ? words : String(hourOf(whole));
}

const hourOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : HOURS.indexOf(word) + 1;
