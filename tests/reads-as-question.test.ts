import { describe, expect, it } from 'vitest';
import { EMPTY_VOCABULARY } from '../src/content/vocabulary.ts';
import { readsAsQuestion } from '../src/reads-as-question.ts';
import { shipped } from './commands/rig.ts';

describe('a text', () => {
  it.each([
    'how large is trade',
    'What’s the deficit',
    'and when do the rest arrive',
    'vyapar ghata kitna hai',
    'भारत का घाटा कितना है',
    'сколько стоит контракт',
    'а когда поставка',
    'S-400?',
  ])('"%s" reads as a question', (text) => {
    expect(readsAsQuestion(text, shipped.vocabulary)).toBe(true);
  });

  it.each(['trade deficit', 'and', 'S-400 what', 'торговля', 'व्यापार', '', '!'])(
    '"%s" reads as words to search for',
    (text) => {
      expect(readsAsQuestion(text, shipped.vocabulary)).toBe(false);
    },
  );

  it('asks by the words that the editor has written down, and by its mark without any', () => {
    expect(readsAsQuestion('pourquoi le commerce', shipped.vocabulary)).toBe(false);
    const { questions } = EMPTY_VOCABULARY;
    const french = { ...questions, first: { ...questions.first, en: ['pourquoi'] } };
    const vocabulary = { ...EMPTY_VOCABULARY, questions: french };
    expect(readsAsQuestion('pourquoi le commerce', vocabulary)).toBe(true);
    expect(readsAsQuestion('how large is trade', vocabulary)).toBe(false);
    expect(readsAsQuestion('how large is trade?', vocabulary)).toBe(true);
  });
});
