import type { Pack } from '../content/library.ts';
import type { Vocabulary } from '../content/schema/vocabulary.ts';

/** What is worked out once a pack, when it is first asked for, and goes with the pack. */
export const perPack = <T extends object>(make: (pack: Pack) => T): ((pack: Pack) => T) =>
  per(make);

/** The same of a vocabulary, which all packs share. */
export const perVocabulary = <T extends object>(
  make: (vocabulary: Vocabulary) => T,
): ((vocabulary: Vocabulary) => T) => per(make);

function per<Key extends object, T extends object>(make: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, T>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
