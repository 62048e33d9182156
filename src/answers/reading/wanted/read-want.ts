import type { Pack } from '../../../content/library.ts';
import type { EntityKind } from '../../../content/schema/entity.ts';
import type { MeaningWants } from '../../../content/schema/meaning.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { wordsOf } from '../../language/words.ts';
import { isNaming } from '../named/naming.ts';
import type { Question } from '../question.ts';
import { isMerelyKind, type Slot } from '../slots.ts';
import { unaskedFigure } from './unasked-figure.ts';
import { unitCounted } from './unit-counted.ts';
import { STATEMENT, type Want } from './wants.ts';
import { wantOfWhich } from './which-want.ts';

/** A word so light tells nothing. */
const COMMON = 0.1;
/** How far behind `who` the verb stands: `who is it that makes`. */
const WHO_REACH = 4;

/**
 * Reads what kind of answer is wanted from the question's words: what leaves no doubt first, then a name
 * that is asked for, then what the question word asks.
 */
export function wantOf(question: Question, pack: Pack): Want {
  return (
    exactly(question, pack) ??
    nameAsked(question, pack) ??
    byQuestionWord(question, pack) ??
    unaskedFigure(question, pack) ??
    STATEMENT
  );
}

/** What is asked for by a word that means nothing else: a reason, a share, the day, an attribute. */
function exactly(question: Question, pack: Pack): Want | null {
  const { asks, signs, polar } = question;
  if (asks.has('why')) return { kind: 'reason' };
  if (signs.has('share') && !polar) return { kind: 'amount', of: 'percent' };
  const attribute = meantFor('other', question, pack, (id) => mayHave(id, question, pack));
  if (attribute !== undefined) return { kind: 'told', term: attribute };
  if (signs.has('to-the-day') && !polar) return { kind: 'date', grain: 'day' };
  if (asks.has('percent')) return { kind: 'amount', of: 'percent' };
  if (asks.has('which-year')) return { kind: 'date', grain: 'year' };
  if (asks.has('which-month')) return { kind: 'date', grain: 'month' };
  const reach = polar ? undefined : meantFor('reach', question, pack);
  return reach === undefined ? null : { kind: 'told', term: reach };
}

/** A name that is asked for by a word that only names answer, or who built a system. */
function nameAsked(question: Question, pack: Pack): Want | null {
  const { asks, meanings, polar } = question;
  // `Who is the minister named in the report`: whoever names a person asks what they are.
  if (asks.has('who') && isOnePerson(question, pack)) return STATEMENT;
  if (polar) return null;
  const lexicon = lexiconOf(pack);
  const named = meanings.values().find((id) => {
    const wants = lexicon.wants(id);
    if (isKindOnly(id, question, pack) || isNamedBySomebody(id, question, pack)) return false;
    return wants === 'named' || (wants === 'named-last' && isLast(id, question, pack));
  });
  if (named !== undefined) {
    return { kind: 'named', terms: [...kindNamed(named, question, pack), named] };
  }
  return asks.has('who') && isOfBuilder(question, pack)
    ? { kind: 'named', terms: ['builder'] }
    : null;
}

/** `Name of the magazine`: what is of that kind answers it, by whatever name. */
function kindNamed(id: string, { slots }: Question, pack: Pack): readonly string[] {
  const lexicon = lexiconOf(pack);
  const at = slots.find(({ terms }) => terms.includes(id))?.at ?? 0;
  const isNear = (slot: Slot): boolean =>
    (slot.at > at && slot.at <= at + KIND_REACH) || slot.at === at - 1 || slot.at === at - 2;
  const kind = slots.find((slot) => isNear(slot) && !slot.inner && slot.terms.length > 0);
  return kind?.terms.some((term) => lexicon.kinds(term).length > 0) ? kind.terms : [];
}

/** How far behind `name of` the kind stands. */
const KIND_REACH = 3;

/** `Which classes of platform`: the platform is asked for. */
const isKindOnly = (id: string, { slots, tokens }: Question, { vocabulary }: Pack): boolean =>
  slots.some(
    (slot) => slot.terms.includes(id) && isMerelyKind(slot, slots, tokens, wordsOf(vocabulary)),
  );

/** `Which fields did he name`: the fields are asked for, and not what they are called. */
const isNamedBySomebody = (id: string, question: Question, pack: Pack): boolean =>
  question.slots.some((slot) => slot.terms.includes(id) && isNaming(slot.at, question, pack));

