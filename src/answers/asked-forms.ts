import type { Pack } from '../content/library.ts';
import type { SuggestedQuestion } from '../content/schema/common.ts';
import type { Ask } from '../content/schema/vocabulary.ts';
import { lexiconOf } from './language/lexicon.ts';
import { type Question, readWritten, type Slot } from './question.ts';

/** One of the wordings in which an editor says that something is asked for. */
export interface AskedForm {
  /** What it speaks of, each with the terms that stand for it. */
  readonly slots: readonly (readonly string[])[];
  readonly terms: ReadonlySet<string>;
  readonly asks: ReadonlySet<Ask>;
  /** What `which` or `what` asks one of: `which vessel`. */
  readonly kinds: readonly string[];
}

/**
 * The wordings of one fact or derivation, read as questions are; where it has some, the question that
 * is suggested for it is one more.
 */
export function askedForms(
  id: string,
  suggested: SuggestedQuestion | undefined,
  pack: Pack,
): readonly AskedForm[] {
  const asked = pack.asked.get(id);
  if (!asked) return [];
  const lexicon = lexiconOf(pack);
  // Whether it tells an age, a weight or a maker is for the fact to say, and not for a wording.
  const isLearnt = (term: string): boolean => !STRICT.has(lexicon.wants(term) ?? '');
  const texts = Object.values(suggested ?? {}).filter((text) => text !== undefined);
  return [...asked, ...texts].map((text) => {
    const question = readWritten(text, pack);
    const slots = spokenOf(question)
      .map(({ terms }) => terms.filter(isLearnt))
      .filter((terms) => terms.length > 0);
    const kinds = kindsAsked(question).filter(isLearnt);
    return { slots, terms: new Set(slots.flat()), asks: question.asks, kinds };
  });
}

/** The terms of the word behind `which` or `what`, an adjective of nation between them or not. */
function kindsAsked({ tokens, slots }: Question): readonly string[] {
  const at = tokens.findIndex(({ text }) => WHICH.test(text));
  if (at < 0) return [];
  const [behind] = slots
    .filter(
      (slot) => slot.at > at && slot.at <= at + 2 && !slot.terms.some((term) => /^[@#]/.test(term)),
    )
    .toSorted((one, other) => one.at - other.at);
  return behind?.terms ?? [];
}

const WHICH = /^(?:which|what|kaun|kaunsa|kaunsi|कौन|किस|какой|какая|какие|какое|какую|каком)$/;

const STRICT = new Set(['other', 'named', 'reach']);

const spokenOf = ({ slots }: Question): readonly Slot[] => slots.filter(({ inner }) => !inner);
