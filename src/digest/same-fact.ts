import type { FactSnapshot } from './snapshot.ts';

/** What of a fact is not as it was: its wording, its figure, how firm it is, who reports it, its day. */
export type Aspect = 'text' | 'figure' | 'status' | 'sources' | 'asOf';

/**
 * In what two states of a fact differ for a reader. Spaces, the shape of quotes and dashes, and the
 * order of sources are no difference; neither are topics, which file a fact and do not tell it.
 */
export function differingAspects(before: FactSnapshot, now: FactSnapshot): readonly Aspect[] {
  return ASPECTS.filter((aspect) => told(before)[aspect] !== told(now)[aspect]);
}

/** A text that two facts share where a reader could not tell them apart. */
export const sameToReaders = (fact: FactSnapshot): string =>
  JSON.stringify(ASPECTS.map((aspect) => told(fact)[aspect] ?? ''));

const ASPECTS = ['text', 'figure', 'status', 'sources', 'asOf'] as const;

const told = (fact: FactSnapshot): Readonly<Record<Aspect, string | undefined>> => ({
  text: plainForm(fact.text),
  figure: fact.figure,
  status: [fact.status, ...fact.by.toSorted()].join(' '),
  sources: [...fact.sources.toSorted(), fact.via ?? ''].join(' '),
  asOf: fact.asOf,
});

const plainForm = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[\u2010-\u2015−]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
