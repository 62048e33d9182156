import type { Pack } from '../content/library.ts';
import type { Ask, Language, Sign } from '../content/schema/vocabulary.ts';
import { listsChoices, withChoices } from './choices.ts';
import type { Sense } from './language/known-phrases.ts';
import { type Lexicon, lexiconOf } from './language/lexicon.ts';
import { findMentions, type Mention, readMentions } from './language/mentions.ts';
import { remember } from './language/remember.ts';
import { stem } from './language/stem.ts';
import { type Token, tokensOf } from './language/tokens.ts';
import { readValues, type StatedDate, type StatedNumber } from './language/values.ts';

/** One thing that a question speaks of; any of its terms stands for it. */
export interface Slot {
  readonly terms: readonly string[];
  /** Where it stands in the question. */
  readonly at: number;
  /** Whether it lies within a longer name or is mostly filler: good to have, and not missed. */
  readonly inner: boolean;
  /** Whether nothing in the vocabulary or the pack has the word. */
  readonly unknown: boolean;
  /** Whether it is known to be of elsewhere. */
  readonly outside?: boolean;
}

/** A question as it is understood. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly slots: readonly Slot[];
  /** Ids of the entities that are named, in order. */
  readonly entities: readonly string[];
  readonly meanings: ReadonlySet<string>;
  /** All terms that it speaks of, those carried over from before too. */
  readonly terms: ReadonlySet<string>;
  readonly asks: ReadonlySet<Ask>;
  readonly signs: ReadonlySet<Sign>;
  readonly numbers: readonly StatedNumber[];
  readonly dates: readonly StatedDate[];
  /** Who is asked to have done what: `did Putin give`. */
  readonly actor: { readonly entity: string; readonly meanings: readonly string[] } | null;
  /** Whose words are asked for: `what did Trump say`. */
  readonly speaker: string | null;
  /** Whether it asks to hear yes or no. */
  readonly polar: boolean;
}

/** Terms: an entity as `@id`, a meaning as `id`, any other word as `=stem`. */
export const entityTerm = (id: string): string => `@${id}`;
export const stemTerm = remember((stem) => `=${stem}`);

/** Terms of the values that figures have and questions state. */
export const numberTerm = (kind: string, value: number): string =>
  `#${kind}:${Number(value.toPrecision(6))}`;
export const yearTerm = (year: number): string => `#year:${year}`;
export const monthTerm = (month: number): string => `#month:${month}`;
/** A day of the month alone, as in `was it 5-6`. */
export const monthDayTerm = (day: number): string => `#of-month:${day}`;
export const dayTerm = (month: number, day: number): string => `#day:${month}-${day}`;

/** What was read of tokens that are still in use, with the words of which lexicon. */
const read = new WeakMap<readonly Token[], { lexicon: Lexicon; question: Question }>();

/** Reads a question with the pack's words and names, slips of the fingers set right. */
export function readQuestion(text: string, pack: Pack): Question {
  const tokens = tokensOf(text);
  const lexicon = lexiconOf(pack);
  const known = read.get(tokens);
  if (known?.lexicon === lexicon) return known.question;
  const question = readTokens(corrected(tokens, lexicon), text, pack);
  read.set(tokens, { lexicon, question });
  return question;
}

/** What an editor says is asked for, as far as it is compared with questions. */
export type Written = Pick<Question, 'tokens' | 'slots' | 'asks'>;

/** Reads a question that an editor wrote: there are no slips in it, and no names of elsewhere. */
export function readWritten(tokens: readonly Token[], text: string, pack: Pack): Written {
  const mentions = withoutPronouns(findMentions(tokens, lexiconOf(pack)), tokens, text);
  return { tokens, ...readMatter(tokens, mentions, NO_NAMES, text, pack) };
}

const NO_NAMES: ReadonlySet<string> = new Set();

