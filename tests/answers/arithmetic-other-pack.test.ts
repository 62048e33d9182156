import { expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { ferryPack } from './ferry-pack.ts';

const pack = await ferryPack();
const now = Temporal.Instant.from('2031-03-12T12:00:00Z');
const ask = (question: string) => askThread([question], pack, now)[0];

it.each([
  ['what is the price per ferry', /EUR 0\.15 billion = 1\.2 ÷ 8/],
  ['what percentage of the ferries has been delivered', /25% = 2 ÷ 8/],
  ['value of the ferries delivered, pro rata', /EUR 0\.3 billion = 1\.2 × 2 ÷ 8/],
  ['how far is trade from the target', /EUR 20 billion = 60 − 40 \(2030\)/],
  ['by what percentage must trade rise to reach the target', /50% = 60 ÷ 40 − 1/],
  ['what growth a year is needed to reach the target', /8\.4% ≈ \(60 ÷ 40\)\^\(1 ÷ 5\) − 1/],
  ['what share of trade are exports', /25% = 10 ÷ 40/],
  [
    'how long between the ferry contract being signed and the delivery of the last',
    /4 years and 3 months/,
  ],
  ['if exports tripled, what would they be', /EUR 30 billion = 10 × 3/],
])('works out "%s" of a pack that it has never seen', (question, said) => {
  expect(ask(question)).toMatchObject({ status: 'answered', text: expect.stringMatching(said) });
});

it.each([
  'what is the price per tram',
  'what share of trade is coal',
  'convert the price of the ferries into dollars at the exchange rate',
])('declines "%s", for which it has no figure', (question) => {
  expect(ask(question)?.status).toBe('declined');
});
