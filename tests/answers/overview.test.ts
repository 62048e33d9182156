import { describe, expect, it } from 'vitest';
import { shipped } from '../commands/rig.ts';
import { converse } from './converse.ts';
import { expectSound } from './sound.ts';

function ask(question: string, instant = '2025-12-06T12:00:00Z') {
  const [turn] = converse([question], shipped, Temporal.Instant.from(instant));
  if (!turn) throw new Error('nothing was asked');
  expectSound(turn, shipped);
  return turn;
}

describe('all of it in brief', () => {
  it.each([
    'tldr',
    'tl;dr of the summit',
    'give me a summary of the summit',
    'what is this summit about?',
    'top three takeaways',
    'catch me up',
    'overview of the visit',
  ])('"%s" is answered with the summary of the pack and its highlights', (question) => {
    const { answer } = ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toContain('23rd annual summit');
    expect(answer.related).toEqual({ command: 'brief', args: {} });
    expect(answer.support).toHaveLength(3);
  });

  it('follows the day: once it is over, what was only expected leads no longer', () => {
    const [on, after] = ['2025-12-04T06:00:00Z', '2026-11-29T06:00:00Z'].map(
      (instant) => ask('key takeaways', instant).facts,
    );
    expect(on).not.toEqual(after);
  });

  it.each([
    ['summary of the S-400 deal', 's-400'],
    ['brief me on the submarine', 'submarine'],
    ['key figures on trade', 'trade'],
    ['explain the S-400 in one line', 's-400'],
  ])('"%s" is of what it names', (question, about) => {
    const { answer, facts } = ask(question);
    expect(answer.related?.command).not.toBe('brief');
    expect(facts.some((id) => id.includes(about))).toBe(true);
  });

  it('is told in Russian and Hindi by its first highlight', () => {
    expect(ask('главное о саммите').answer).toMatchObject({ status: 'answered', language: 'ru' });
    expect(ask('सारांश').answer).toMatchObject({ status: 'answered', language: 'hi' });
  });
});
