/**
 * What was made of a text that a person typed: a value, or what is wrong with it and, behind a
 * semicolon, an example that works: one sentence that goes on from the text (`faultOf`).
 */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string };

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value });
export const unread = (fault: string): Reading<never> => ({ ok: false, fault });

/** Enough to know one's own words again. */
const QUOTED_CAP = 40;

/** A fault told of the text in which it is: `“7” may be in the morning …`. Plain text, never markup. */
export function faultOf(text: string, fault: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const [...letters] = words;
  const shown = letters.length > QUOTED_CAP ? `${letters.slice(0, QUOTED_CAP).join('')}…` : words;
  return `${shown === '' ? 'what is left empty' : `“${shown}”`} ${fault}`;
}

/** A fault as what is wrong and what to do, which a semicolon parts. */
export function remedied(fault: string): { readonly what: string; readonly remedy: string } {
  const [what = '', ...remedy] = fault.split('; ');
  return { what, remedy: remedy.join('; ') || SEE_HELP };
}

export const SEE_HELP = 'see /summit help digest';

/** Lower case, single spaces, dashes as hyphens. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
