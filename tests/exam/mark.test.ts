import { describe, expect, it } from 'vitest';
import type { Exam, Expectation } from '../../src/content/schema/exam.ts';
import { type GivenAnswer, markQuestion } from '../../src/exam/mark.ts';
import { sumUp } from '../../src/exam/result.ts';

const answered: GivenAnswer = {
  status: 'answered',
  text: 'Trade came to USD 68.7 billion.',
  facts: ['trade'],
  sources: ['gazette'],
};
const declined: GivenAnswer = { ...answered, status: 'declined', facts: [], sources: [] };

function faults(answer: GivenAnswer, expected: Partial<Expectation>): readonly string[] {
  const question = {
    id: 'q',
    kind: 'fact',
    turns: ['How large is trade?'],
    expect: [{ status: 'answered' as const, must: [], mustNot: [], ...expected }],
  };
  return markQuestion(question, [answer])[0]?.faults ?? ['not marked'];
}

describe('an answer is right', () => {
  it('where it has what it must and nothing that it must not have', () => {
    expect(faults(answered, { must: ['68.7', ['trade', 'commerce']], mustNot: ['yes'] })).toEqual(
      [],
    );
  });

  it('where it is declined as it should be, without a source', () => {
    expect(faults(declined, { status: 'declined' })).toEqual([]);
  });

  it('at 700 characters', () => {
    expect(faults({ ...answered, text: 'x'.repeat(700) }, {})).toEqual([]);
  });
});

describe('an answer is wrong, and it is said why,', () => {
  it.each([
    ['of another status', declined, {}, ['it should be answered']],
    ['without what it must have', answered, { must: ['70'] }, ['it lacks "70"']],
    ['without one of several', answered, { must: [['70', '71']] }, ['it lacks "70" or "71"']],
    ['with what it must not have', answered, { mustNot: ['68.7'] }, ['it has "68.7"']],
    ['without a source', { ...answered, sources: [] }, {}, ['it names no source']],
    [
      'past 700 characters',
      { ...answered, text: 'x'.repeat(701) },
      {},
      ['it has 701 characters, more than 700'],
    ],
    ['without a word', { ...answered, text: ' ' }, {}, ['it is empty']],
  ])('%s', (_, answer, expected, told) => {
    expect(faults(answer, expected)).toEqual(told);
  });

  it('where there is none', () => {
    const question = {
      id: 'q',
      kind: 'fact',
      turns: ['a?', 'b?'],
      expect: [answered, answered].map(({ status }) => ({ status, must: [], mustNot: [] })),
    };
    const [, second] = markQuestion(question, [answered]);
    expect(second?.faults).toContain('it is empty');
  });
});

describe('a result', () => {
  const exam = (all: number, ...marks: readonly number[]): Exam => ({
    pass: all,
    kinds: marks.map((pass, at) => ({ id: `k${at}`, label: `Kind ${at}`, pass })),
    questions: [],
  });
  const turns = (kind: string, right: number, wrong: number) =>
    Array.from({ length: right + wrong }, (_, at) => ({
      question: `${kind}-${at}`,
      kind,
      turn: 1,
      asked: '?',
      answer: answered,
      faults: at < right ? [] : ['it is empty'],
    }));

  it('passes at the marks and fails just below', () => {
    const marked = [...turns('k0', 9, 1), ...turns('k1', 1, 1)];
    expect(sumUp(exam(0, 90, 50), marked).passed).toBe(true);
    expect(sumUp(exam(0, 90.1, 50), marked).passed).toBe(false);
    expect(sumUp(exam(84, 0, 0), marked).passed).toBe(false);
    expect(sumUp(exam(83, 0, 0), marked).passed).toBe(true);
  });

  it('counts each kind by itself, names every miss, and has the whole', () => {
    const result = sumUp(exam(0, 0, 0), [...turns('k0', 3, 1), ...turns('k1', 0, 2)]);
    expect(result.kinds.map(({ turns, right, share }) => [turns, right, share])).toEqual([
      [4, 3, 75],
      [2, 0, 0],
    ]);
    expect(result.all).toMatchObject({ turns: 6, right: 3, share: 50 });
    expect(result.misses.map(({ question }) => question)).toEqual(['k0-3', 'k1-0', 'k1-1']);
  });
});