function readTokens(tokens: readonly Token[], text: string, pack: Pack): Question {
  const lexicon = lexiconOf(pack);
  const mentions = withoutPronouns(readMentions(tokens, lexicon), tokens, text);
  const named = mentions.filter((mention) => mention.senses.some(isEntity));
  const { slots, asks, values } = readMatter(tokens, mentions, properNames(text), text, pack);
  const senses = mentions.flatMap((mention) => mention.senses.map((sense) => ({ sense, mention })));
  // `At odds` speaks of no odds: within a longer phrase a word does not take what is asked out of reach.
  const signs = new Set(
    senses.flatMap(({ sense, mention }) =>
      sense.kind === 'sign' &&
      !(mention.inner && BEYOND.has(sense.sign)) &&
      !isWithinName(mention, named)
        ? [sense.sign]
        : [],
    ),
  );
  return {
    text,
    language: languageOf(tokens, mentions),
    tokens,
    slots,
    entities: [
      ...new Set(
        named
          .filter(({ inner }) => !inner)
          .flatMap(({ senses }) =>
            senses.flatMap((sense) => (sense.kind === 'entity' ? [sense.id] : [])),
          ),
      ),
    ],
    meanings: new Set(
      senses.flatMap(({ sense, mention }) =>
        sense.kind === 'meaning' && !mention.inner ? [sense.id] : [],
      ),
    ),
    terms: new Set(slots.flatMap((slot) => slot.terms)),
    asks,
    signs,
    numbers: values.numbers,
    dates: values.dates,
    actor: actorOf(tokens, mentions),
    speaker: speakerOf(tokens, mentions),
    polar: signs.has('confirm') || (isPolar(opened(tokens, lexicon)) && !listsChoices(text)),
  };
}

/** What a question speaks of, what it asks for, and the values that it states. */
function readMatter(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  names: ReadonlySet<string>,
  text: string,
  pack: Pack,
): Pick<Question, 'slots' | 'asks'> & { readonly values: ReturnType<typeof readValues> } {
  const named = mentions.filter((mention) => mention.senses.some(isEntity));
  const values = readValues(tokens, named, pack.vocabulary);
  const taken = new Set(values.taken);
  const read = slotsOf(tokens, mentions, taken).map((slot) => asName(slot, tokens, names));
  const kept = withoutExcluded(kindsAsWords(read, tokens), mentions);
  const slots = [...withChoices(kept, tokens, text), ...valueSlots(values)];
  const asking = mentions.flatMap((mention) =>
    mention.inner
      ? []
      : mention.senses.flatMap((sense) =>
          sense.kind === 'ask' ? [{ ask: sense.ask, mention }] : [],
        ),
  );
  const asks = new Set<Ask>(asking.map(({ ask }) => ask));
  // `A hug when he arrived`: between two things asked of, it joins them and asks for no date.
  for (const { ask, mention } of asking) {
    if (ask !== 'when' && ask !== 'where') continue;
    const before = slots.some(({ at, inner }) => !inner && at < mention.from);
    const after = slots.some(({ at, inner }) => !inner && at >= mention.to);
    const joined = /^(?:and|or|since|by|from|till|until|but|so|then|और|и|а)$/.test(
      tokens[mention.from - 1]?.text ?? '',
    );
    if (before && after && !joined && /^(?:when|where)$/.test(tokens[mention.from]?.text ?? '')) {
      asks.delete(ask);
    }
  }
  // `50%` states a percentage and asks for none.
  if (
    values.numbers.some(({ kind }) => kind === 'percent') &&
    !/\b(?:what|which|how many) ?(?:%|per ?cent|pct|share|proportion)/i.test(text)
  ) {
    asks.delete('percent');
  }
  return { slots, asks, values };
}

/**
 * Words that are written as names are: with a capital within a sentence. None where nearly every word
 * has one, as in a headline.
 */
function properNames(text: string): ReadonlySet<string> {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word);
  if (words.filter(capital).length > words.length * 0.75) return new Set();
  const within =
    text.match(
      /(?<=[\p{L}\d,;:)'’"–-]\s+["'(“‘]?)(?:\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}{2,5})(?![\p{L}\p{M}])/gu,
    ) ?? [];
  return new Set(within.flatMap((word) => tokensOf(word).map((token) => token.text)));
}

/**
 * A name that is a word of every day where it is written small, `reach us`, is that word in a text that
 * writes other names large, or that is Hindi in Latin letters.
 */
