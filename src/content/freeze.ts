/** Freezes plain data and what it holds, in place. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** A map that refuses to be changed; `Object.freeze` alone leaves a map's entries open. */
export const frozenMap = <K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> =>
  freezeMap(new Map(entries));

/** Has a map of one's own refuse to be changed from now on. */
export const freezeMap = <K, V>(map: Map<K, V>): ReadonlyMap<K, V> =>
  Object.freeze(Object.defineProperties(map, REFUSED));

const refuse = (): never => {
  throw new TypeError('this map is frozen');
};
const REFUSED = { set: { value: refuse }, delete: { value: refuse }, clear: { value: refuse } };
