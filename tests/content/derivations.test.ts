import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Derived } from '../../src/content/library.ts';
import { faultLines, packOf, validFolder, withFiles } from './fixture-packs.ts';

const folder = await validFolder();

interface Given {
  readonly value: number;
  readonly unit: string;
  readonly precision?: string;
}

/** The invented pack with these figures as facts `a`, `b`, … and one derivation `result` over them. */
function packWith(
  given: Readonly<Record<string, Given | { date: string | number; precision?: string }>>,
  derivation: { formula: string; unit: string; decimals?: number },
  more = '',
) {
  const dimensions = new Map<string, string>();
  const facts = Object.entries(given).map(([name, figure]) => {
    const unit = 'unit' in figure ? figure.unit : 'date';
    dimensions.set(name, unit);
    const value =
      'unit' in figure ? `value: ${figure.value}, unit: ${unit}` : `date: ${figure.date}`;
    return `- id: fact-${name}
  text: A statement about the figure called ${name}.
  sources: [ledger]
  asOf: 2031-02-01
  status: expected
  topics: [energy]
  entities: [strait-cable]
  figure: { measure: test.${name}, ${value}, precision: ${figure.precision ?? 'exact'} }
`;
  });
  const measures = [...dimensions].map(([name, unit]) =>
    unit === 'date'
      ? `- { id: test.${name}, kind: date, label: Test of ${name} }\n`
      : `- { id: test.${name}, kind: quantity, label: Test of ${name}, unit: ${unit} }\n`,
  );
  const inputs = Object.keys(given).map((name) => `${name}: fact-${name}`);
  const used = inputs.filter((line) =>
    new RegExp(`\\b${line.split(':')[0]}\\b`).test(derivation.formula),
  );
  return withFiles(folder, {
    'facts/test.yaml': facts.join(''),
    'measures.yaml': `${folder.files.get('measures.yaml')}${measures.join('')}`,
    'derivations.yaml': `${folder.files.get('derivations.yaml')}- id: result
  label: The result
  formula: ${derivation.formula}
  inputs: { ${used.join(', ')} }
  unit: ${derivation.unit}
  decimals: ${derivation.decimals ?? 2}
  topics: [energy]
  entities: [strait-cable]
${more}`,
  });
}

function derive(...args: Parameters<typeof packWith>): Derived {
  const derived = packOf(packWith(...args)).derivations.get('result');
  if (!derived) throw new Error('no result');
  return derived;
}

const usd = (value: number, precision = 'exact'): Given => ({
  value,
  unit: 'usd-billion',
  precision,
});

describe('the value of a derivation', () => {
  it('has the units of its inputs converted', () => {
    const given = { a: usd(2), b: { value: 500, unit: 'usd-million' } };
    expect(derive(given, { formula: 'a - b', unit: 'usd-billion' }).value).toBe(1.5);
    expect(derive(given, { formula: 'a + b', unit: 'usd-million' }).value).toBe(2500);
    expect(derive(given, { formula: 'b / a', unit: 'percent' }).value).toBe(25);
    expect(derive(given, { formula: 'a / b', unit: 'times' }).value).toBe(4);
  });

  it('is exact where binary fractions are not', () => {
    const given = { a: usd(0.1), b: usd(0.2) };
    expect(derive(given, { formula: 'a + b', unit: 'usd-billion' }).unrounded).toBe(0.3);
  });

  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.4, 0, 0],
  ])('rounds %d at %d decimals to %d, halves away from zero', (value, decimals, rounded) => {
    const { value: found } = derive(
      { a: usd(value) },
      { formula: 'a * 1', unit: 'usd-billion', decimals },
    );
    expect(found).toBe(rounded);
    expect(Object.is(found, -0)).toBe(false);
  });

  it('counts a date as its year, and compounds by the years between', () => {
    const given = { a: usd(100), b: usd(50), c: { date: 2030 }, d: { date: '2024-06' } };
    expect(derive(given, { formula: 'c - d', unit: 'years', decimals: 0 }).value).toBe(6);
    expect(derive(given, { formula: '(a / b) ^ (1 / (c - d)) - 1', unit: 'percent' }).value).toBe(
      12.25,
    );
    expect(derive(given, { formula: '(a - b) / (c - 2026)', unit: 'usd-billion' }).value).toBe(
      12.5,
    );
  });

  it('may be a price a piece, the piece being said by the label', () => {
    const given = { a: usd(5.5), b: { value: 5, unit: 'systems' } };
    expect(derive(given, { formula: 'a / b', unit: 'usd-billion' }).value).toBe(1.1);
    expect(derive(given, { formula: 'b - 3', unit: 'systems' }).value).toBe(2);
  });

  it('follows from other derivations before they were rounded', () => {
    const more = `- id: again
  label: Result times three
  formula: result * 3
  inputs: { result: result }
  unit: usd-billion
  decimals: 1
  topics: [energy]
  entities: [strait-cable]
`;
    const pack = packOf(
      packWith({ a: usd(1) }, { formula: 'a / 3', unit: 'usd-billion', decimals: 0 }, more),
    );
    expect(pack.derivations.get('result')?.value).toBe(0);
    expect(pack.derivations.get('again')?.value).toBe(1);
  });

  it('comes with the formula as written, for its numbers to be put in', () => {
    const derived = derive(
      { a: usd(3), b: usd(1) },
      { formula: '2 * (a - b)', unit: 'usd-billion' },
    );
    const put = derived.formula.map((token) => {
      if (token.type === 'input')
        return derived.inputs.find(({ name }) => name === token.name)?.value;
      if (token.type === 'number') return token.text;
      return token.type === 'operator' ? token.operator : token.bracket;
    });
    expect(put.join(' ')).toBe('2 * ( 3 - 1 )');
  });

  it.each([
    ['a - b - c', -4],
    ['a - (b - c)', 2],
    ['a / b * c', 1.5],
    ['2 ^ 3 ^ 2 + a - a', 512],
    ['-(2 ^ 2) + a - a', -4],
    ['a + b * c', 7],
  ])('%s goes by the usual order of operations', (formula, value) => {
    const given = {
      a: { value: 1, unit: 'times' },
      b: { value: 2, unit: 'times' },
      c: { value: 3, unit: 'times' },
    };
    expect(derive(given, { formula, unit: 'times' }).value).toBe(value);
  });

  it('agrees with plain arithmetic', () => {
    const number = fc.integer({ min: 1, max: 9999 }).map((n) => n / 10);
    const shape = fc.constantFrom(
      'a + b * c',
      '(a - b) / c',
      'a / b - c',
      'a * (b + c)',
      '-a + b / c',
    );
    fc.assert(
      fc.property(number, number, number, shape, (a, b, c, formula) => {
        const count = (value: number): Given => ({ value, unit: 'times' });
        const derived = derive(
          { a: count(a), b: count(b), c: count(c) },
          { formula, unit: 'times' },
        );
        const plain: unknown = new Function('a', 'b', 'c', `return ${formula}`)(a, b, c);
        expect(derived.unrounded).toBeCloseTo(Number(plain), 6);
      }),
      { numRuns: 30 },
    );
  });
});

