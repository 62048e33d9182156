import type { Pack } from '../../../content/library.ts';
import type { Sign } from '../../../content/schema/vocabulary.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import { type Ranked, rank, type WeighedSlot, weigh } from '../../finding/rank.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { type Mention, readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { Recent } from '../../language/recent.ts';
import { type Question, readQuestion } from '../../reading/question.ts';
import type { Slot } from '../../reading/slots.ts';
import { entityTerm } from '../../reading/terms.ts';
import { partsOf } from './message-parts.ts';
import { isClaimed, isSupposed } from './supposed.ts';
import { voicesIn } from './voices.ts';

/** An entity of which so few facts speak that naming it says what is meant. */
const TELLING = 0.3;
/** How far a word that denies reaches. */
const REACH = 3;

/** A part of a question that says something, with what the pack has nearest to it. */
export interface Assertion {
  readonly question: Question;
  readonly slots: readonly WeighedSlot[];
  readonly ranked: readonly Ranked[];
  /** Whether it is said to be so; else something is asked of it, and only its names and values are said. */
  readonly stated: boolean;
  /** Whether it is a clause that something else is asked behind or about: `since X`, `what was said when X`. */
  readonly given: boolean;
  /** Whether it is a sentence that is said or doubted, and not a bare run of words. */
  readonly claimed: boolean;
  /** Whether what it says is at least taken for granted: `when did X` asks nothing of whether X did. */
  readonly supposed: boolean;
  /** Systems that it names; or else what other telling names it has. */
  readonly things: readonly string[];
  /** Whether it is said of all of several. */
  readonly whole: boolean;
  /** Slots that it denies. */
  readonly denied: ReadonlySet<Slot>;
}

/**
 * The parts of a message: `Since X, why Y?` says X, and asks Y. Of one that has a single part, and was
 * resolved as a whole, the thread is part too.
 */
export function assertionsOf(
  resolved: Resolved,
  message: string,
  pack: Pack,
): readonly Assertion[] {
  const before = read.get(resolved);
  if (before?.message === message && before.pack === pack) return before.assertions;
  const assertions = readAssertions(resolved, message, pack);
  read.set(resolved, { message, pack, assertions });
  return assertions;
}

/** What a message that is still in use says: it is held against the facts, and again where it is refused. */
const read = new Recent<
  Resolved,
  { message: string; pack: Pack; assertions: readonly Assertion[] }
>();

function readAssertions(
  { question, slots, ranked }: Resolved,
  message: string,
  pack: Pack,
): readonly Assertion[] {
  const parts = partsOf(message, pack);
  const index = candidatesOf(pack);
  return parts.map(({ text, given }) => {
    // What a clause of it says is held apart, and the whole is as it was resolved.
    const isWhole = !given && text === message.trim() && question.text === message;
    const own = isWhole ? question : readQuestion(text, pack);
    const all = isWhole ? slots : weigh(own.slots, index);
    const voices = voicesIn(own, pack).map(entityTerm);
    const weighed = all.filter(({ slot }) => !slot.terms.some((term) => voices.includes(term)));
    const isAsRanked = isWhole && weighed.length === all.length;
    // Who asks why says that it is so, of whom he names.
    const isReasoned = own.asks.has('why') && !own.signs.has('person-meant');
    const claimed = given || isClaimed(own, pack) || isReasoned;
    return {
      question: own,
      slots: weighed,
      ranked: isAsRanked ? ranked : rank(weighed, index),
      given,
      claimed,
      supposed: claimed || isSupposed(own, pack),
      stated: given || own.polar || own.asks.size === 0,
      things: thingsOf(own, weighed, pack),
      whole: phraseRuns(own.tokens, pack.vocabulary.premises.whole).length > 0,
      denied: deniedOf(own, pack),
    };
  });
}

/** The systems that it names; or else what other telling names it has. */
function thingsOf(question: Question, slots: readonly WeighedSlot[], pack: Pack): string[] {
  const index = candidatesOf(pack);
  const named = [
    ...question.entities,
    ...slots.flatMap(({ slot }) =>
      slot.terms.flatMap((term) => (term.startsWith('@') ? [term.slice(1)] : [])),
    ),
  ];
  const voices = voicesIn(question, pack);
  const telling = [...new Set(named)].filter(
    (id) => index.weight(entityTerm(id)) > TELLING && !voices.includes(id),
  );
  const systems = telling.filter((id) => pack.entities.get(id)?.kind === 'weapon-system');
  return systems.length > 0 ? systems : telling;
}

/** What stands within the reach of a word that denies. */
function deniedOf({ tokens, slots }: Question, pack: Pack): ReadonlySet<Slot> {
  const mentions = readMentions(tokens, lexiconOf(pack)).filter(({ inner }) => !inner);
  const isSign = ({ senses }: Mention, sign: Sign): boolean =>
    senses.some((sense) => sense.kind === 'sign' && sense.sign === sign);
  const denials = mentions.filter(
    (one) =>
      isSign(one, 'negation') &&
      // `…, no?` and `isn't it` ask to hear yes.
      !(isSign(one, 'confirm') && (one.to === tokens.length || one.to - one.from > 1)),
  );
  // A question that opens with `isn't` denies nothing.
  const inside = denials.filter(({ from }) => from > 0);
  return new Set(
    slots.filter(({ at }) => inside.some(({ from }) => from < at && at - from <= REACH)),
  );
}
