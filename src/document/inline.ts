import { HREF_CAP } from './caps.ts';
import type { Inline, InlineContent, InstantStyle } from './model.ts';

/** What builders take for running text: strings are literal text, never markup. */
export type InlineInput = string | Inline | readonly InlineInput[];

/** Running text from strings, nodes and lists of them, in order; empty strings are left out. */
export function inline(...parts: readonly InlineInput[]): InlineContent {
  return parts.flatMap((part): readonly Inline[] => {
    if (typeof part === 'string') return part === '' ? [] : [text(part)];
    return isList(part) ? inline(...part) : [part];
  });
}

const isList = (part: Inline | readonly InlineInput[]): part is readonly InlineInput[] =>
  Array.isArray(part);

const text = (content: string): Inline => ({ type: 'text', text: content });

export const bold = (...parts: readonly InlineInput[]): Inline => ({
  type: 'bold',
  children: inline(...parts),
});

export const italic = (...parts: readonly InlineInput[]): Inline => ({
  type: 'italic',
  children: inline(...parts),
});

export const code = (content: string): Inline => ({ type: 'code', text: content });

/** A labelled address. Throws where it is not http or https, or longer than platforms take. */
export function link(label: string, href: string): Inline {
  return { type: 'link', href: webAddress(href), label };
}

/** A moment that each reader sees in their own zone. */
export function instant(at: Temporal.Instant, style: InstantStyle = 'datetime'): Inline {
  return { type: 'instant', epochSeconds: Math.floor(at.epochMilliseconds / 1000), style };
}

/** Somebody on the platform by their id there, named without being notified. */
export const user = (id: string): Inline => ({ type: 'user', id });

/** A channel of the platform by its id there, which readers see as its name. */
export const channel = (id: string): Inline => ({ type: 'channel', id });

/** The address itself, where platforms can open it; otherwise throws, as a bug in a view. */
export function webAddress(href: string): string {
  if (!isWebAddress(href)) {
    throw new RangeError(
      `a link must be an http or https address of at most ${HREF_CAP} characters`,
    );
  }
  return href;
}

/** Whether both platforms open this address from a link or a button. */
export function isWebAddress(href: string): boolean {
  return (
    href.length <= HREF_CAP && /^https?:\/\/[^\s<>|"`\\^{}]+$/i.test(href) && URL.canParse(href)
  );
}
