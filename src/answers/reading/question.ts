import type { Pack } from '../../content/library.ts';
import type { Language } from '../../content/schema/languages.ts';
import type { Ask, Sign } from '../../content/schema/vocabulary.ts';
import { type Lexicon, lexiconOf } from '../language/lexicon.ts';
import { findMentions, type Mention, readMentions } from '../language/mentions.ts';
import { Recent } from '../language/recent.ts';
import { stem } from '../language/stem.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { readValues, type StatedDate, type StatedNumber } from '../language/values.ts';
import { ASKING, anyWord, HELPING, type Words, wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';
import { actorOf, speakerOf } from './agents.ts';
import { isAgreedByParties } from './agreed-by-parties.ts';
import { readBounds } from './bounded.ts';
import { listsChoices, withChoices } from './choices.ts';
import { isEntity } from './is-entity.ts';
import { isPolar } from './polar.ts';
import { asName, properNames } from './proper-names.ts';
import { kindsAsWords, type Slot, slotsOf, valueSlots, withoutExcluded } from './slots.ts';

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
  /** Tokens that only say how a value bounds what it is said of: `more than`. */
  readonly bounding: ReadonlySet<number>;
  /** Who is asked to have done what: `did Putin give`. */
  readonly actor: { readonly entity: string; readonly meanings: readonly string[] } | null;
  /** Whose words are asked for: `what did Trump say`. */
  readonly speaker: string | null;
  /** Whether it asks to hear yes or no. */
  readonly polar: boolean;
}

/** What was read of tokens that are still in use, with the words of which lexicon. */
const read = new Recent<readonly Token[], { lexicon: Lexicon; question: Question }>();

/** Reads a question with the pack's words and names, slips of the fingers set right. */
export function readQuestion(text: string, pack: Pack): Question {
  const tokens = tokensOf(text);
  const lexicon = lexiconOf(pack);
  const known = read.get(tokens);
  if (known?.lexicon === lexicon) return known.question;
  const question = readTokens(corrected(tokens, lexicon, wordsOf(pack.vocabulary)), text, pack);
  read.set(tokens, { lexicon, question });
  return question;
}

/** What an editor says is asked for, as far as it is compared with questions. */
export type Written = Pick<Question, 'tokens' | 'slots' | 'asks'>;

/** Reads a question that an editor wrote: there are no slips in it, and no names of elsewhere. */
export function readWritten(tokens: readonly Token[], text: string, pack: Pack): Written {
  const mentions = withoutPronouns(findMentions(tokens, lexiconOf(pack)), tokens, text, pack);
  return { tokens, ...readMatter(tokens, mentions, NO_NAMES, text, pack) };
}

const NO_NAMES: ReadonlySet<string> = new Set();

function readTokens(tokens: readonly Token[], text: string, pack: Pack): Question {
  const lexicon = lexiconOf(pack);
  const words = wordsOf(pack.vocabulary);
  const mentions = withoutPronouns(readMentions(tokens, lexicon), tokens, text, pack);
  const named = mentions.filter((mention) => mention.senses.some(isEntity));
  const { asks, ...matter } = readMatter(tokens, mentions, properNames(text), text, pack);
  const senses = mentions.flatMap((mention) => mention.senses.map((sense) => ({ sense, mention })));
  // `At odds` speaks of no odds: within a longer phrase a word does not take what is asked out of reach.
  const signed = senses.flatMap(({ sense, mention }) =>
    sense.kind === 'sign' &&
    !(mention.inner && BEYOND.has(sense.sign)) &&
    !(sense.sign === 'disagree' && isAgreedByParties(mention.from, tokens, mentions, pack)) &&
    !isWithinName(mention, named)
      ? [{ sign: sense.sign, at: mention.from }]
      : [],
  );
  const polar =
    signed.some(({ sign }) => sign === 'confirm') ||
    (isPolar(tokens, pack) && !listsChoices(text, pack));
  const { numbers, dates, bounding } = readBounds(matter.values, tokens, polar, pack);
  const bounded = new Set([...numbers, ...dates].flatMap((one) => (one.bound ? [one.at] : [])));
  // What is only a bound is looked for nowhere: no fact need have that number, nor the words that say so.
  const slots = polar
    ? matter.slots.filter(
        ({ at, terms }) =>
          !bounding.has(at) && !(bounded.has(at) && terms.every((term) => term.startsWith('#'))),
      )
    : matter.slots;
  const signs = new Set(signed.flatMap(({ sign, at }) => (bounding.has(at) ? [] : [sign])));
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
    numbers,
    dates,
    bounding,
    actor: actorOf(tokens, mentions, words),
    speaker: speakerOf(tokens, mentions, words),
    polar,
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
  const words = wordsOf(pack.vocabulary);
  const read = slotsOf(tokens, mentions, taken, words).map((slot) => asName(slot, tokens, names));
  const kept = withoutExcluded(kindsAsWords(read, tokens, words, names !== NO_NAMES), mentions);
  const slots = [...withChoices(kept, tokens, text, pack), ...valueSlots(values)];
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
    const joined = words.is(
      tokens[mention.from - 1],
      'conjunction',
      'connective',
      'disjunction',
      'from',
      'until',
      'done-by',
    );
    // `The squadrons: where are they` asks, with its verb before whom it is asked of.
    const isInverted = words.is(tokens[mention.to], ...HELPING);
    const isRelative = !joined && !isInverted && words.is(tokens[mention.from], 'relative');
    if (before && after && isRelative) asks.delete(ask);
  }
  if (opensClause(tokens, asking, words)) asks.delete('when');
  // `Where do the talks stand`: in what matter, and at no place.
  if (tokens.some((token) => words.is(token, 'in-matter'))) asks.delete('where');
  if (asks.has('when') && isOfTimetable(tokens, slots, asking, pack)) asks.delete('when');
  // `50%` states a percentage and asks for none.
  if (
    values.numbers.some(({ kind }) => kind === 'percent') &&
    !tokens.some(
      (token, at) =>
        words.is(token, 'asking-what', 'asking-which', 'quantity') &&
        words.is(tokens[at + 1], 'percent', 'share'),
    )
  ) {
    asks.delete('percent');
  }
  return { slots, asks, values };
}

