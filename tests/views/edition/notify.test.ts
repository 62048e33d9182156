import { expect, it } from 'vitest';
import { notify } from '../../../src/views/edition/notify.ts';

it('tells the first two sentences that fit, none twice, after that it is late', () => {
  expect(notify(null, ['One.', 'One.', 'Two.', 'Three.'])).toBe('One. Two.');
  expect(notify('Late.', ['One.', 'Two.', 'Three.'])).toBe('Late. One. Two.');
  expect(notify(null, ['One.', 'x'.repeat(160), 'Three.'])).toBe('One. Three.');
  expect(notify('Late.', ['x'.repeat(170), 'Two.'])).toBe(`Late. ${'x'.repeat(170)}`);
});