/** `Is it over 5 billion`, `will it be by 2028`: whether it is so is told by its amount, or its date. */
function valueBounded({ polar, numbers, dates }: Question): Want | null {
  if (!polar) return null;
  const number = numbers.find(({ bound }) => bound !== undefined && bound !== 'ago');
  const kind = number?.kind;
  if (kind === 'money' || kind === 'percent' || kind === 'times') {
    return { kind: 'amount', of: kind };
  }
  const isDated = dates.some(({ bound }) => bound !== undefined);
  return isDated && number === undefined ? { kind: 'date', grain: 'any' } : null;
}

function byQuestionWord(question: Question, pack: Pack): Want | null {
  const { asks, dates } = question;
  if (asks.has('how-long')) return { kind: 'amount', of: 'length' };
  // `Which headline is dated 29 August` states the day, and asks which.
  const isStated = asks.has('which') && dates.some(({ day }) => day !== null);
  if (asks.has('when') && !isStated) return { kind: 'date', grain: 'any' };
  if (asks.has('how-many') && !asks.has('how-much')) {
    const unit = unitCounted(question, pack);
    return { kind: 'amount', ...(unit ? { of: unit, inUnit: true } : { of: 'count' }) };
  }
  if (asks.has('how-much')) {
    if (isOfThings(question, pack)) return { kind: 'amount', of: 'count' };
    const hasPrice = meantFor('money', question, pack) !== undefined;
    return { kind: 'amount', of: hasPrice ? 'money' : null };
  }
  if (asks.has('where')) return { kind: 'place' };
  if (asks.has('who')) {
    return asksForOthers(question, pack) ? { kind: 'told', term: 'who-else' } : { kind: 'person' };
  }
  return asks.has('which') ? wantOfWhich(question, pack) : valueBounded(question);
}

/** `Сколько X купила Y`: right behind the word stands what is counted, unless what it costs is asked in so many words. */
function isOfThings({ tokens, slots, language }: Question, pack: Pack): boolean {
  if (language !== 'ru') return false;
  const { is } = wordsOf(pack.vocabulary);
  const lexicon = lexiconOf(pack);
  const isPriced = slots.some(
    ({ terms }) =>
      terms.some((term) => lexicon.wants(term) === 'money') &&
      terms.every((term) => lexicon.wants(term) === 'money'),
  );
  return (
    !isPriced &&
    slots.some(
      ({ at, terms }) =>
        (is(tokens[at - 1], 'asking-how-much') || is(tokens[at - 2], 'asking-how-much')) &&
        terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system'),
    )
  );
}

/** The first meaning that wants just that of its answer. */
function meantFor(
  wants: MeaningWants,
  { meanings }: Question,
  pack: Pack,
  counts: (id: string) => boolean = () => true,
): string | undefined {
  const lexicon = lexiconOf(pack);
  return meanings.values().find((id) => lexicon.wants(id) === wants && counts(id));
}

/** Whether what is named may have an attribute: the successor of a missile is in no office. */
function mayHave(id: string, { entities }: Question, pack: Pack): boolean {
  const kinds = lexiconOf(pack).of(id);
  const named = entities.flatMap((entity) => pack.entities.get(entity)?.kind ?? []);
  const things: readonly EntityKind[] = named.filter(
    (kind) => kind !== 'country' && kind !== 'place',
  );
  return kinds.length === 0 || things.length === 0 || kinds.some((kind) => things.includes(kind));
}

/** `Who else`, `besides X, who`. */
function asksForOthers({ signs, tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  return signs.has('besides') || tokens.some((token) => is(token, 'else'));
}

/** Whether nothing that tells stands behind a word: `called the star` asks for no name. */
function isLast(id: string, { slots }: Question, pack: Pack): boolean {
  const at = slots.find(({ terms }) => terms.includes(id))?.at ?? 0;
  const { weight } = candidatesOf(pack);
  return !slots.some((slot) => slot.at > at && slot.terms.every((term) => weight(term) > COMMON));
}

/** Whether it names a person and nothing else that tells. */
function isOnePerson({ slots, entities }: Question, pack: Pack): boolean {
  const persons = entities.filter((id) => pack.entities.get(id)?.kind === 'person');
  const lexicon = lexiconOf(pack);
  const isName = (term: string): boolean => term.startsWith('@') || lexicon.wants(term) === 'named';
  return persons.length === 1 && slots.every(({ inner, terms }) => inner || terms.some(isName));
}

/** `Who makes the radar of the X`: who builds what is of a weapon system; who only speaks of it does not. */
function isOfBuilder({ tokens, entities }: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const who = tokens.findIndex((token) => is(token, 'asking-who'));
  const isMade = tokens.slice(who + 1, who + WHO_REACH).some((token) => is(token, 'making'));
  return (
    who >= 0 && isMade && entities.some((id) => pack.entities.get(id)?.kind === 'weapon-system')
  );
}
