import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import { perPack } from '../per-pack.ts';
import type { Question } from './question.ts';
import type { Slot } from './slots.ts';
import { stemTerm } from './terms.ts';

/** What kind of answer a question wants. */
export type Want =
  | {
      readonly kind: 'amount';
      readonly of: 'money' | 'count' | 'length' | 'percent' | 'times' | null;
      /** Whether a unit says that a figure is wanted, though no word asks how much: `exports, $m?`. */
      readonly inUnit?: true;
    }
  | { readonly kind: 'date'; readonly grain: 'any' | 'year' | 'month' | 'day' }
  | { readonly kind: 'person' | 'place' | 'reason' }
  /** Which one of a kind, or its name; the terms are of the kind. */
  | { readonly kind: 'named'; readonly terms: readonly string[] }
  /** An attribute that only a fact that tells it answers. */
  | { readonly kind: 'told'; readonly term: string }
  | { readonly kind: 'statement' };

const STATEMENT: Want = { kind: 'statement' };

/** Whether nothing that tells stands behind a word: `called the star` asks for no name. */
function isLast(id: string, { slots }: Question, pack: Pack): boolean {
  const at = slots.find(({ terms }) => terms.includes(id))?.at ?? 0;
  const { weight } = candidatesOf(pack);
  return !slots.some((slot) => slot.at > at && slot.terms.every((term) => weight(term) > 0.1));
}

/** Reads what kind of answer is wanted from the question's words. */
export function wantOf(question: Question, pack: Pack): Want {
  const { asks, meanings } = question;
  const lexicon = lexiconOf(pack);
  const { is } = wordsOf(pack.vocabulary);
  if (asks.has('why')) return { kind: 'reason' };
  if (question.signs.has('share') && !question.polar) return { kind: 'amount', of: 'percent' };
  const wanted = [...meanings].map((id) => ({ id, wants: lexicon.wants(id) }));
  const other = wanted.find(({ wants }) => wants === 'other');
  if (other) return { kind: 'told', term: other.id };
  if (question.signs.has('to-the-day') && !question.polar) return { kind: 'date', grain: 'day' };
  if (asks.has('percent')) return { kind: 'amount', of: 'percent' };
  if (asks.has('which-year')) return { kind: 'date', grain: 'year' };
  if (asks.has('which-month')) return { kind: 'date', grain: 'month' };
  const isPlain = question.polar;
  const reach = isPlain ? undefined : wanted.find(({ wants }) => wants === 'reach');
  if (reach) return { kind: 'told', term: reach.id };
  // `Who is the minister named in the report`: whoever names a person asks what they are.
  if (asks.has('who') && isOnePerson(question, pack)) return STATEMENT;
  const named = isPlain
    ? undefined
    : wanted.find(
        ({ id, wants }) =>
          wants === 'named' || (wants === 'named-last' && isLast(id, question, pack)),
      );
  if (named) return { kind: 'named', terms: [named.id] };
  if (asks.has('who') && !isPlain && isOfBuilder(question, pack))
    return { kind: 'named', terms: ['builder'] };
  if (asks.has('how-long')) return { kind: 'amount', of: 'length' };
  // `Which headline is dated 29 August` states the day, and asks which.
  const isStated = asks.has('which') && question.dates.some(({ day }) => day !== null);
  if (asks.has('when') && !isStated) return { kind: 'date', grain: 'any' };
  const hasPrice = wanted.some(({ wants }) => wants === 'money');
  if (asks.has('how-many') && !asks.has('how-much')) return { kind: 'amount', of: 'count' };
  if (asks.has('how-much')) return { kind: 'amount', of: hasPrice ? 'money' : null };
  if (asks.has('where')) return { kind: 'place' };
  if (asks.has('who')) {
    const others =
      question.signs.has('besides') || question.tokens.some((token) => is(token, 'else'));
    return others ? { kind: 'told', term: 'who-else' } : { kind: 'person' };
  }
  if (asks.has('which')) return namedWant(question, pack);
  if (question.numbers.length === 0 && !question.polar && isInMoney(question, pack))
    return { kind: 'amount', of: 'money', inUnit: true };
  if (hasPrice && !question.polar && !asks.has('how')) return { kind: 'amount', of: 'money' };
  if (wanted.some(({ wants }) => wants === 'count')) return { kind: 'amount', of: 'count' };
  if (!question.polar && isBareMeasure(question, pack)) return { kind: 'amount', of: null };
  return STATEMENT;
}

