import type { Pack } from '../../content/library.ts';
import type { Entity } from '../../content/schema/entity.ts';
import type { Language } from '../../content/schema/languages.ts';
import type { Ask, Sign } from '../../content/schema/vocabulary.ts';
import { type Lexicon, lexiconOf } from '../language/lexicon.ts';
import { findMentions, type Mention, readMentions } from '../language/mentions.ts';
import { Recent } from '../language/recent.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { readValues, type StatedDate, type StatedNumber } from '../language/values.ts';
import { wordsOf } from '../language/words.ts';
import { readBounds } from './bounded.ts';
import { listsChoices, withChoices } from './choices.ts';
import { languageOf } from './language-of.ts';
import { actorOf, speakerOf } from './named/agents.ts';
import { isAgreedByParties } from './named/agreed-by-parties.ts';
import { isClashOfArms } from './named/clash-of-arms.ts';
import { isEntity } from './named/is-entity.ts';
import { withoutPronouns } from './named/pronoun-names.ts';
import { asName, properNames } from './named/proper-names.ts';
import { slipsSetRight } from './slips-set-right.ts';
import { kindsAsWords, type Slot, slotsOf, valueSlots, withoutExcluded } from './slots.ts';
import { areValues } from './terms.ts';
import { isPolar } from './wanted/polar.ts';
import { readAsks } from './wanted/read-asks.ts';

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
  const question = readTokens(slipsSetRight(tokens, lexicon, wordsOf(pack.vocabulary)), text, pack);
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
    !(
      sense.sign === 'disagree' &&
      (isAgreedByParties(mention.from, tokens, mentions, pack) ||
        isClashOfArms(mention, mentions, pack))
    ) &&
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
        ({ at, terms }) => !bounding.has(at) && !(bounded.has(at) && areValues(terms)),
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
    speaker: whoMaySpeak(speakerOf(tokens, mentions, words), pack),
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
  const asks = readAsks(tokens, mentions, slots, values.numbers, pack);
  return { slots, asks, values };
}

/** `Ukraine conflict` speaks of no conflict between sources. */
const isWithinName = ({ from, to, inner }: Mention, named: readonly Mention[]): boolean =>
  inner && named.some((name) => !name.inner && name.from <= from && to <= name.to);

/** Signs of what no source can answer. */
const BEYOND: ReadonlySet<Sign> = new Set(['opinion', 'ought', 'live', 'prediction']);

/** `What does the visit say of it`: an event or a thing has said nothing, and what it says is what it shows. */
function whoMaySpeak(id: string | null, pack: Pack): string | null {
  const kind = id === null ? undefined : pack.entities.get(id)?.kind;
  return kind !== undefined && MUTE.includes(kind) ? null : id;
}

const MUTE: readonly Entity['kind'][] = ['event', 'programme', 'weapon-system', 'place'];
