import { describe, expect, test } from 'vitest';
import type { Derived } from '../../src/content/library.ts';
import { writeInput, writeSteps, writeSum } from '../../src/views/arithmetic.ts';
import { invented, shipped } from '../commands/rig.ts';

function derived(pack: typeof shipped, id: string): Derived {
  const found = pack.derivations.get(id);
  if (!found) throw new Error(`no derivation ${id}`);
  return found;
}

describe('the steps of a derivation', () => {
  test('show the formula, the numbers put in and the result', () => {
    expect(writeSteps(derived(shipped, 'imports-2024-25'))).toBe(
      'total − exports\n= 68.7 − 4.9\n= USD 63.8 billion',
    );
  });

  test('do not claim equality where the result is rounded', () => {
    expect(writeSum(derived(shipped, 'export-share'))).toBe('≈ 4.9 ÷ 68.7');
    expect(writeSum(derived(shipped, 's-400-share-delivered'))).toBe('= 3 ÷ 5');
    expect(writeSum(derived(shipped, 'target-growth-2024'))).toMatch(/^≈ \(100 ÷ 67\)/);
    expect(writeSum(derived(shipped, 'target-distance-2024'))).toBe('= 100 − 67');
  });

  test('write quantities of one dimension in one unit', () => {
    const outstanding = derived(invented, 'cable-outstanding');
    expect(writeSum(outstanding)).toBe('= 2.4 − 0.6');
    const built = outstanding.inputs.find(({ name }) => name === 'built');
    if (!built) throw new Error('no such input');
    expect(writeInput(built, outstanding)).toBe('600 MW, that is 0.6 GW');
  });

  test('leave years as they are', () => {
    expect(writeSum(derived(invented, 'cable-years-left'))).toBe('= 2034 − 2031');
  });
});

test('in every pack the numbers written, worked out again, give the result', () => {
  for (const pack of [shipped, invented]) {
    for (const item of pack.derivations.values()) {
      const sum = writeSum(item).slice(2);
      const expression = sum
        .replaceAll('−', '-')
        .replaceAll('×', '*')
        .replaceAll('÷', '/')
        .replaceAll('^', '**')
        .replace(/(\d),(?=\d{3})/g, '$1')
        .replace(/([\d.]+)%/g, '($1/100)');
      expect(expression).toMatch(/^[\d\s.()+*/-]+$/);
      const again = Number(new Function(`return ${expression}`)());
      const scaled = item.derivation.unit === 'percent' ? again * 100 : again;
      const slack = 0.5 * 10 ** -item.derivation.decimals * 1.2 + 1e-9;
      expect(Math.abs(scaled - item.value), item.derivation.id).toBeLessThanOrEqual(slack);
      if (writeSum(item).startsWith('='))
        expect(scaled, item.derivation.id).toBeCloseTo(item.value, 9);
    }
  }
});
