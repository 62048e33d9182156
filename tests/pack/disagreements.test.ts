import { expect, test } from 'vitest';
import type { Observation } from '../../src/content/library.ts';
import { loadShipped } from './shipped.ts';

const pack = await loadShipped();

const idOf = (seen: Observation): string =>
  seen.from === 'fact' ? seen.fact.id : seen.derived.derivation.id;
const observed = new Map(
  pack.disagreements.map(({ measure, observations }) => [
    measure.id,
    observations.map(idOf).toSorted(),
  ]),
);

test('the program finds where the sources differ, and nowhere else', () => {
  expect([...observed.keys()].toSorted()).toEqual([
    'defence.submarine-lease.concluded',
    'diplomacy.visit-dates',
    'trade.bilateral-total',
    'trade.deficit',
  ]);
});

test('the days expected in October stand against the days of the visit', () => {
  expect(observed.get('diplomacy.visit-dates')).toEqual(['expected-dates', 'visit-dates']);
});

test('the total of 2024 stands against that of 2024-25', () => {
  expect(observed.get('trade.bilateral-total')).toEqual([
    'trade-total-2024',
    'trade-total-2024-25',
  ]);
});

test('the reported deficit stands against the one that total and exports give', () => {
  expect(observed.get('trade.deficit')).toEqual(['deficit-2024-25', 'deficit-above-60']);
});

test('a lease signed in 2019 stands against one that is being finalised', () => {
  expect(observed.get('defence.submarine-lease.concluded')).toEqual([
    'submarine-lease-finalised',
    'submarine-lease-signed-2019',
  ]);
});

test('the S-400 systems said to be outstanding are as many as ordered less delivered', () => {
  expect(observed.has('defence.s400.outstanding')).toBe(false);
  expect(pack.derivations.get('s-400-systems-outstanding')?.value).toBe(2);
});

test('every note explains and none decides by a value of its own', () => {
  for (const { note } of pack.disagreements) {
    expect(note.explanation.length, note.measure).toBeGreaterThan(100);
    expect(note.explanation, note.measure).not.toMatch(/58\.9|63\.8/);
  }
});
