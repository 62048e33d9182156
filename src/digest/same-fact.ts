import { assertNever } from '../errors.ts';
import type { FactSnapshot } from './snapshot.ts';

/** What of a fact is not as it was: its wording, its figure, how firm it is, who reports it, its day. */
export type Aspect = 'text' | 'figure' | 'status' | 'sources' | 'asOf';

const ASPECTS: readonly Aspect[] = ['text', 'figure', 'status', 'sources', 'asOf'];

/**
 * In what two states of a fact differ for a reader. Spaces, the shape of quotes and dashes, and the
 * order of sources are no difference; neither are topics, which file a fact and do not tell it.
 */
export const differingAspects = (before: FactSnapshot, now: FactSnapshot): readonly Aspect[] =>
  ASPECTS.filter(
    (aspect) =>
      asWritten(aspect, before) !== asWritten(aspect, now) &&
      plainForm(asWritten(aspect, before)) !== plainForm(asWritten(aspect, now)),
  );

/** A text that two facts share where a reader could not tell them apart. */
export const sameToReaders = (fact: FactSnapshot): string =>
  JSON.stringify(ASPECTS.map((aspect) => plainForm(asWritten(aspect, fact))));

function asWritten(aspect: Aspect, fact: FactSnapshot): string {
  switch (aspect) {
    case 'text':
    case 'asOf':
      return fact[aspect];
    case 'figure':
      return fact.figure ?? '';
    case 'status':
      return [fact.status, ...fact.by.toSorted()].join(' ');
    case 'sources':
      return [...fact.sources.toSorted(), `via ${fact.via ?? ''}`].join(' ');
    default:
      return assertNever(aspect);
  }
}

const plainForm = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[\u2010-\u2015−]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
