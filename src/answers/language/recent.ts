/** A question is read with its parts and what is left of them without framing: so many are in use at a time. */
const MOST = 12;

/**
 * What was made of the things that were looked at last. A WeakMap would keep it as long as it is wanted,
 * but small collections take all that one holds for alive: they move it, and one question in fifty
 * waits for that.
 */
export class Recent<Key extends object, Value> {
  readonly #keys: Key[] = [];
  readonly #values: Value[] = [];
  /** The place that is given away next. */
  #next = 0;

  get(key: Key): Value | undefined {
    const at = this.#keys.indexOf(key);
    return at < 0 ? undefined : this.#values[at];
  }

  set(key: Key, value: Value): void {
    const known = this.#keys.indexOf(key);
    const at = known < 0 ? this.#next : known;
    this.#keys[at] = key;
    this.#values[at] = value;
    if (known < 0) this.#next = (at + 1) % MOST;
  }
}
