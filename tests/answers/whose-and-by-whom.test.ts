import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const lead = (question: string): string => ask(shipped, question).answer.lead;

describe('who is said to be of a body or to have written a source, and is not', () => {
  it.each([
    [
      'of another outlet',
      'What does Chand of India Today make of the trade deficit?',
      /India Writes/,
    ],
    ['the writer', 'Rajnath Singh is the author of the October article, right?', /Manish Chand/],
    ['the writer, by why', 'Why did Putin write the October article?', /Manish Chand/],
    ['the writer of what bears no name', 'The December report was written by Modi?', /no author/],
  ])('%s', (_, question, told) => {
    expect(lead(question)).toMatch(told);
  });

  it.each([
    ['what its writer says', 'What does Chand of India Writes Network say of the S-400?'],
    ['what somebody does in it', 'Where was Putin received in the December report?'],
  ])('%s is told as it is', (_, question) => {
    expect(lead(question)).not.toMatch(/do not say|no author/);
  });
});

describe('what is only ahead of a system that is taken to be there', () => {
  it.each([
    [
      'with a question behind it',
      'Now that India owns the R-37s it bought, who makes them?',
      /agenda/,
    ],
    ['by why', 'Why did India acquire the S-500?', /Possibly/],
  ])('%s', (_, question, told) => {
    expect(lead(question)).toMatch(told);
  });
});
