/** A word as it is written, or several: most phrases have one, which needs no list. */
type Written = string | readonly string[];

/** Phrases of the same stems that are written in one way, and what they stand for. */
interface Exact<T> {
  readonly written: Written;
  value: T;
}

interface Node<T> {
  /** Where one word goes on, which is mostly the only one that does: the word, and where it leads. */
  stem: string | undefined;
  only: Node<T> | undefined;
  /** The others. */
  more: Map<string, Node<T>> | undefined;
  /** As the first phrase is written; mostly there is no other. */
  written: Written | undefined;
  /** Where phrases are written in several ways, each of them. */
  ways: Exact<T>[] | undefined;
  /** What all of them stand for. */
  all: T | undefined;
}

/** How far a run of words has come in a trie; undefined where no phrase goes on with them. */
export type Place<T> = Node<T> | undefined;

/** A word as a trie has it. */
interface Word {
  readonly text: string;
  readonly stem: string;
}

/** What the first that is said of a phrase makes of it, and what one more makes of that: neither is changed. */
interface Values<T, V> {
  readonly first: (said: V) => T;
  readonly more: (value: T, said: V) => T;
}

/**
 * Phrases by the stems of their words in order, so that a text is read without writing its words
 * together; those that are written just so come before all others of the same stems.
 */
export class PhraseTrie<T, V> {
  readonly root: Place<T> = emptyNode();
  readonly #values: Values<T, V>;

  constructor(values: Values<T, V>) {
    this.#values = values;
  }

  add(words: readonly Word[], said: V): void {
    const { first, more } = this.#values;
    const node = this.#nodeOf(words);
    const before = node.all;
    node.all = before === undefined ? first(said) : more(before, said);
    if (node.written === undefined || before === undefined) {
      node.written = writtenAs(words);
      return;
    }
    if (!node.ways) {
      // As long as all are written alike, one value serves as both.
      if (isWritten(node.written, words, 0)) return;
      node.ways = [{ written: node.written, value: before }];
    }
    const known = node.ways.find(({ written }) => isWritten(written, words, 0));
    if (known) known.value = more(known.value, said);
    else node.ways.push({ written: writtenAs(words), value: first(said) });
  }

  #nodeOf(words: readonly Word[]): Node<T> {
    let node = this.root as Node<T>;
    for (const { stem } of words) node = stepOf(node, stem) ?? grown(node, stem);
    return node;
  }
}

/** Words keep more than their texts, and phrases live as long as their pack. */
const writtenAs = (words: readonly Word[]): Written =>
  words.length === 1 ? (words[0]?.text ?? '') : words.map(({ text }) => text);

const emptyNode = <T>(): Node<T> => ({
  stem: undefined,
  only: undefined,
  more: undefined,
  written: undefined,
  ways: undefined,
  all: undefined,
});

function grown<T>(node: Node<T>, stem: string): Node<T> {
  const made = emptyNode<T>();
  if (node.stem === undefined) [node.stem, node.only] = [stem, made];
  else {
    node.more ??= new Map();
    node.more.set(stem, made);
  }
  return made;
}

/** How far a run of words has come with one word more. */
export function stepOf<T>(place: Place<T>, stem: string): Place<T> {
  if (place === undefined || place.stem === undefined) return undefined;
  return place.stem === stem ? place.only : place.more?.get(stem);
}

/** Whether any phrase goes on. */
export const goesOn = (place: Place<unknown>): boolean => place?.stem !== undefined;

/** What the words from one on stand for, as they are written, at the place to which they lead. */
export function exactly<T>(place: Place<T>, words: readonly Word[], from: number): T | undefined {
  if (place?.written === undefined) return undefined;
  if (!place.ways) return isWritten(place.written, words, from) ? place.all : undefined;
  for (const { written, value } of place.ways) if (isWritten(written, words, from)) return value;
  return undefined;
}

function isWritten(written: Written, words: readonly Word[], from: number): boolean {
  if (typeof written === 'string') return words[from]?.text === written;
  let at = written.length - 1;
  while (at >= 0 && words[from + at]?.text === written[at]) at -= 1;
  return at < 0;
}
