import type { Pack } from '../../content/library.ts';
import type { SuggestedQuestion } from '../../content/schema/common.ts';
import type { Ask } from '../../content/schema/vocabulary.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { textsOf } from '../language/pack-texts.ts';
import { type Words, wordsOf } from '../language/words.ts';
import { readWritten, type Written } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';

/** One of the wordings in which an editor says that something is asked for. */
export interface AskedForm {
  /** What it speaks of, each with the terms that stand for it. */
  readonly slots: readonly (readonly string[])[];
  /** Each once. */
  readonly terms: readonly string[];
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
  return asked ? formsOf(asked, suggested, pack) : NO_FORMS;
}

const NO_FORMS: readonly AskedForm[] = [];

function formsOf(
  asked: readonly string[],
  suggested: SuggestedQuestion | undefined,
  pack: Pack,
): readonly AskedForm[] {
  const lexicon = lexiconOf(pack);
  const words = wordsOf(pack.vocabulary);
  // Whether it tells an age, a weight or a maker is for the fact to say, and not for a wording.
  const isLearnt = (term: string): boolean => !STRICT.has(lexicon.wants(term) ?? '');
  const { read } = textsOf(pack);
  const texts = Object.values(suggested ?? {}).filter((text) => text !== undefined);
  return [...asked, ...texts].map((text) => {
    const written = readWritten(read(text), text, pack);
    const slots = spokenOf(written)
      .map(({ terms }) => (terms.every(isLearnt) ? terms : terms.filter(isLearnt)))
      .filter((terms) => terms.length > 0);
    const kinds = kindsAsked(written, words).filter(isLearnt);
    return { slots, terms: [...new Set(slots.flat())], asks: sharedSet(written.asks), kinds };
  });
}

/** Many wordings ask for the same kinds of answer: those are kept once. */
const sets = new Map<string, ReadonlySet<Ask>>();

function sharedSet(asks: ReadonlySet<Ask>): ReadonlySet<Ask> {
  const key = [...asks].join(' ');
  const known = sets.get(key);
  if (known) return known;
  sets.set(key, asks);
  return asks;
}

/** The terms of the word behind `which` or `what`, an adjective of nation between them or not. */
function kindsAsked({ tokens, slots }: Written, { is }: Words): readonly string[] {
  const at = tokens.findIndex((token) => is(token, 'asking-which', 'asking-what'));
  if (at < 0) return [];
  const [behind] = slots
    .filter(
      (slot) => slot.at > at && slot.at <= at + 2 && !slot.terms.some((term) => /^[@#]/.test(term)),
    )
    .toSorted((one, other) => one.at - other.at);
  return behind?.terms ?? [];
}

const STRICT = new Set(['other', 'named', 'named-last', 'reach']);

const spokenOf = ({ slots }: Written): readonly Slot[] => slots.filter(({ inner }) => !inner);
