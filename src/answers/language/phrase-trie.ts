interface Node<T> {
  value: T | undefined;
  next: Map<string, Node<T>> | undefined;
}

/** How far a run of words has come in a trie; undefined where no phrase goes on with them. */
export type Place<T> = Node<T> | undefined;

/** Phrases by their words in order, so that a text is read without writing its words together. */
export class PhraseTrie<T> {
  readonly root: Place<T> = { value: undefined, next: undefined };

  /** What stands under a phrase, made where there is none. */
  at(words: readonly string[], make: () => T): T {
    let node = this.root as Node<T>;
    for (const word of words) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (!next) {
        next = { value: undefined, next: undefined };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value ??= make();
    return node.value;
  }
}

/** One word further. */
export const step = <T>(place: Place<T>, word: string): Place<T> => place?.next?.get(word);
