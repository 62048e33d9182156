import type { Plan, Reading } from '../operands/reading.ts';
import { towardsAim } from './aims.ts';
import { boughtFor } from './bought.ts';
import { byMonth } from './by-month.ts';
import { changed } from './changes.ts';
import { besideCounted } from './counted.ts';
import { beforeGrowth, grownBetween, sinceYearBefore } from './growth.ts';
import { withPartHeld } from './held-part.ts';
import { atKeptShare } from './kept-share.ts';
import { betweenFigures } from './pairs.ts';
import { withinOrder } from './parts.ts';

/** The formula for what is asked; the first that the operation and the operands fit. */
export function chooseSum(reading: Reading): Plan | null {
  if (reading.has('convert')) return { refuse: 'no-rate' };
  return (
    sinceYearBefore(reading) ??
    byMonth(reading) ??
    beforeGrowth(reading) ??
    withPartHeld(reading) ??
    changed(reading) ??
    atKeptShare(reading) ??
    towardsAim(reading) ??
    grownBetween(reading) ??
    boughtFor(reading) ??
    besideCounted(reading) ??
    withinOrder(reading) ??
    betweenFigures(reading)
  );
}
