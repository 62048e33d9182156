import { describe, expect, it } from 'vitest';
import { isNaming } from '../../src/answers/reading/named/naming.ts';
import { readQuestion } from '../../src/answers/reading/question.ts';
import { wantOf } from '../../src/answers/reading/wanted/read-want.ts';
import { unitCounted } from '../../src/answers/reading/wanted/unit-counted.ts';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const read = (text: string) => readQuestion(text, shipped);
const want = (text: string) => wantOf(read(text), shipped);
const statusOf = (text: string) => ask(shipped, text).answer.status;

describe('what is counted in a unit', () => {
  it.each([
    ['How many billions is it?', 'money'],
    ['how many us dollars is that', 'money'],
    ['number of days it took', 'length'],
    ['How many crore rupees is it?', null],
    ['How many systems are there?', null],
  ])('is measured: "%s" asks for %s', (question, kind) => {
    expect(unitCounted(read(question), shipped)).toBe(kind);
  });
});

describe('a question word that asks for something else', () => {
  it.each([
    ['what threatens the timeline of the submarine', 'statement'],
    ['Where do the trade talks stand?', 'statement'],
    ['when people say that it is upgraded, which parts are meant', 'statement'],
  ])('is not taken at its word: "%s"', (question, kind) => {
    expect(want(question).kind).toBe(kind);
  });

  it('is where nothing else is asked', () => {
    expect(want('submarine timeline').kind).toBe('date');
    expect(want('Is there any schedule for the S-500?').kind).toBe('date');
    expect(want('Where do they meet?').kind).toBe('place');
  });
});

describe('a name', () => {
  it('is not asked for by who names something', () => {
    const named = read('Which fields did Moscow name');
    expect(isNaming(named.tokens.length - 1, named, shipped)).toBe(true);
    const asked = read('Which is the name of it');
    expect(isNaming(3, asked, shipped)).toBe(false);
  });

  it('of a kind is that of what is of the kind', () => {
    expect(ask(shipped, 'name of the magazine that Chand edits').answer.lead).toMatch(/India/);
    expect(statusOf('name of the radar for the Su-30')).toBe('declined');
  });
});

describe('an attribute', () => {
  it('is one of what may have it alone', () => {
    expect(want('How does the S-500 go beyond its predecessor?').kind).toBe('statement');
    expect(want('Who was the predecessor of Andrei Belousov?').kind).toBe('told');
  });
});

describe('what should be', () => {
  it.each([
    'By which year should India have the leased submarine?',
    'To which goods from India should Russia open its market?',
  ])('is expected where it is told: "%s"', (question) => {
    expect(statusOf(question)).toBe('answered');
  });

  it.each([
    'Should India buy more oil?',
    'Why should India trust Russia?',
    'By which year should India have the S-500?',
  ])('is else a matter of opinion: "%s"', (question) => {
    expect(statusOf(question)).toBe('declined');
  });
});

describe('a choice', () => {
  it('is answered by no yes', () => {
    expect(
      ask(shipped, 'Are ties between the US and India warm or tense?').answer.lead,
    ).not.toMatch(/^Yes/);
  });
});
