/** Phrases of the same stems that are written in one way, and what they stand for. */
interface Exact<T> {
  readonly texts: readonly string[];
  value: T;
}

interface Node<T> {
  /** Where one word goes on, which is mostly the only one that does: the word, and where it leads. */
  stem: string | undefined;
  only: Node<T> | undefined;
  /** The others. */
  more: Map<string, Node<T>> | undefined;
  /** As the first phrase is written; mostly there is no other. */
  first: Exact<T> | undefined;
  others: Exact<T>[] | undefined;
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
    node.all = node.all === undefined ? first(said) : more(node.all, said);
    if (!node.first) {
      node.first = exact(words, node.all);
      return;
    }
    const known = isWritten(node.first, words, 0)
      ? node.first
      : node.others?.find((one) => isWritten(one, words, 0));
    // As long as all are written alike, one value serves as both.
    if (known) known.value = node.others ? more(known.value, said) : node.all;
    else {
      node.others ??= [];
      node.others.push(exact(words, first(said)));
    }
  }

  #nodeOf(words: readonly Word[]): Node<T> {
    let node = this.root as Node<T>;
    for (const { stem } of words) node = stepOf(node, stem) ?? grown(node, stem);
    return node;
  }
}

/** Words keep more than their texts, and phrases live as long as their pack. */
const exact = <T>(words: readonly Word[], value: T): Exact<T> => ({
  texts: words.map(({ text }) => text),
  value,
});

const emptyNode = <T>(): Node<T> => ({
  stem: undefined,
  only: undefined,
  more: undefined,
  first: undefined,
  others: undefined,
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
  if (!place?.first) return undefined;
  if (isWritten(place.first, words, from)) return place.first.value;
  for (const one of place.others ?? []) if (isWritten(one, words, from)) return one.value;
  return undefined;
}

function isWritten(one: Exact<unknown>, words: readonly Word[], from: number): boolean {
  let at = one.texts.length - 1;
  while (at >= 0 && words[from + at]?.text === one.texts[at]) at -= 1;
  return at < 0;
}
