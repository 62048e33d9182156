import { z } from 'zod';
import { inLanguages, noneOf, orNone } from './phrase-lists.ts';

/** How people ask where something stands, who made it and where it comes from. */
export const provenance = z
  .strictObject({
    /** What people call a source: `article`. */
    nouns: inLanguages,
    /** Which tell the later from the earlier of them. */
    newer: inLanguages,
    older: inLanguages,
    /** Bodies that figures are credited to. */
    bodies: inLanguages,
    /** Words that ask when it came out. */
    dates: inLanguages,
    /** Words that ask who wrote it or where it stood. */
    makers: inLanguages,
    /** What is said in it: `figure`, `claim`. */
    said: inLanguages,
    /** Words that ask where it is from. */
    origins: inLanguages,
    /** Words that say that something is of long ago, or of now. */
    ages: orNone,
    /** Words that ask whether something was said in these words. */
    quotes: orNone,
    /** Phrases that ask whether it stands on one voice alone: `independently confirmed`. */
    alone: orNone,
    /** What stands behind `only` where that is asked: `only his word`. */
    claims: orNone,
  })
  .default(
    noneOf(
      'nouns',
      'newer',
      'older',
      'bodies',
      'dates',
      'makers',
      'said',
      'origins',
      'ages',
      'quotes',
      'alone',
      'claims',
    ),
  );
