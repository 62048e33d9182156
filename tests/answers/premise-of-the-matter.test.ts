import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const lead = (question: string): string => ask(shipped, question).answer.lead;

describe('what is said wrongly is answered with what is told of that very matter', () => {
  it.each([
    ['a venue that was picked', 'Why did they choose Jaipur as the venue?', /New Delhi/],
    ['a venue, by who chose it', 'What made Putin pick Mumbai for the summit?', /New Delhi/],
    ['an outlet', 'So Manish Chand runs NDTV?', /India Writes Network/],
    ['an outlet, in lower case', 'chand works for the times of india right?', /India Writes/],
    ['a cause', 'So trade grew on the back of Indian tea?', /oil|grown five times/],
    ['a boom', 'Why are Indian exports to Russia booming?', /small fraction/],
    [
      'a multiple over other years',
      'India-Russia trade doubled in ten years, right?',
      /five times/,
    ],
    ['somebody who is not there', 'Macron attended the summit, right?', /Putin.*Modi/],
    ['what was halted', 'Why did Russia halt deliveries of the S-400?', /delivered three/],
    ['a target that was dropped', 'How come they dropped the 2030 target?', /2030/],
    [
      'years of which one is right',
      'The last S-400s come in 2025 and 2026, right?',
      /2026 and in 2027/,
    ],
    ['another book', 'When did Modi hand the Quran to Putin?', /Bhagavad Gita/],
    [
      'fields that are not named',
      'Russia pitches cooperation in space and steel, right?',
      /tourism.*AI/,
    ],
    ['whom nobody courts', 'Moscow is courting Indian film stars, right?', /SMEs/],
    ['the start of a war', 'Why did Putin apologise for starting the war?', /did not start/],
    ['yielding', 'Why is India bowing to US pressure?', /not bow to pressure/],
    ['a gift', 'The sub was donated by Russia, right?', /lease/],
    ['another visit of a row', "Putin's trip is his second since the war, right?", /first visit/],
  ])('%s', (_, question, said) => {
    expect(lead(question)).toMatch(said);
    expect(lead(question)).not.toMatch(/^Yes/);
  });

  it('leaves it open whether somebody comes of whom it is only asked', () => {
    expect(ask(shipped, 'Will Zelensky attend the summit?').answer.status).toBe('declined');
  });
});
