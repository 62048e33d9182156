import { expect, it } from 'vitest';
import { lexiconOf } from '../../../src/answers/language/lexicon.ts';
import { tokensOf } from '../../../src/answers/language/tokens.ts';
import { askThread } from '../../../src/cli/ask-thread.ts';
import { shipped } from '../../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string): string => askThread([question], shipped, now)[0]?.text ?? '';
const nearest = (word: string): string | null =>
  lexiconOf(shipped).nearest(tokensOf(word)[0]?.stem ?? '');

it.each([
  ['sbmrn', 'submarin'],
  ['dlvrd', 'deliver'],
  ['agremnt', 'agreement'],
  ['sumit', 'summit'],
  ['exprts', 'export'],
  ['missle', 'missil'],
])('"%s" is a word typed without some of its letters', (typed, meant) => {
  expect(nearest(typed)).toBe(meant);
});

it.each(['nbfc', 'gst', 'zzkrt'])('"%s" stands for nothing that is known', (typed) => {
  expect(nearest(typed)).toBeNull();
});

it.each([
  ['wuts teh trd tgt', /100 billion/],
  ['hw mny s400 dlvrd', /three/],
  ['whn r the lst 2 s400 dlvrd', /2026[\s\S]*2027/],
  ['prce of sub lese', /USD 2 billion/],
])('"%s" is answered as if it were written out', (question, told) => {
  expect(ask(question)).toMatch(told);
});
