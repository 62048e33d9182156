/** How people speak of the sources themselves: `the older piece`, `both articles`, `one says`. */
export const SOURCE_WORDS = [
  /** What a source is: article, report. */
  'kind',
  /** What stands for it once it was named: `the October one`. */
  'stand-in',
  'older',
  'newer',
  'every',
  'other',
  /** Phrases that tell by themselves of several sources. */
  'sides',
  /** What leads to the name of a source: according to. */
  'by',
  /** What sources do: says, writes. */
  'says',
  /** Sets one source against what is known otherwise: versus, still. */
  'contrast',
  /** Asks whether a source has a figure: a rate. */
  'figure',
  /** Kinds of what sources may differ in: dates, names and places. */
  'dated',
  'named',
  /** Asks which source has the larger of what all have. */
  'rank',
  /** Asks for a source and names none: in which of. */
  'which',
  /** Small words between the parts of such a phrase. */
  'link',
] as const;
export type SourceWord = (typeof SOURCE_WORDS)[number];
