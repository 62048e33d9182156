import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (...turns: string[]) => askThread(turns, shipped, now).at(-1);

describe('who says so', () => {
  it.each([
    ['where a figure is from', 'Where does the 2 billion price tag come from?', /Bloomberg/],
    ['government or media', 'source of the 2bn sub price - government or media?', /Bloomberg/],
    ['whose words', "'Not a buyer-seller relationship': whose words?", /Vladimir Putin/],
    ['who called it so', 'Who called ties a partnership of trust', /Rajnath Singh/],
    ['that nobody is named', 'Is anyone cited for the 50 per cent tariffs?', /No source is named/],
    [
      'a title',
      'when was "With US frowning, India to host Putin in December" out',
      /2 October 2025/,
    ],
    ['very words', "Is 'an inspiration to millions' a direct quote?", /word for word/],
    ['what ministry', 'Which ministry is cited for the 68.7 billion trade figure?', /No ministry/],
    ['how firm', 'How firm is 2028 for the submarine?', /expected|slip/],
    ['how official', 'Were the dec 5-6 dates official when the preview ran?', /no official/i],
    [
      'whether it is more than a claim',
      "Trump being sincere: confirmed by anyone else or just Putin's word?",
      /word of Vladimir Putin alone/,
    ],
    ['that several say it', '100 billion target: does it rest on one source?', /Both agree/],
    [
      'where it appeared',
      "In which outlet did Putin's comments on US firms appear?",
      /India Today/,
    ],
    ['where it was said', 'Where did Putin blame the West and Ukraine?', /India Today/],
    ['how old', 'how old is the deficit figure?', /2 Oct/],
  ])('is told by %s: "%s"', (_, question, said) => {
    const answer = last(question);
    expect(answer?.status).toBe('answered');
    expect(answer?.text).toMatch(said);
  });

  it('is not told of words that no source has', () => {
    expect(last("whose phrase is 'multi-polar world'?")?.status).toBe('declined');
  });

  it('is told of what the thread is about', () => {
    expect(last('how much is the submarine lease?', 'source?')?.text).toMatch(/Bloomberg/);
  });
});

describe('a source itself', () => {
  it.each([
    ["publication date of Chand's article", /2 October 2025/],
    ['On what date did the article by the India Writes Network appear?', /2 October 2025/],
    ['What date is the newer of your two sources from?', /5 December 2025/],
    ['Which outlet ran the report about day two?', /No outlet and no author/],
    ['who wrote the december report?', /No outlet and no author/],
    ['who wrote the october piece', /Manish Chand/],
    ['what does the author of the older piece do for a living', /editor-in-chief/],
    ["what are the author's credentials?", /editor-in-chief/],
    ['which sources do you use', /2 October 2025.*5 December|5 December.*2 October 2025/su],
  ])('is told of: "%s"', (question, said) => {
    expect(last(question)?.text).toMatch(said);
  });

  it('is not meant where what it says is asked for', () => {
    expect(last('When did Putin arrive, says the day-two report?')?.text).toMatch(/4 December/);
  });
});
