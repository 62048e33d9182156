/** Whether phrases of these words, as they are written, stand under a place, and for what. */
interface Exact<T> {
  readonly texts: readonly string[];
  readonly value: T;
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  /** By their words as they are written; mostly there is one. */
  exact: Exact<T>[];
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

/** How a value is begun, and how what stands for one is put to what stands for it already. */
interface Values<T, V> {
  readonly empty: () => T;
  readonly copy: (value: T) => T;
  readonly put: (to: T, value: V) => void;
}

/**
 * Phrases by the stems of their words in order, so that a text is read without writing its words
 * together; those that are written just so come before all others of the same stems.
 */
export class PhraseTrie<T, V> {
  readonly root: Place<T> = { next: undefined, exact: [], all: undefined };
  readonly #values: Values<T, V>;

  constructor(values: Values<T, V>) {
    this.#values = values;
  }

  add(words: readonly Word[], value: V): void {
    const { empty, copy, put } = this.#values;
    const node = this.#nodeOf(words);
    const known = node.exact.find(({ texts }) =>
      texts.every((text, at) => words[at]?.text === text),
    );
    if (known) put(known.value, value);
    else {
      // As long as all are written alike, one value serves as both.
      if (node.exact.length === 1 && node.all) node.all = copy(node.all);
      const made = empty();
      put(made, value);
      node.exact.push({ texts: words.map(({ text }) => text), value: made });
    }
    if (node.exact.length > 1 && node.all) put(node.all, value);
    else node.all = node.exact[0]?.value;
  }

  #nodeOf(words: readonly Word[]): Node<T> {
    let node = this.root as Node<T>;
    for (const { stem } of words) {
      node.next ??= new Map();
      let next = node.next.get(stem);
      if (!next) {
        next = { next: undefined, exact: [], all: undefined };
        node.next.set(stem, next);
      }
      node = next;
    }
    return node;
  }
}

/** What the words from one on stand for, as they are written, at the place to which they lead. */
export function exactly<T>(place: Place<T>, words: readonly Word[], from: number): T | undefined {
  if (!place || place.all === undefined) return undefined;
  for (const { texts, value } of place.exact) {
    let at = texts.length - 1;
    while (at >= 0 && words[from + at]?.text === texts[at]) at -= 1;
    if (at < 0) return value;
  }
  return undefined;
}
