import { expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (...turns: string[]) => askThread(turns, shipped, now).at(-1);

it.each([
  // How things stand, before what was always so.
  ['latest on the S-400?', /^The S-400 air-defence system is on the agenda/],
  ['status of the BrahMos-NG?', /^The BrahMos-NG missile is another major subject/],
  ["what's new on tariffs?", /^Many Indian goods face US tariffs of 50 per cent/],
  ['any progress on the sub?', /^The deal on the submarine lease is being finalised/],
  // A clause that only says more of something asks nothing.
  [
    'The R-37 that the leaders will be talking about, what is it designed to do?',
    /^The R-37 is made to strike/,
  ],
  // Quoted words are the speaker's, whatever they deny.
  [
    'who said "we did not start it but the West and Ukraine did"?',
    /^Vladimir Putin.*West and Ukraine/,
  ],
  // Whether the visit is announced says nothing of a delivery.
  ['is the 2028 delivery date confirmed?', /^No official announcement of that.*by 2028/],
  ['is the S-500 on for sure or just maybe?', /Possibly/],
])('"%s" is told just what it asks', (question, told) => {
  expect(ask(question)?.text.replaceAll('\n', ' ')).toMatch(told);
});

it.each([
  ['will there be an FTA?', 'free trade agreement'],
  ['what will the su 30 programme cost in total', 'cost of the Su-30 upgrade'],
  ['which aircraft did Putin fly in?', 'aircraft Putin flew in'],
])('"%s" is declined by what it lacks', (question, lacking) => {
  const answer = ask(question);
  expect(answer?.status).toBe('declined');
  expect(answer?.text).toContain(lacking);
});