describe('how sure a derived value is', () => {
  const precisionOf = (formula: string, a: Given, b: Given, unit = 'usd-billion') => {
    const { precision, range } = derive({ a, b }, { formula, unit });
    return { precision, low: range.low, high: range.high };
  };

  it('is exact only where every input is', () => {
    expect(precisionOf('a - b', usd(5), usd(3)).precision).toBe('exact');
    expect(precisionOf('a - b', usd(5), usd(3, 'approximate'))).toEqual({
      precision: 'approximate',
      low: 1.5,
      high: 2.5,
    });
  });

  it.each([
    ['a + b', 'more-than', 'more-than', 8],
    ['a - b', 'at-least', 'at-most', 2],
    ['b - a', 'at-least', 'at-least', -2],
    ['b - a', 'less-than', 'less-than', -2],
  ])('%s with b %s is %s the value', (formula, given, precision, value) => {
    const found = precisionOf(formula, usd(5), usd(3, given));
    expect(found.precision).toBe(precision);
    expect([found.low, found.high]).toContain(value);
  });

  it('is a bound in the other direction where it divides by a bound', () => {
    expect(precisionOf('a / b', usd(6), usd(3, 'at-least'), 'times')).toEqual({
      precision: 'at-most',
      low: 0,
      high: 2,
    });
  });

  it('is approximate where a bound meets an approximate figure', () => {
    expect(precisionOf('a - b', usd(67, 'approximate'), usd(60, 'more-than'))).toEqual({
      precision: 'approximate',
      low: -Infinity,
      high: 7.5,
    });
  });

  it('is without bound where the divisor may be nought', () => {
    expect(precisionOf('a / b', usd(6), usd(3, 'at-most'), 'times')).toEqual({
      precision: 'approximate',
      low: -Infinity,
      high: Infinity,
    });
  });

  it('never leaves its own value out of what may be', () => {
    const precision = fc.constantFrom('exact', 'approximate', 'at-least', 'at-most');
    const number = fc.integer({ min: 1, max: 999 });
    const formula = fc.constantFrom(
      'a + b',
      'a - b',
      'a * b / a',
      'b / a',
      '(a / b) ^ 2',
      'a - a * 2 + b',
    );
    fc.assert(
      fc.property(number, number, precision, precision, formula, (a, b, p, q, written) => {
        const given = {
          a: { value: a, unit: 'times', precision: p },
          b: { value: b, unit: 'times', precision: q },
        };
        const { range, unrounded } = derive(given, { formula: written, unit: 'times' });
        expect(range.low).toBeLessThanOrEqual(unrounded);
        expect(range.high).toBeGreaterThanOrEqual(unrounded);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a derivation that cannot be', () => {
  it.each([
    ['a + c', 'years', 'the formula reckons with a year of the calendar as if it were an amount'],
    ['a ^ 0.5', 'usd-billion', 'the formula raises usd to a power that is no whole number'],
    ['2 ^ a', 'times', 'the formula has a power of usd'],
    ['a', 'eur-billion', 'the formula gives usd and not eur, the dimension of eur-billion'],
    ['c + 3', 'years', 'the formula gives a year of the calendar and not years'],
    ['a + 3', 'usd-billion', 'the formula has usd and a ratio added'],
  ])('%s in %s is told why', (formula, unit, what) => {
    const lines = faultLines(packWith({ a: usd(5), c: { date: 2030 } }, { formula, unit }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`: ${what}; `);
  });
});
