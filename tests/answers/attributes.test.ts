import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

/** The pack without the editor's list of what nobody tells: the reading alone must decline. */
const blind = { ...shipped, gaps: [] };

describe('what no fact tells is declined by the reading alone', () => {
  it.each([
    'On which day of 2018 was the S-400 deal signed?',
    'Which month in 2026 does the fourth S-400 arrive?',
    'What was India–Russia trade in 2023-24?',
    'April to September 2025 trade data, India with Russia?',
    'auto components exports to russia, $m?',
    'Which American companies wrote those letters to Putin?',
    'What class of car is it, which car did they share?',
    'On which ghat were the diyas lit?',
    "Rajnath Singh's constituency?",
    'What discount does India get on Russian oil?',
    'What will the Su-30 upgrade cost?',
  ])('"%s"', (question) => {
    expect(ask(blind, question).answer.status).toBe('declined');
  });

  it.each([
    ['At what time did Modi receive Putin?', /Thursday evening/],
    ['What was India–Russia trade in 2024-25?', /68\.7/],
    ['Exact date of the leaders’ meeting in Tianjin?', /1 September/],
    ['By when is the submarine delivered?', /2028/],
  ])('and what one does tell is told: "%s"', (question, told) => {
    expect(ask(blind, question).text).toMatch(told);
  });
});
