import { Decimal } from 'decimal.js';

/** Forty digits are far more than any figure has; halves are rounded away from zero. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** One end of a range; infinite where there is no bound. `open`: the value itself is left out. */
export interface End {
  readonly value: Exact;
  readonly open: boolean;
}

/** All values that a number may truly have. */
export interface Range {
  readonly low: End;
  readonly high: End;
}

const INFINITY = new Exact(Infinity);
export const UNBOUNDED: Range = {
  low: { value: INFINITY.neg(), open: true },
  high: { value: INFINITY, open: true },
};

export function pointRange(value: Exact): Range {
  return { low: { value, open: false }, high: { value, open: false } };
}

export function addRanges(a: Range, b: Range): Range {
  const sum = (x: End, y: End): End => ({ value: x.value.add(y.value), open: x.open || y.open });
  return settled({ low: sum(a.low, b.low), high: sum(a.high, b.high) });
}

export function negateRange({ low, high }: Range): Range {
  const negated = (end: End): End => ({ value: end.value.neg(), open: end.open });
  return { low: negated(high), high: negated(low) };
}

export function multiplyRanges(a: Range, b: Range): Range {
  return corners(a, b, (x, y) =>
    // Nought times anything is nought, however far the other end reaches.
    x.isZero() || y.isZero() ? new Exact(0) : x.mul(y),
  );
}

/** Without bound where the divisor may be nought. */
export function divideRanges(a: Range, b: Range): Range {
  if (b.low.value.lte(0) && b.high.value.gte(0)) return UNBOUNDED;
  const inverse = (end: End): End => ({
    value: new Exact(1).div(end.value),
    open: end.open,
  });
  return multiplyRanges(a, { low: inverse(b.high), high: inverse(b.low) });
}

/** Without bound where the base may be negative or nought, unless both are single values. */
export function raiseRange(base: Range, exponent: Range): Range {
  if (isPoint(base) && isPoint(exponent)) {
    return settled(pointRange(base.low.value.pow(exponent.low.value)));
  }
  if (base.low.value.lte(0)) return UNBOUNDED;
  return corners(base, exponent, (x, y) => x.pow(y));
}

const isPoint = ({ low, high }: Range): boolean => low.value.eq(high.value);

/** For an operation that is monotonic in each operand the extremes lie where ends meet ends. */
function corners(a: Range, b: Range, operation: (x: Exact, y: Exact) => Exact): Range {
  const all = endsOf(a).flatMap((x) =>
    endsOf(b).map((y) => ({ value: operation(x.value, y.value), open: x.open || y.open })),
  );
  const [first = UNBOUNDED.low, ...rest] = all;
  if (all.some(({ value }) => value.isNaN())) return UNBOUNDED;
  return rest.reduce<Range>(
    ({ low, high }, end) => ({
      low: end.value.lt(low.value) || (end.value.eq(low.value) && low.open) ? end : low,
      high: end.value.gt(high.value) || (end.value.eq(high.value) && high.open) ? end : high,
    }),
    { low: first, high: first },
  );
}

/** Both ends, or the one value that a range is: powers of 40 digits are not reckoned twice. */
const endsOf = ({ low, high }: Range): readonly End[] =>
  low.open === high.open && low.value.eq(high.value) ? [low] : [low, high];

function settled(range: Range): Range {
  return range.low.value.isNaN() || range.high.value.isNaN() ? UNBOUNDED : range;
}

/** Whether no value can be in both. */
export function areDisjoint(a: Range, b: Range): boolean {
  const before = (x: End, y: End): boolean =>
    x.value.lt(y.value) || (x.value.eq(y.value) && (x.open || y.open));
  return before(a.high, b.low) || before(b.high, a.low);
}

/** The smallest range that holds both. */
export function spanRanges(a: Range, b: Range): Range {
  return {
    low: b.low.value.lt(a.low.value) || (b.low.value.eq(a.low.value) && a.low.open) ? b.low : a.low,
    high:
      b.high.value.gt(a.high.value) || (b.high.value.eq(a.high.value) && a.high.open)
        ? b.high
        : a.high,
  };
}
