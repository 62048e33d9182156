import { z } from 'zod';
import { inLanguages, noneOf, orNone, phrases } from './phrase-lists.ts';
import { LIST } from './word-roles.ts';

/** How a question takes something for granted. */
export const premises = z
  .strictObject({
    /** Words that open what is taken for granted. */
    given: inLanguages,
    /** Words behind which something is taken for granted of whom was named before them. */
    meanwhile: inLanguages,
    /** Words behind which a clause of its own stands in a question: `what was said when X did Y`. */
    embedding: orNone,
    /** Words that only suppose. */
    suppose: inLanguages,
    /** Words that say it of all of several. */
    whole: inLanguages,
    /** Words that say that it has been done. */
    done: inLanguages,
    /** Verbs and the like by which an aim is said to be reached, passed or missed; and those that say so behind `did` alone. */
    reached: orNone,
    reaching: orNone,
    /** Words by which one takes on himself what stands behind `to`: `agreed to`, `is ready to`. */
    undertaking: orNone,
    /** Words by which one says of what stands behind them that it is not so, or keeps from doing it. */
    disowning: orNone,
    /** Verbs by which a sentence that asks nothing says something. */
    states: orNone,
    /** Words behind which a reason stands: `because of`. */
    causes: orNone,
    /** Words before which it stands: `led to`. */
    causing: orNone,
    /** Words that say of somebody that he is where others meet. */
    attending: orNone,
    /** Verbs and the like by which something grows, and by which it shrinks. */
    rising: orNone,
    falling: orNone,
    /** Words that say how far something goes, which what confirms it must have too. */
    limits: orNone,
    /** Groups of things of which only one can be, each with the words that say it. */
    rivals: z.array(z.array(phrases, LIST), LIST).default([]),
  })
  .default({
    ...noneOf(
      'given',
      'meanwhile',
      'embedding',
      'suppose',
      'whole',
      'done',
      'reached',
      'reaching',
      'undertaking',
      'disowning',
      'states',
      'causes',
      'causing',
      'attending',
      'rising',
      'falling',
      'limits',
    ),
    rivals: [],
  });
