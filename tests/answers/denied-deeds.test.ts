import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const lead = (question: string): string => ask(shipped, question).answer.lead;

describe('a deed that the sources deny leads with what denies it, however it is worded', () => {
  it.each([
    ['that is agreed to', 'Why did India consent to downgrade its ties with Moscow?', /not dilute/],
    ['asked when', 'When did New Delhi start diluting its ties with Russia?', /not dilute/],
    ['asked who', 'Who in Delhi chose to downgrade the ties with Moscow?', /not dilute/],
    ['beside another', 'When did India buckle and downgrade its relations?', /not (bow|dilute)/],
    ['that is to hear yes', 'India is downgrading relations with Moscow, yes?', /not dilute/],
    [
      'that somebody is to have said',
      'What did Putin say of India yielding to pressure?',
      /not bow/,
    ],
    ['of somebody in office', 'Why did Modi decide to dilute ties with Russia?', /not dilute/],
    [
      'before what nobody can know',
      'Now that India has downgraded ties with Moscow, will tariffs fall?',
      /not dilute/,
    ],
    ['that is done every year', 'How come Putin travels to India annually?', /not been to India/],
  ])('%s', (_, question, told) => {
    expect(lead(question)).toMatch(told);
  });

  it.each([
    ['is pressed to do', 'Who wants India to downgrade its ties with Moscow?', /^US pressure/],
    ['does to something else', 'Why is India to reduce its oil imports?', /oil imports/],
    ['denies', 'Putin denied that Russia began the war, right?', /did not start the war/],
    ['does not do', 'Why does India not bow to pressure?', /not bow/],
  ])('what somebody %s is told as it is', (_, question, told) => {
    expect(lead(question)).not.toMatch(/do not say/);
    expect(lead(question)).toMatch(told);
  });
});
