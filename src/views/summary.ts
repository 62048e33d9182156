import { SUMMARY_CAP } from '../document/caps.ts';

/**
 * The leading facts that fit into a summary, most important first; each whole or left out, none cut.
 * `fallback` (short, ours) stands where not even one fits.
 */
export function summarise(sentences: readonly string[], fallback: string): string {
  let summary = '';
  for (const sentence of sentences) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`;
    if (longer.length <= SUMMARY_CAP) summary = longer;
  }
  return summary === '' ? fallback : summary;
}
