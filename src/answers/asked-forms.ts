import type { Pack } from '../content/library.ts';
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

/** The wordings of one fact or derivation, read as questions are. */
export function askedForms(id: string, pack: Pack): readonly AskedForm[] {
  const lexicon = lexiconOf(pack);
  // Whether it tells an age, a weight or a maker is for the fact to say, and not for a wording.
  const isLearnt = (term: string): boolean => !STRICT.has(lexicon.wants(term) ?? '');
  return (pack.asked.get(id) ?? []).map((text) => {
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

/** A different question word makes two wordings less alike. */
const OTHER_ASK = 0.85;

/** How alike a question is to a wording, 0 to 1, and whether both ask for the same kind of answer. */
export interface Likeness {
  readonly likeness: number;
  readonly sameAsk: boolean;
}

export const NOT_ALIKE: Likeness = { likeness: 0, sameAsk: false };

/**
 * How alike a question is to the nearest of the wordings, 0 to 1: the weight that both share of all the
 * weight that they have.
 */
export function likenessToForms(
  { asks }: Pick<Question, 'asks'>,
  slots: readonly { readonly slot: Slot; readonly weight: number }[],
  forms: readonly AskedForm[],
  weightOf: (terms: readonly string[]) => number,
): Likeness {
  const outer = slots.filter(({ slot }) => !slot.inner);
  const own = new Set(outer.flatMap(({ slot }) => slot.terms));
  const total = outer.reduce((sum, { weight }) => sum + weight, 0);
  let best: Likeness = NOT_ALIKE;
  for (const form of forms) {
    let shared = 0;
    let all = total;
    for (const { slot, weight } of outer) {
      if (slot.terms.some((term) => form.terms.has(term))) shared += weight;
    }
    for (const terms of form.slots) {
      const weight = weightOf(terms);
      all += weight;
      if (terms.some((term) => own.has(term))) shared += weight;
    }
    if (all === 0) continue;
    const sameAsk = asksAlike(asks, form.asks);
    const likeness = (shared / all) * (sameAsk ? 1 : OTHER_ASK);
    if (likeness > best.likeness) best = { likeness, sameAsk };
  }
  return best;
}

function asksAlike(some: ReadonlySet<Ask>, others: ReadonlySet<Ask>): boolean {
  const [a, b] = [kindsOf(some), kindsOf(others)];
  return a.size === 0 || b.size === 0 ? a.size === b.size : !a.isDisjointFrom(b);
}

/** What is counted may be weighed and what is weighed counted: languages differ in how they ask it. */
const kindsOf = (asks: ReadonlySet<Ask>): ReadonlySet<Ask> =>
  new Set(
    [...asks]
      .filter((ask) => ask !== 'what')
      .map((ask): Ask => (ask === 'how-many' ? 'how-much' : ask)),
  );

const spokenOf = ({ slots }: Question): readonly Slot[] => slots.filter(({ inner }) => !inner);
