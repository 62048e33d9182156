import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { delta } from './delta-pack.ts';
import { shipped } from './shipped-pack.ts';

describe('a follow-up', () => {
  it.each([
    ['how many S-400 systems have been delivered?', 'and the rest?', /two of India's S-400/],
    ['how many S-400 systems has Russia delivered?', 'and the rest, when?', /202[67]/],
    ['what is the s-400 price', 'and of the submarine?', /roughly USD 2 billion/],
    ['what is the s-400 price', 'what about the submarine?', /roughly USD 2 billion/],
    ['how much are exports?', 'what % of trade is that?', /: 7\.1%/],
    ['how long is the lease being negotiated?', 'who says so?', /^That is from Bloomberg/],
    ['एस-400 की कीमत कितनी है?', 'और पनडुब्बी की?', /2 billion/],
    ['сколько стоили С-400?', 'а подводная лодка?', /2 billion/],
  ])('after "%s": "%s" leans on the thread', (first, next, said) => {
    expect(ask(shipped, first, next).answer.lead).toMatch(said);
    expect(ask(shipped, first, next).answer.status).toBe('answered');
  });

  it.each(['and of the submarine?', 'who says so?', 'и почему?', 'और कब?'])(
    '"%s" with nothing before it is answered with no price',
    (alone) => {
      expect(ask(shipped, alone).answer.lead).not.toMatch(/billion/);
    },
  );

  it('is understood in a small pack as in a large one', () => {
    const { answer } = ask(delta, 'how much does the ferry cost?', 'and the bridge?');
    expect(answer.lead).toMatch(/6\.4.*5\.9/);
  });

  it('leans on what was asked some turns before, past a refusal', () => {
    const { answer } = ask(
      shipped,
      'what is the price of the S-400 deal?',
      'and who won the cricket?',
      'when was it signed?',
    );
    expect(answer.lead).toContain('2018');
  });

  it('asks for a reason in vain where no source gives one', () => {
    const { answer } = ask(shipped, 'how many S-400 systems have been delivered?', 'why?');
    expect(answer.status).toBe('declined');
  });
});

describe('a new topic', () => {
  it.each([
    ['what is the price of the S-400 deal?', 'what is the US tariff rate?'],
    ['when do the S-400 arrive?', 'how much was trade in 2024-25?'],
    ['who met Putin at the airport?', 'what is the trade target?'],
  ])('after "%s": "%s" is answered as if nothing had been said', (before, next) => {
    const alone = ask(shipped, next);
    expect(alone.answer.status).toBe('answered');
    expect(ask(shipped, before, next).answer).toEqual(alone.answer);
  });

  it('that is outside the pack is not answered from the thread', () => {
    for (const next of ['who won the football world cup?', 'what is the population of Brazil?']) {
      expect(ask(shipped, 'price of the S-400 deal?', next).answer.status, next).toBe('declined');
    }
  });
});

describe('a word of thanks', () => {
  it.each(['thanks', 'thank you!', 'ok', '👍'])('such as "%s" is not answered again', (word) => {
    const { answer } = ask(shipped, 'what is the price of the S-400 deal?', word);
    expect(answer.status).toBe('declined');
    expect(answer.support).toEqual([]);
  });
});
