import type { Pack } from '../../../content/library.ts';
import { wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';

/** How much of two statements must be the same words for them to be one statement of two things. */
const ALIKE = 0.6;
/** What is longer is a statement of its own and no item of a list. */
const MOST_WORDS = 5;

/**
 * Statements that say the same of several things, as one: `X gets A.` and `X gets B.` are `X gets A
 * and B.` Nothing of any is left out. Null where they are not alike.
 */
export function mergeStatements(
  statements: readonly string[],
  { vocabulary }: Pack,
): string | null {
  const all = statements.map((one) => one.split(' '));
  const [first, ...others] = all;
  if (!first || others.length === 0) return first?.join(' ') ?? null;
  const shortest = Math.min(...all.map(({ length }) => length));
  const before = sharedLength(all);
  const behind = Math.min(
    sharedLength(all.map((words) => words.toReversed())),
    shortest - before - 1,
  );
  if (before === 0 || before + behind < shortest * ALIKE) return null;
  const parts = all.map((words) => words.slice(before, words.length - behind).join(' '));
  if (parts.some((part) => part.split(' ').length > MOST_WORDS || joinedOf(vocabulary).test(part)))
    return null;
  if (parts.some((part, at) => parts.some((other, to) => at !== to && shares(part, other))))
    return null;
  // What ends in a stop stands at the end of its sentence, and its stop ends the whole.
  const ends = behind === 0;
  const bare = ends ? parts.map((part) => part.replace(/\.$/, '')) : parts;
  const last = bare.at(-1) ?? '';
  const listed = `${bare.slice(0, -1).join(', ')} and ${last}`;
  return [...first.slice(0, before), listed, ...first.slice(first.length - behind)]
    .slice(0, ends ? before + 1 : undefined)
    .join(' ')
    .concat(ends ? '.' : '');
}

/** What has such a word is more than one thing, or says what is not. */
const joinedOf = perVocabulary(
  (vocabulary) =>
    new RegExp(`,|${wordsOf(vocabulary).anyOf('conjunction', 'disjunction', 'denying')}`, 'u'),
);

/** Two that have words in common say one thing in two ways, not two things. */
const shares = (part: string, other: string): boolean => {
  const words = new Set(other.replace(/\.$/, '').split(' '));
  return part
    .replace(/\.$/, '')
    .split(' ')
    .some((word) => word.length > 3 && words.has(word));
};

/** How many words all of these begin with. */
function sharedLength(all: readonly (readonly string[])[]): number {
  const [first = []] = all;
  const at = first.findIndex((word, index) => all.some((words) => words[index] !== word));
  return at < 0 ? first.length : at;
}
