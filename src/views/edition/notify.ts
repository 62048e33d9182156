/** What a phone shows of a notification at a glance, in UTF-16 units. */
const CAP = 160;
const SENTENCES = 2;

/**
 * The notification of an edition: the first two sentences that fit, none twice and none cut; before them
 * that it is late, if it is. The first sentence stands whatever its length: it is ours, and short.
 */
export function notify(late: string | null, sentences: readonly string[]): string {
  const told: string[] = late === null ? [] : [late];
  const most = told.length + SENTENCES;
  for (const sentence of new Set(sentences)) {
    if (told.length === most) break;
    const isFirst = told.length === most - SENTENCES;
    if (isFirst || [...told, sentence].join(' ').length <= CAP) told.push(sentence);
  }
  return told.join(' ');
}
