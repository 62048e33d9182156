import { describe, expect, it } from 'vitest';
import { ask, converse } from './converse.ts';
import { delta } from './delta-pack.ts';
import { expectSound } from './sound.ts';

describe('a pack that is not the shipped one', () => {
  it.each([
    ['what does the ferry cost?', 'EUR 84 million'],
    ['when does the LB-7 open?', 'October 2049'],
    ['how long is the bridge?', '31 km'],
    ['what is the length of the Long Bridge?', '31 km'],
    ['паром сколько стоит?', 'Стоимость парома: EUR 84 million.'],
    ['когда открытие моста?', 'Открытие моста: октябрь 2049.'],
    ['नौका की कीमत कितनी है?', 'नौका की कीमत: EUR 84 million.'],
  ])('answers "%s"', (question, said) => {
    const turn = ask(delta, question);
    expect(turn.answer.lead).toContain(said);
    expectSound(turn, delta);
  });

  it.each([
    'how much is the S-400 deal?',
    'what did Putin say?',
    'how large is the trade deficit?',
    'what is the US tariff rate?',
    'how long is the ferry?',
  ])('does not know "%s"', (question) => {
    expect(ask(delta, question).answer.status).toBe('declined');
  });

  it('gives its own sources, and suggests only what it answers', () => {
    const turns = converse(
      ['when does the bridge open?', 'who says so?', 'what of the ferry?'],
      delta,
    );
    expect(turns[1]?.answer.lead).toBe(
      'That is from Tavora Herald, as of 3 June 2044. The Long Bridge is expected to open in October 2049, Ilse Marrow says.',
    );
    for (const next of turns.flatMap(({ answer }) => answer.followUps)) {
      expect(ask(delta, next).answer.status, next).toBe('answered');
    }
  });
});
