/**
 * What was made of a text that a person typed: a value, or what is wrong with it and an example that
 * works, as one sentence that never repeats the text.
 */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string };

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value });
export const unread = (fault: string): Reading<never> => ({ ok: false, fault });

/** Lower case, single spaces, dashes as hyphens. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