/** How far behind `who` the verb stands: `who is it that makes`. */
const WHO_REACH = 4;

/** `Who makes the radar of the X`: who builds what is of a weapon system; who only speaks of it does not. */
function isOfBuilder({ tokens, entities }: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const who = tokens.findIndex((token) => is(token, 'asking-who'));
  const isMade = tokens.slice(who + 1, who + WHO_REACH).some((token) => is(token, 'making'));
  return (
    who >= 0 && isMade && entities.some((id) => pack.entities.get(id)?.kind === 'weapon-system')
  );
}

/** `In dollars`, or the sign of a currency at the end: `exports, $m?` */
function isInMoney({ tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  const scales = vocabulary.units.money ?? {};
  const isScale = ({ text, type }: Token): boolean =>
    type === 'sign' || Object.hasOwn(scales, text);
  return tokens.some((token, at) => {
    const isIn = is(tokens[at - 1], 'in', 'of-currency');
    if (is(token, 'dollar', 'euro', 'rupee')) {
      return at === 0 || isIn || tokens.slice(at + 1).every(isScale);
    }
    return isIn && at === tokens.length - 1 && isScale(token);
  });
}

/** A day, a month or a unit that is asked for by its name is what the answer must have. */
export const isExacting = (want: Want): boolean =>
  (want.kind === 'date' && (want.grain === 'day' || want.grain === 'month')) ||
  (want.kind === 'amount' && want.inUnit === true);

/** Whether it takes for a figure what no word asks the size of: `which goals`, `money or technology`. */
export function isLoose(want: Want, { asks, signs }: Question): boolean {
  if (want.kind !== 'amount' || want.inUnit || signs.has('share')) return false;
  return !SIZES.some((ask) => asks.has(ask));
}

const SIZES = ['how-much', 'how-many', 'how-long', 'percent'] as const;

/** Whether it names a person and nothing else that tells. */
function isOnePerson({ slots, entities }: Question, pack: Pack): boolean {
  const persons = entities.filter((id) => pack.entities.get(id)?.kind === 'person');
  const lexicon = lexiconOf(pack);
  const rest = slots.filter(
    ({ inner, terms }) =>
      !inner &&
      !terms.some((term) => term.startsWith('@')) &&
      !terms.some((term) => lexicon.wants(term) === 'named'),
  );
  return persons.length === 1 && rest.length === 0;
}

/** A measure and a year or a country, and nothing else: `India's exports in 2024-25`. */
function isBareMeasure({ slots, asks, dates }: Question, pack: Pack): boolean {
  const index = candidatesOf(pack);
  const outer = slots.filter(({ inner }) => !inner);
  // `How do they get trade there by 2030` asks for ways.
  if (asks.has('how')) return false;
  if (outer.length > 5 || (dates.length === 0 && !asks.has('what'))) return false;
  const named = outer.filter(({ terms }) => terms.some((term) => term.startsWith('@')));
  const foreign = named.some(({ terms }) => terms.some((term) => index.weight(term) >= 0.1));
  const rest = outer.filter(
    ({ terms }) => !terms.every((term) => /^[#@]/.test(term) || index.weight(term) < 0.1),
  );
  const keys = (term: string): boolean =>
    index.having(term).some(({ keys: own, gives }) => own.has(term) && gives.has('amount'));
  return (
    (dates.length > 0 || foreign) && rest.length > 0 && rest.every(({ terms }) => terms.some(keys))
  );
}

/** `Which radar`: the kind is the word behind `which`. */
function namedWant({ tokens, slots, numbers }: Question, pack: Pack): Want {
  const { is } = wordsOf(pack.vocabulary);
  const lexicon = lexiconOf(pack);
  const at = tokens.findIndex((token) => is(token, 'asking-which', 'name'));
  // `Which system`: a word that says little elsewhere names the kind right behind `which`.
  const isKind = (slot: Slot): boolean =>
    slot.at === at + 1 && slot.terms.some((term) => lexicon.kinds(term).length > 0);
  const [next, ...later] = slots
    .filter((slot) => slot.at > at && slot.at <= at + 3 && (!slot.inner || isKind(slot)))
    .toSorted((a, b) => a.at - b.at);
  const isOf = (slot: Slot | undefined, kind: string): boolean =>
    slot?.terms.some((term) => pack.entities.get(term.slice(1))?.kind === kind) === true;
  const isNation = (slot: Slot): boolean => isOf(slot, 'country');
  // `Which Indian goods`: the kind stands behind the nation. What has a name of its own is no kind.
  const first = [next, ...later].find((slot) => slot && !isNation(slot));
  const behind = first?.unknown ? (kindBehind(first, slots, pack) ?? first) : first;
  const isNamed = is(tokens[at], 'name');
  const isNameOf = isNamed && is(tokens[at + 1], 'of');
  if (isNameOf && isOf(behind, 'weapon-system')) return { kind: 'named', terms: ['name'] };
  if (behind?.terms.some((term) => term.startsWith('@'))) return STATEMENT;
  // `Name the three things that`: so many are to be told, whatever they are called.
  const isCounted = numbers.some(
    (stated) => stated.kind === null && stated.value > 1 && stated.at > at && stated.at <= at + 2,
  );
  const hasNames = behind?.terms.some((term) => lexicon.kinds(term).length > 0) === true;
  if (isNamed && isCounted && !hasNames) return STATEMENT;
  if (isNamed) return { kind: 'named', terms: [...(behind?.terms ?? []), 'name'] };
  if (!behind) return STATEMENT;
  // `Which upgrades`: several are told rather than named, unless they are people or firms.
  const noun = tokens[behind.at]?.text ?? '';
  const several =
    /[^s]s$/.test(noun) && !behind.terms.some((term) => lexicon.several(term) === 'named');
  if (several) return STATEMENT;
  const measured = candidatesOf(pack).candidates.some(
    ({ keys, gives }) => gives.has('amount') && behind.terms.some((term) => keys.has(term)),
  );
  return measured ? { kind: 'amount', of: null } : { kind: 'named', terms: behind.terms };
}

/** How far behind words that nothing knows the kind may stand: `the international affairs magazine`. */
const FAR = 3;

/** The kind behind a word that nothing knows, with nothing that is known between them. */
function kindBehind({ at }: Slot, slots: readonly Slot[], pack: Pack): Slot | undefined {
  const lexicon = lexiconOf(pack);
  const known = slots
    .filter((slot) => slot.at > at && slot.at <= at + FAR && !slot.inner && !slot.unknown)
    .toSorted((a, b) => a.at - b.at);
  const [next] = known;
  return next?.terms.some((term) => lexicon.kinds(term).length > 0) ? next : undefined;
}

/** Whether a candidate gives the kind of answer that is wanted. */
export function answersWant(
  candidate: Candidate,
  want: Want,
  question: Question,
  pack: Pack,
  /** What kinds of answer count. */
  gives: Candidate['gives'] = candidate.gives,
): boolean {
  const lexicon = lexiconOf(pack);
  const isKeyed = hasKey(candidate, question, pack);
  switch (want.kind) {
    case 'statement':
      return true;
    case 'amount':
      return (
        (want.of === null ? gives.has('amount') || gives.has('how-much') : gives.has(want.of)) &&
        isKeyed
      );
    case 'date':
      return (
        (gives.has('date') && grainFits(candidate, want.grain) && isKeyed) ||
        (gives.has('when') && says(candidate, want.grain))
      );
    case 'person':
      return (
        hasEntity(candidate, ['person', 'organisation', 'country'], question, pack) ||
        gives.has('who')
      );
    case 'place':
      return hasEntity(candidate, ['place'], question, pack) || gives.has('where');
    case 'reason':
      return gives.has('why');
    case 'told':
      return gives.has(want.term) && !question.signs.has('precise');
    case 'named':
      return want.terms.some(
        (term) => gives.has(term) || hasEntity(candidate, lexicon.kinds(term), question, pack),
      );
  }
}

/** Whether its own words tell a date as exactly as it is wanted. */
function says({ own }: Candidate, grain: 'any' | 'year' | 'month' | 'day'): boolean {
  if (grain === 'any' || grain === 'year') return true;
  const terms = [...own];
  return terms.some(
    (term) => term.startsWith('#day:') || (grain === 'month' && term.startsWith('#month:')),
  );
}

/** Whether the question has a word that means the candidate's measure. */
export function hasKey(candidate: Candidate, question: Question, pack: Pack): boolean {
  if (candidate.keys.size === 0) return true;
  const { terms } = question;
  if (!candidate.keys.isDisjointFrom(terms) || !candidate.learnt.isDisjointFrom(terms)) return true;
  // A number that it has points to it as a word does.
  const isStated = statedIn(terms).some((term) => candidate.terms.has(term));
  if (isStated) return true;
  // `How long` and `the length of` are its own words, and no others are needed.
  if (question.asks.has('how-long') && candidate.gives.has('length')) {
    const words = lengthWords(pack);
    if ([...candidate.keys].some((key) => words.has(key))) return true;
  }
  // `How much was the contract` asks for its price, and so does `the contract, in dollars`.
  return (
    candidate.gives.has('money') &&
    isPrice(candidate, pack) &&
    (question.asks.has('how-much') || isInMoney(question, pack))
  );
}

/** What was read of terms that are still in use: each candidate is held against them. */
const stated = new WeakMap<ReadonlySet<string>, readonly string[]>();

function statedIn(terms: ReadonlySet<string>): readonly string[] {
  const known = stated.get(terms);
  if (known) return known;
  const made = [...terms].filter((term) => /^#(?:money|percent|length|count):/.test(term));
  stated.set(terms, made);
  return made;
}

/** The words by which a length is asked for, as the keys of a measure have them. */
const lengthWords = perPack(
  ({ vocabulary }) =>
    new Set(
      Object.values(vocabulary.asks['how-long'] ?? {})
        .flat()
        .flatMap((phrase) => tokensOf(phrase).map(({ stem }) => stemTerm(stem))),
    ),
);

function isPrice({ keys }: Candidate, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  return [...keys].some((key) => lexicon.wants(key) === 'money');
}

function grainFits({ source }: Candidate, grain: 'any' | 'year' | 'month' | 'day'): boolean {
  if (source.from !== 'fact' || !source.fact.figure) return false;
  if (!('date' in source.fact.figure)) return grain === 'year';
  const length = source.fact.figure.date.split('/')[0]?.length ?? 0;
  return grain === 'any' || grain === 'year' || length >= (grain === 'month' ? 7 : 10);
}

/** Whether it names an entity of a kind that the question does not name itself. */
function hasEntity(
  candidate: Candidate,
  kinds: readonly string[],
  question: Question,
  pack: Pack,
): boolean {
  const { source } = candidate;
  const via = source.from === 'fact' ? source.fact.via : undefined;
  // Whom a report has it from is no part of what it tells.
  return [...candidate.entities].some((id) => {
    if (id === via && !question.terms.has('outlet')) return false;
    const kind = pack.entities.get(id)?.kind;
    return kind !== undefined && kinds.includes(kind) && !question.entities.includes(id);
  });
}
