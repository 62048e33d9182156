/**
 * The largest count in 0..total for which `holds` is true, where it is true up to some count and false
 * from there on. Looks at counts near the answer only (doubling, then halving), so that the cost goes
 * with the answer and not with `total`.
 */
export function largest(total: number, holds: (count: number) => boolean, guess = 1): number {
  let low = 0;
  let high = Math.min(Math.max(1, guess), total);
  while (high > low && holds(high)) {
    low = high;
    high = Math.min(high * 2, total);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
