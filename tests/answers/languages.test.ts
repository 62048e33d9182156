import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

describe('a question in another language', () => {
  it.each([
    ['एस-400 की कीमत कितनी है?', 'hi', 'S-400 सौदे की कीमत: USD 5.5 billion.'],
    ['s-400 ki keemat kitni hai', 'hi', 'S-400 सौदे की कीमत: USD 5.5 billion.'],
    ['पुतिन कब आए', 'hi', 'पुतिन का आगमन: 4 दिसंबर 2025.'],
    ['сколько стоили С-400?', 'ru', 'Цена контракта на С-400: USD 5.5 billion.'],
    ['когда прибыл Путин?', 'ru', 'Прибытие Путина: 4 декабря 2025.'],
  ])('"%s" has its lead in that language, and the facts in English', (question, language, lead) => {
    const { answer, text } = ask(shipped, question);
    expect(answer.language).toBe(language);
    expect(answer.lead).toBe(lead);
    expect(text).toMatch(/\n• [A-Z][^\n]+\(Reported by /);
  });

  it.each([
    ['रूस के साथ व्यापार कितना था?', 'अंतर'],
    ['bharat russia ka vyapar kitna hai', 'अंतर'],
    ['каков товарооборот с Россией?', 'расходятся'],
  ])('"%s" is told that the sources differ', (question, word) => {
    const { answer } = ask(shipped, question);
    expect(answer.lead).toContain(word);
    expect(answer.lead).toMatch(/68\.7.*67/);
  });

  it.each([
    ['S-500 की कीमत कितनी है?', 'hi'],
    ['сколько стоит С-500?', 'ru'],
    ['сколько лет Путину?', 'ru'],
  ])('"%s" is declined in that language', (question, language) => {
    const { answer } = ask(shipped, question);
    expect(answer).toMatchObject({ status: 'declined', language });
    expect(answer.lead).not.toMatch(/this pack/i);
  });

  it('has the facts of the same question in English', () => {
    const price = ask(shipped, 'what is the price of the S-400?').facts;
    expect(ask(shipped, 'एस-400 की कीमत कितनी है?').facts).toEqual(price);
    expect(ask(shipped, 'сколько стоили С-400?').facts).toEqual(price);
  });
});