function withoutPronouns(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  text: string,
): readonly Mention[] {
  if (!tokens.some((token) => token.text === 'us') || /\bU\.?S\b/.test(text)) return mentions;
  const writesLarge = /[^.?!…\s]\s+["'(]?\p{Lu}/u.test(text);
  if (!writesLarge && languageOf(tokens, mentions) !== 'hi') return mentions;
  return mentions.filter(
    ({ from, to, senses }) =>
      to - from > 1 || tokens[from]?.text !== 'us' || !senses.some(isEntity),
  );
}

/** `Which kind of businesses`: the business is asked for, and the kind is a way to say it. */
function kindsAsWords(slots: readonly Slot[], tokens: readonly Token[]): readonly Slot[] {
  return slots.map((slot) => {
    const isKind = KIND.test(tokens[slot.at]?.text ?? '') && tokens[slot.at + 1]?.text === 'of';
    if (!isKind || slot.inner) return slot;
    const hasNoun = slots.some(
      ({ at, inner, terms }) =>
        !inner && at > slot.at + 1 && at <= slot.at + 3 && !terms[0]?.startsWith('@'),
    );
    return hasNoun ? { ...slot, inner: true } : slot;
  });
}

const KIND = /^(?:kinds?|sorts?|types?)$/;

/** A name that nothing knows is of elsewhere: what is asked of it is not in the pack. */
function asName(slot: Slot, tokens: readonly Token[], names: ReadonlySet<string>): Slot {
  const named = slot.unknown && names.has(tokens[slot.at]?.text ?? '');
  return named ? { ...slot, outside: true } : slot;
}

/** `Ukraine conflict` speaks of no conflict between sources. */
const isWithinName = ({ from, to, inner }: Mention, named: readonly Mention[]): boolean =>
  inner && named.some((name) => !name.inner && name.from <= from && to <= name.to);

/** Signs of what no source can answer. */
const BEYOND: ReadonlySet<Sign> = new Set(['opinion', 'live', 'prediction']);

/** The name between a helping verb and a verb of saying. */
function speakerOf(tokens: readonly Token[], mentions: readonly Mention[]): string | null {
  for (const { from, to, senses, inner } of mentions) {
    const entity = senses.find(isEntity);
    if (inner || entity?.kind !== 'entity') continue;
    const asked = /^(?:did|does|has|had|do)$/.test(tokens[from - 1]?.text ?? '');
    const says = SAYING.test(tokens[to]?.text ?? '');
    // `Say hello` tells of no words.
    const greets = /^(?:hello|hi|hey|goodbye)$/.test(tokens[to + 1]?.text ?? '');
    if (asked && says && !greets) return entity.id;
  }
  return null;
}

const SAYING =
  /^(?:say|said|tell|told|think|claim|claimed|argue|argued|promise|promised|pledge|pledged|offer|offered|insist|insisted|mention|mentioned|announce|announced|call|called|describe|described|comment|blame|blamed|praise|praised|reply|respond)$/;

/** `did Putin bring`, `has Modi given`: the helping verb, a name, what was done. */
function actorOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): { entity: string; meanings: readonly string[] } | null {
  for (const { from, to, senses, inner } of mentions) {
    const entity = senses.find(isEntity);
    if (inner || entity?.kind !== 'entity') continue;
    if (!/^(did|does|has|have|will|would)$/.test(tokens[from - 1]?.text ?? '')) continue;
    const verb = mentions.find((next) => !next.inner && next.from === to);
    const meanings = verb?.senses.flatMap((one) => (one.kind === 'meaning' ? [one.id] : [])) ?? [];
    const receives = /^(?:get|got|receive|received|given|have)$/.test(tokens[to]?.text ?? '');
    if (meanings.length > 0 && !receives) return { entity: entity.id, meanings };
  }
  return null;
}

/** Verbs that open a question of yes or no. */
const POLAR = new Set(
  `is are was were do does did has have had will would can could may might should isnt arent wasnt
  werent doesnt didnt hasnt havent wont cant क्या`.split(/\s+/),
);
const isPolar = (tokens: readonly Token[]): boolean =>
  POLAR.has(tokens[0]?.text ?? '') ||
  tokens.some(({ text }) => text === 'ли') ||
  (tokens[0]?.text === 'kya' && tokens.length > 4);

/** Without the greeting before it: `please, is it so` asks what `is it so` asks. */
function opened(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const isFiller = (token: Token): boolean =>
    lexicon.phrase([token])?.senses.some(({ kind }) => kind === 'filler') === true;
  const at = tokens.findIndex((token) => POLAR.has(token.text) || !isFiller(token));
  return at < 0 ? tokens : tokens.slice(at);
}

const isEntity = (sense: Sense): boolean => sense.kind === 'entity';

/** Slips set right by the nearest word of the vocabulary or the pack; names of elsewhere stay. */
function corrected(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  let tries = 0;
  return tokens.map((token) => {
    if (token.type !== 'word' || lexicon.phrase([token]) || tries >= TRIES) return token;
    tries += 1;
    const near = lexicon.nearest(token.stem);
    return near === null ? token : { ...token, text: near, stem: stem(near) };
  });
}

