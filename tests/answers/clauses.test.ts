import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  splitCoordinated,
  splitQuestion,
  statementAndQuestion,
} from '../../src/answers/parts/clauses.ts';
import { terseParts } from '../../src/answers/parts/terse.ts';
import { mergeStatements } from '../../src/answers/sources/sides/merge-statements.ts';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const split = (text: string) => splitQuestion(text, shipped);
const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string) => askThread([question], shipped, now)[0];

describe('the parts of a question', () => {
  it('are parted where each asks something', () => {
    expect(split('Which book did he give, and how did he describe it?')).toEqual([
      'Which book did he give',
      'how did he describe it?',
    ]);
    expect(split('what goal have they set and for which year')).toEqual([
      'what goal have they set',
      'for which year',
    ]);
    expect(split('Когда подписан контракт и сколько он стоил?')).toHaveLength(2);
    expect(split('trade ka target kitna hai aur kab tak?')).toHaveLength(2);
  });

  it('are found behind a first stop or a conjunction', () => {
    expect(split('Next to the old one, how big is it, and what does it cost')).toHaveLength(2);
    expect(split('Is it signed? and when will it arrive')).toEqual([
      'Is it signed?',
      'and when will it arrive',
    ]);
  });

  it('may stand between two commas', () => {
    expect(split('In which war, lasting how many days, did the shield shine')).toEqual([
      'In which war did the shield shine',
      'lasting how many days',
    ]);
  });

  it('are a statement and what is asked of it', () => {
    const text = 'They gave him a book after the meal. How did he describe it?';
    expect(statementAndQuestion(text, shipped)).toEqual({
      stated: 'They gave him a book after the meal.',
      asked: 'How did he describe it?',
    });
    expect(statementAndQuestion('Did he go? How did he get there?', shipped)).toBeNull();
  });

  it('share the end that only the last one has', () => {
    expect(split('When and where did they last meet?')).toEqual([
      'When did they last meet?',
      'where did they last meet?',
    ]);
  });

  it('are one where nothing is parted', () => {
    for (const text of [
      'What did Modi and Putin eat?',
      'Was it signed years ago or is it being finalised now?',
      'What share of trade in 2024-25, in per cent, do exports make up?',
    ]) {
      expect(split(text)).toEqual([text]);
    }
  });

  it('are never none, and have only words of the question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const parts = split(text);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('are two things at one "and"', () => {
    expect(splitCoordinated('price and delivery year of the lease', shipped)).toEqual([
      'price',
      'delivery year of the lease',
    ]);
    expect(splitCoordinated('price of the lease', shipped)).toBeNull();
  });
});

describe('a subject and what is asked of it in a few words each', () => {
  it('is asked of once for each', () => {
    expect(terseParts('Submarine: price, delivery year', shipped)?.parts).toEqual([
      { asked: 'price', text: 'Submarine price' },
      { asked: 'delivery year', text: 'Submarine delivery year' },
    ]);
    expect(terseParts('the lease: who, when and how much', shipped)).toMatchObject({
      isBare: true,
      parts: [
        { text: 'who the lease' },
        { text: 'when the lease' },
        { text: 'how much the lease' },
      ],
    });
  });

  it('is none where a choice or a sentence stands behind it', () => {
    expect(terseParts('next summit - Delhi or Moscow, and when', shipped)).toBeNull();
    expect(terseParts('what is it: a ship, a boat', shipped)).toBeNull();
    expect(terseParts('the lease: price', shipped)).toBeNull();
  });

  it('is told of all that is known, and of nothing where the first is not', () => {
    expect(ask('BrahMos-NG: size, platforms?')?.text).toMatch(
      /smaller[\s\S]*ships|ships[\s\S]*smaller/,
    );
    expect(ask('S-500: price, delivery date?')?.status).toBe('declined');
  });
});

describe('a question of more than one part', () => {
  it.each([
    ['How much did the S-400 deal cost and how many systems did it cover?', /5\.5/, /five/],
    ['When did Putin land and who met him?', /Thursday/, /Modi/],
    ['How high are the US tariffs and why were they imposed?', /50/, /oil/],
    ['What was trade in 2024-25 and how much of it were Indian exports?', /68\.7/, /4\.9/],
  ])('"%s" has both in one answer', (question, ...said) => {
    const answer = ask(question);
    for (const one of said) expect(answer?.text).toMatch(one);
    expect(answer?.text.length).toBeLessThanOrEqual(700);
  });

  it('is declined where its main part is unknown', () => {
    expect(ask("Who is Russia's finance minister, and what did he say?")?.status).toBe('declined');
  });

  it('says that the rest is not in the pack where the main part is', () => {
    const answer = ask('What is the price of the submarine and who builds it?');
    expect(answer?.status).toBe('answered');
    expect(answer?.text).toMatch(/2 billion/);
  });
});

describe('statements that say the same of several things', () => {
  it('are one statement of them all', () => {
    expect(
      mergeStatements(['Russia gives A wider access.', 'Russia gives B wider access.'], shipped),
    ).toBe('Russia gives A and B wider access.');
    expect(
      mergeStatements(
        ['The pitch is for tea.', 'The pitch is for oil.', 'The pitch is for gas.'],
        shipped,
      ),
    ).toBe('The pitch is for tea, oil and gas.');
  });

  it('stay apart where they only begin alike, or where one denies', () => {
    expect(
      mergeStatements(['The session settles defence.', 'The report is long.'], shipped),
    ).toBeNull();
    expect(
      mergeStatements(['Russia gives A access.', 'Russia gives no B access or C.'], shipped),
    ).toBeNull();
  });
});
