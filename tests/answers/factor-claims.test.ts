import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';
import { ferryPack } from './ferry-pack.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string): string => askThread([question], shipped, now)[0]?.text ?? '';

describe('a factor that a growth is said to have', () => {
  it.each([
    'Trade doubled within five years, says Chand. Right?',
    'trade has halved over the years, true?',
    'Is Chand correct that trade trebled?',
    'OK to print that trade grew threefold in five years?',
    'Why has trade only quadrupled?',
  ])('is held against the one that is told: "%s"', (question) => {
    const answer = ask(question);
    expect(answer).toMatch(/grown five times/);
    expect(answer).not.toMatch(/ = 68\.7 × | = 67 × |^Yes/);
  });

  it('is a sum where nothing is said to have grown', () => {
    expect(ask('twice the exports, in dollars')).toMatch(/9\.8 billion = 4\.9 × 2/);
    expect(ask('If exports tripled, what would they be?')).toMatch(/14\.7 billion = 4\.9 × 3/);
  });

  it('is right where the sources have it so, whoever is named for it', () => {
    expect(ask('Trade went up fivefold in five years, writes Chand. True?')).toMatch(
      /grown five times/,
    );
  });

  it('is no yes by a sum in a pack that tells no growth', async () => {
    const [answer] = askThread(['trade has doubled in five years, true?'], await ferryPack(), now);
    expect(answer?.text).not.toMatch(/^Yes|40 × 2/);
  });
});

describe('a reason, a currency and a year that are not the told ones', () => {
  it.each([
    ['a reason', 'The submarine talks stalled because of sanctions, right?', /price/],
    [
      'a reason, before what it is of',
      'Sanctions led to the stall in the submarine talks, right?',
      /price/,
    ],
    ['a currency', 'The S-400 deal cost 5.5 billion rupees, correct?', /USD 5\.5 billion/],
    ['the year of an amount', 'how is India to arrive at $100bn by 2028', /by 2030/],
    [
      'the year of an amount, by which something else is due',
      'what takes trade to $100 billion by 2027',
      /by 2030/,
    ],
    ['that it was called off', 'why were the talks put off', /Friday, 5 December/],
    ['where somebody goes', 'When will Modi visit Moscow?', /in New Delhi/],
    [
      'how two get on',
      'Why do Washington and Delhi get on so well?',
      /at odds|weigh on|tense relations/,
    ],
  ])('are put right: %s', (_, question, told) => {
    expect(ask(question)).toMatch(told);
  });

  it('leave alone what may be called off besides, and who goes where they do', () => {
    expect(ask('why did India cancel the submarine lease')).not.toMatch(/Friday, 5 December/);
    expect(ask('When did the Indian team go to the shipyard in Russia?')).toMatch(/November/);
  });
});

describe('sums that are told by their own figure', () => {
  it.each([
    [
      'exports must match imports',
      'By what factor must exports grow to match current imports?',
      /13\.02 times/,
    ],
    ['money that buys systems', 'How many S-400 systems would the submarine money buy?', /1\.8/],
    [
      'what is for one year already',
      'How much does India export to Russia a year?',
      /4\.9 billion/,
    ],
    [
      'how far a record is from a goal',
      'How far is the record year from the target?',
      /31\.3 billion/,
    ],
  ])('%s', (_, question, told) => {
    expect(ask(question)).toMatch(told);
  });

  it('say no yes to a claim without an amount', () => {
    expect(ask('Are exports as large as imports?')).not.toMatch(/^Yes/);
  });
});

describe('of two figures, the one for a span', () => {
  it('is told by its span in a thread, and both without one', () => {
    const asked = ['Which figures are there for bilateral trade?', 'the fiscal one?'];
    expect(askThread(asked, shipped, now)[1]?.text).toMatch(/^[^\n]*68\.7/);
    expect(ask('Is the trade figure for a calendar or a fiscal year?')).toMatch(/68\.7[\s\S]*67/);
  });

  it('is asked of the sources by who has the larger', () => {
    for (const question of ['whose trade figure is bigger', 'who has the lower trade total?']) {
      expect(ask(question)).toMatch(/68\.7[\s\S]*67/);
    }
    expect(ask('trade deficit, report by report')).toMatch(/60 billion; USD 58\.9/);
    expect(ask('chart for trade: number and any rival figure')).toMatch(/68\.7[\s\S]*67/);
  });
});