/** How many unknown words are tried for slips: a real question has few. */
const TRIES = 12;

const termLists = new WeakMap<readonly Sense[], readonly string[]>();

/** Phrases share what they stand for, and so do all that is said in them. */
function termsOf(senses: readonly Sense[]): readonly string[] {
  const known = termLists.get(senses);
  if (known) return known;
  const terms = senses.flatMap((sense): readonly string[] => {
    if (sense.kind === 'meaning') return [sense.id];
    return sense.kind === 'entity' ? [entityTerm(sense.id)] : [];
  });
  termLists.set(senses, terms);
  return terms;
}

function slotsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  taken: ReadonlySet<number>,
): readonly Slot[] {
  const covered = new Set<number>();
  const slots: Slot[] = [];
  for (const { from, to, senses, inner } of mentions) {
    for (let at = from; at < to; at += 1) covered.add(at);
    if (inner && taken.has(from)) continue;
    const terms = termsOf(senses);
    const outside = terms.length === 0 && senses.some(({ kind }) => kind === 'outside');
    // A word that is mostly said without meaning anything by it helps, and is not missed.
    const weak = inner || senses.some(({ kind }) => kind === 'filler' || kind === 'number');
    if (terms.length > 0) slots.push({ terms, at: from, inner: weak, unknown: false });
    else if (outside && !inner && !taken.has(from)) {
      slots.push({
        terms: [
          stemTerm(
            stem(
              tokens
                .slice(from, to)
                .map(({ text }) => text)
                .join(''),
            ),
          ),
        ],
        at: from,
        inner,
        unknown: true,
        outside: true,
      });
    }
  }
  tokens.forEach(({ text, stem, type }, at) => {
    if (covered.has(at) || taken.has(at) || type === 'sign' || text.length < 2) return;
    if (type === 'number' || text === 'us') return;
    slots.push({ terms: [stemTerm(stem)], at, inner: false, unknown: true });
  });
  return distinct(slots);
}

/** A number that a question states may say which figure is meant; whether it is right is another matter. */
/** `Besides tariffs, what else`: what stands behind such a word is not asked for. */
function withoutExcluded(slots: readonly Slot[], mentions: readonly Mention[]): readonly Slot[] {
  const ends = mentions.flatMap(({ senses, to }) =>
    senses.some((sense) => sense.kind === 'sign' && sense.sign === 'besides') ? [to] : [],
  );
  if (ends.length === 0) return slots;
  const excluded = ends.map((end) =>
    slots.find(({ at, inner }) => !inner && at >= end && at <= end + 2),
  );
  return slots.filter((slot) => !excluded.includes(slot));
}

export function valueSlots({ numbers, dates }: ReturnType<typeof readValues>): readonly Slot[] {
  return [
    ...numbers
      // A small number without a unit is said of anything.
      .filter(({ value, kind }) => kind !== null || value > 12 || !Number.isInteger(value))
      .map(({ value, kind, at }) => ({ terms: [numberTerm(kind ?? 'bare', value)], at })),
    ...dates.flatMap(({ year, at }) => (year === null ? [] : [{ terms: [yearTerm(year)], at }])),
    ...dates.flatMap(({ month, day, at }) =>
      month === null || day !== null ? [] : [{ terms: [monthTerm(month)], at }],
    ),
    ...dates.flatMap(({ month, day, at }) =>
      day === null
        ? []
        : [{ terms: [month === null ? monthDayTerm(day) : dayTerm(month, day)], at }],
    ),
  ].map((slot) => ({ ...slot, inner: false, unknown: false }));
}

/** A word said twice is asked once: repeating it makes nothing heavier. */
function distinct(slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<string>();
  return slots
    .toSorted((a, b) => Number(a.inner) - Number(b.inner) || a.at - b.at)
    .filter(({ terms }) => {
      const key = terms.join(' ');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** By script; Latin letters are Hindi where two words or more are of Hindi alone. */
function languageOf(tokens: readonly Token[], mentions: readonly Mention[]): Language {
  const words = tokens.filter(({ type }) => type === 'word').map(({ text }) => text);
  if (words.some((word) => /[\u0900-\u097f]/.test(word))) return 'hi';
  if (words.some((word) => /[\u0400-\u04ff]/.test(word))) return 'ru';
  const hindi = mentions.filter(({ languages }) => languages.has('hi') && !languages.has('en'));
  return hindi.length >= 2 ? 'hi' : 'en';
}
