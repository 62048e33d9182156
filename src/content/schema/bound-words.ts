import { z } from 'zod';
import { orNone } from './phrase-lists.ts';

export const BOUNDS = [
  'above',
  'below',
  'at-least',
  'at-most',
  'about',
  'before',
  'after',
  'by',
  'from',
] as const;

/** What stands before a number or a date, `more than`, what behind it, `or more`, and verbs that may stand anywhere: `exceed`. */
const sides = z.strictObject({ before: orNone, behind: orNone, anywhere: orNone });
type Sides = z.infer<typeof sides>;

const noSides = (): Sides => sides.parse({});

/** Words by which a number or a date bounds what it is said of. */
export const bounds = z
  .strictObject(
    Object.fromEntries(BOUNDS.map((bound) => [bound, sides.default(noSides)])) as Record<
      (typeof BOUNDS)[number],
      z.ZodDefault<typeof sides>
    >,
  )
  .default(() => noBounds());

/** None of them. */
export const noBounds = (): Record<(typeof BOUNDS)[number], Sides> =>
  Object.fromEntries(BOUNDS.map((bound) => [bound, noSides()])) as Record<
    (typeof BOUNDS)[number],
    Sides
  >;
