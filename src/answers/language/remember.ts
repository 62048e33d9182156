/**
 * Remembers what a pure function made of a word. When there are too many words it forgets all of them,
 * so that what people type cannot fill the memory.
 */
export function remember<T>(make: (word: string) => T, most = 30_000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = make(word);
    if (known.size >= most) known.clear();
    known.set(word, made);
    return made;
  };
}