/** `When people say that it is upgraded, what is meant`: such a word opens a clause of what is asked behind it. */
function opensClause(
  tokens: readonly Token[],
  asking: readonly { readonly ask: Ask; readonly mention: Mention }[],
  { is }: Words,
): boolean {
  const dates = asking.filter(({ ask }) => ask === 'when');
  const [first] = dates;
  if (dates.length !== 1 || !first || !is(tokens[first.mention.from], 'relative')) return false;
  const { from, to } = first.mention;
  const opens = from === 0 && to === 1 && !is(tokens[to], ...HELPING, ...JOINING, ...ASKING);
  return opens && tokens.slice(to).some((token) => is(token, ...ASKING));
}

/** `When and where`, `when exactly`: what asks goes on behind it. */
const JOINING = ['conjunction', 'disjunction', 'roughly'] as const;

/**
 * Whether a date is asked for by nothing but a word as `schedule`, of which something else is asked: `what
 * threatens the timeline`, `is the schedule packed`.
 */
function isOfTimetable(
  tokens: readonly Token[],
  slots: readonly Slot[],
  asking: readonly { readonly ask: Ask; readonly mention: Mention }[],
  pack: Pack,
): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const isNamed = asking.every(
    ({ ask, mention }) =>
      ask !== 'when' || (mention.to - mention.from === 1 && is(tokens[mention.from], 'timetable')),
  );
  if (!isNamed) return false;
  const asksOther = tokens.some(
    (token, at) =>
      is(token, 'asking-what', 'asking-which', 'asking-how', 'asking-who') &&
      slots.some((slot) => slot.at === at + 1 && !slot.inner),
  );
  // `Is there a schedule for it` asks for one.
  return asksOther || (isPolar(tokens, pack) && !is(tokens[1], 'pronoun'));
}

/**
 * A name that is a word of every day where it is written small, `reach us`, is that word in a text that
 * writes other names large, or that is Hindi in Latin letters.
 */
function withoutPronouns(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  text: string,
  { vocabulary }: Pack,
): readonly Mention[] {
  const { is } = wordsOf(vocabulary);
  const isPronoun = (token: Token | undefined): boolean => is(token, 'pronoun-or-name');
  // In capitals throughout, nothing tells which of the two it is but the verb before it.
  const isShouted = !/\p{Ll}/u.test(text);
  if (!tokens.some(isPronoun)) return mentions;
  if (!isShouted && inCapitals(vocabulary).test(text)) return mentions;
  const writesLarge = /[^.?!…\s]\s+["'(]?\p{Lu}/u.test(text);
  const isSmall = !isShouted && (writesLarge || languageOf(tokens, mentions) === 'hi');
  return mentions.filter(
    ({ from, to, senses }) =>
      to - from > 1 ||
      !isPronoun(tokens[from]) ||
      !senses.some(isEntity) ||
      !(isSmall || is(tokens[from - 1], 'to-asker')),
  );
}

/** Such a name as it is written as a name, with stops or without. */
const inCapitals = perVocabulary(({ words }) => {
  const names = Object.values(words['pronoun-or-name'] ?? {}).flat();
  const spelt = anyWord(names.map((name) => [...name.toUpperCase()].join(' ')));
  return new RegExp(spelt.replaceAll(' ', '\\.?'), 'u');
});

/** `Ukraine conflict` speaks of no conflict between sources. */
const isWithinName = ({ from, to, inner }: Mention, named: readonly Mention[]): boolean =>
  inner && named.some((name) => !name.inner && name.from <= from && to <= name.to);

/** Signs of what no source can answer. */
const BEYOND: ReadonlySet<Sign> = new Set(['opinion', 'ought', 'live', 'prediction']);

/** Slips set right by the nearest word of the vocabulary or the pack; names of elsewhere stay. */
function corrected(tokens: readonly Token[], lexicon: Lexicon, words: Words): readonly Token[] {
  let tries = 0;
  return tokens.map((token) => {
    if (token.type !== 'word' || lexicon.knows(token) || tries >= TRIES) return token;
    if (words.is(token, 'no-slip', 'kind')) return token;
    tries += 1;
    const near = lexicon.nearest(token.stem);
    return near === null ? token : { ...token, text: near, stem: stem(near) };
  });
}

/** How many unknown words are tried for slips: a real question has few. */
const TRIES = 12;

/** By script; Latin letters are Hindi where two words or more are of Hindi alone. */
function languageOf(tokens: readonly Token[], mentions: readonly Mention[]): Language {
  const words = tokens.filter(({ type }) => type === 'word').map(({ text }) => text);
  if (words.some((word) => /[\u0900-\u097f]/.test(word))) return 'hi';
  if (words.some((word) => /[\u0400-\u04ff]/.test(word))) return 'ru';
  const hindi = mentions.filter(({ languages }) => languages.has('hi') && !languages.has('en'));
  return hindi.length >= 2 ? 'hi' : 'en';
}
