import type { Derived, Pack } from '../content/library.ts';
import { queryTerms } from '../content/terms.ts';

/** A worked-out figure that is asked for by one of its names. */
export interface NamedSum {
  readonly derived: Derived;
  /** The terms of the name. */
  readonly matched: readonly string[];
}

const SUMS_SHOWN = 2;

/**
 * The worked-out figures of which a whole name, its own or its measure's, is among the asked words and
 * makes up more than half of them: who asks for oil imports is not told of all imports. Longest first.
 */
export function namedSums(asked: readonly string[], pack: Pack): readonly NamedSum[] {
  const terms = new Set(asked.flatMap((word) => queryTerms(word)));
  return [...pack.derivations.values()]
    .flatMap((derived) => {
      const [longest] = namesOf(derived, pack)
        .map((name) => name.split(/\s+/u).filter(isSubject))
        .filter((words) => words.length * 2 > asked.length)
        .filter((words) => words.flatMap(queryTerms).every((term) => terms.has(term)))
        .sort((a, b) => b.length - a.length);
      return longest
        ? [{ derived, words: longest.length, matched: longest.flatMap(queryTerms) }]
        : [];
    })
    .sort((a, b) => b.words - a.words)
    .slice(0, SUMS_SHOWN);
}

function namesOf({ derivation }: Derived, pack: Pack): readonly string[] {
  const { label, aliases, measure } = derivation;
  const measured = measure === undefined ? undefined : pack.measures.get(measure);
  return [label, ...aliases, ...(measured ? [measured.label, ...measured.aliases] : [])];
}

/** Words that are no subject: a fact need not have them, and it is no news that none does. */
const NO_SUBJECT = new Set(
  `about above across after again against all along also among before behind below between both
  during each else ever every just last least less many more most much near next no not now off one
  only other out over per really same since still such then through till today toward towards until
  under up upon very via while within without yet`.split(/\s+/),
);

/** Whether a word names something, rather than joining words that do. */
export const isSubject = (word: string): boolean => {
  const terms = queryTerms(word);
  return terms.length > 0 && !terms.every((term) => NO_SUBJECT.has(term));
};
