import type { Pack } from '../../../content/library.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { wordsOf } from '../../language/words.ts';
import { isNaming } from '../named/naming.ts';
import type { Question } from '../question.ts';
import type { Slot } from '../slots.ts';
import { STATEMENT, type Want } from './wants.ts';

/** How far behind `which` the kind stands that is asked for. */
const NEAR = 3;
/** How far behind words that nothing knows the kind may stand: `the international affairs magazine`. */
const FAR = 3;

/** What is wanted by `which radar` or `name the radar`: the kind is the word behind `which` or `name`. */
export function wantOfWhich(question: Question, pack: Pack): Want {
  const { tokens } = question;
  const { is } = wordsOf(pack.vocabulary);
  // `The goods for which access is wider`: behind what it is of, it asks for nothing.
  const isRelative = (place: number): boolean =>
    place > 1 &&
    is(tokens[place - 1], 'preposition') &&
    question.slots.some((slot) => slot.at < place - 1);
  const at = tokens.findIndex(
    (token, place) =>
      is(token, 'asking-which', 'name') &&
      !isNaming(place, question, pack) &&
      !(is(token, 'asking-which') && isRelative(place)),
  );
  if (at < 0 && tokens.some((token) => is(token, 'asking-which'))) return STATEMENT;
  const kind = kindAsked(at, question.slots, pack);
  const isNamed = is(tokens[at], 'name');
  const isNameOf = isNamed && is(tokens[at + 1], 'of');
  if (isNameOf && isEntityOf(kind, 'weapon-system', pack))
    return { kind: 'named', terms: ['name'] };
  // What has a name of its own is no kind.
  if (kind?.terms.some((term) => term.startsWith('@'))) return STATEMENT;
  if (isNamed) return wantOfNaming(kind, at, question, pack);
  return kind ? wantOfKind(kind, question, pack) : STATEMENT;
}

/** The kind that stands behind `which`, if anything does. */
function kindAsked(at: number, slots: readonly Slot[], pack: Pack): Slot | undefined {
  // `Which system`: a word that says little elsewhere names the kind right behind `which`.
  const behind = slots
    .filter(
      (slot) =>
        slot.at > at &&
        slot.at <= at + NEAR &&
        (!slot.inner || (slot.at === at + 1 && isKind(slot, pack))),
    )
    .toSorted((a, b) => a.at - b.at);
  // `Which Indian goods`: the kind stands behind the nation.
  const first = behind.find((slot) => !isEntityOf(slot, 'country', pack));
  if (!first || isKind(first, pack)) return first;
  if (first.unknown) return kindBehind(first, slots, pack) ?? first;
  // `Which smaller Indian businesses`: what is described stands behind what describes it.
  return behind.find((slot) => isKind(slot, pack) && isBeside(first, slot, slots)) ?? first;
}

/** Whether nothing but what is spoken of stands between two things. */
const isBeside = (first: Slot, other: Slot, slots: readonly Slot[]): boolean =>
  other.at > first.at &&
  Array.from({ length: other.at - first.at - 1 }, (_, at) => first.at + at + 1).every((place) =>
    slots.some(({ at }) => at === place),
  );

/** The kind behind a word that nothing knows, with nothing that is known between them. */
function kindBehind({ at }: Slot, slots: readonly Slot[], pack: Pack): Slot | undefined {
  const [next] = slots
    .filter((slot) => slot.at > at && slot.at <= at + FAR && !slot.inner && !slot.unknown)
    .toSorted((a, b) => a.at - b.at);
  return next && isKind(next, pack) ? next : undefined;
}

/** `Name the radar`: its name; `name the three things that`: so many are told, whatever they are called. */
function wantOfNaming(
  kind: Slot | undefined,
  at: number,
  { numbers, tokens }: Question,
  pack: Pack,
): Want {
  const isCounted = numbers.some(
    (stated) => stated.kind === null && stated.value > 1 && stated.at > at && stated.at <= at + 2,
  );
  const hasNames = kind !== undefined && isKind(kind, pack);
  if (isCounted && !hasNames) return STATEMENT;
  // `Name the gift that X brought`: what is told of it names it.
  const { is } = wordsOf(pack.vocabulary);
  const noun = is(tokens[at + 1], 'article') ? at + 2 : at + 1;
  const isTold = is(tokens[noun + 1], 'relative') || is(tokens[noun + 1], 'pronoun');
  if (isTold && !hasNames && !is(tokens[noun], 'kind')) return STATEMENT;
  return { kind: 'named', terms: [...(kind?.terms ?? []), 'name'] };
}

/** `Which radar` wants its name, and `which deficit` its figure. */
function wantOfKind({ at, terms }: Slot, { tokens }: Question, pack: Pack): Want {
  const lexicon = lexiconOf(pack);
  // `Which upgrades`: several are told rather than named, unless they are people or firms.
  const noun = tokens[at]?.text ?? '';
  const isSeveral = /[^s]s$/.test(noun);
  if (isSeveral && !terms.some((term) => lexicon.several(term) === 'named')) return STATEMENT;
  const isMeasured = candidatesOf(pack).candidates.some(
    ({ keys, gives }) => gives.has('amount') && terms.some((term) => keys.has(term)),
  );
  return isMeasured ? { kind: 'amount', of: null } : { kind: 'named', terms };
}

/** Whether it names a kind of entities: `radar`, `minister`. */
const isKind = ({ terms }: Slot, pack: Pack): boolean => {
  const lexicon = lexiconOf(pack);
  return terms.some((term) => lexicon.kinds(term).length > 0);
};

/** Whether it names an entity of a kind. */
const isEntityOf = (slot: Slot | undefined, kind: string, pack: Pack): boolean =>
  slot?.terms.some((term) => pack.entities.get(term.slice(1))?.kind === kind) === true;
