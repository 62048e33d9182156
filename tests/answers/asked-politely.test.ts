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
  'can anybody kindly tell me',
  'will you possibly look up',
  'be so kind as to give us',
  'send us',
  'please show us',
  'walk us through',
  'kindly share with us',
  'brief us on',
];
const MATTERS = [
  'the deficit',
  'the trade total',
  'the price of the submarine lease',
  'the trade target',
  'the export figure',
  'the tariff rate',
];

const ENDS = ['', '?', ' please', ', thanks'];
const bare = new Map(MATTERS.map((matter) => [matter, ask(matter)?.text]));

it.each(MATTERS)('the bare words "%s" are answered', (matter) => {
  expect(ask(matter)?.status).toBe('answered');
});

it.each(ASKED)('whoever asks "%s …" is told what the bare words are answered with', (asked) => {
  for (const [matter, told] of bare) {
    for (const end of ENDS) expect(ask(`${asked} ${matter}${end}`)?.text, matter).toBe(told);
  }
});
