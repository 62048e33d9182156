import { z } from 'zod';
import type { Terms } from '../subscriptions/subscription.ts';
import { readTerms } from './read-row.ts';

const row = z.object({
  pack_id: z.string(),
  time: z.string(),
  zone: z.string(),
  days: z.string(),
  skip_dates: z.string(),
  // Lines of before there were pauses for a time have none.
  silence: z.string().nullable().default(null),
  filter: z.string(),
});
const detail = z.object({ before: row, after: row });

/**
 * What a subscription asked for before and after a change, out of the audit's detail. Null where it began
 * or ended with it, and where the line is of a version that wrote otherwise: a line that nobody can read
 * any more must not hide the others.
 */
export function readAuditedTerms(text: string): { before: Terms; after: Terms } | null {
  try {
    const { before, after } = detail.parse(JSON.parse(text));
    return { before: readTerms(before), after: readTerms(after) };
  } catch {
    return null;
  }
}
