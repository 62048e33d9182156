import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string) => askThread([question], shipped, now)[0];

const ASKED = [
  'can you tell me',
  'could you tell us',
  'can you give us',
  'could you please share',
  'would you please tell me',
  'do you know',
  'do you have',
  'does anyone know',
  'can someone tell me',
  'can i get',
  'can we have',
  'could you let me know',
  'would you happen to have',
  'may i know',
];
const MATTERS = [
  'the deficit',
  'the trade total',
  'the price of the submarine lease',
  'the trade target',
  'the export figure',
  'the tariff rate',
];

it('whoever asks politely is told what the bare words are answered with', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ASKED),
      fc.constantFrom(...MATTERS),
      fc.constantFrom('', '?', ' please', ', thanks'),
      (asked, matter, end) => {
        expect(ask(`${asked} ${matter}${end}`)?.text).toBe(ask(matter)?.text);
      },
    ),
    { numRuns: 120 },
  );
});
