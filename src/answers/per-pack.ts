import type { Pack } from '../content/library.ts';

/** What is worked out once a pack, when it is first asked for, and goes with the pack. */
export function perPack<T extends object>(make: (pack: Pack) => T): (pack: Pack) => T {
  const known = new WeakMap<Pack, T>();
  return (pack) => {
    const before = known.get(pack);
    if (before) return before;
    const made = make(pack);
    known.set(pack, made);
    return made;
  };
}
