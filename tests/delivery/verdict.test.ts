import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { judge } from '../../src/delivery/verdict.ts';
import { UserError } from '../../src/errors.ts';
import { ClosedChannel, PostError, PostWithheld } from '../../src/post-error.ts';

const HOUR_MS = 60 * 60_000;
const tried = { attempts: 1, worthMs: 12 * HOUR_MS, unclear: false, random: 0 };
const UNSENT = { outcome: 'not-sent', retryAfter: null, cause: null } as const;
const explained = { where: 'here', what: 'it is shut', remedy: 'open it' };

describe('what is done about a failure', () => {
  test('the wait that a service asks for is kept to, and given up where it outlasts the edition', () => {
    const limited = (retryAfter: number) =>
      new PostError('wait', { outcome: 'not-sent', retryAfter, cause: null });
    expect(judge(limited(90), tried)).toMatchObject({ type: 'try-again', inMs: 90_000 });
    expect(judge(limited(13 * 3600), tried)).toMatchObject({ type: 'give-up' });
  });

  test('nothing is sent again unlooked where something may stand', () => {
    const unclear = new PostError('?', { outcome: 'unknown', retryAfter: null, cause: null });
    expect(judge(unclear, tried)).toMatchObject({ type: 'try-again', unclear: true });
  });

  test('what got no answer is looked for when it must have arrived, and no sooner', () => {
    const told = { retryAfter: null, cause: null };
    const inMs = (outcome: 'unknown' | 'not-sent') => {
      const verdict = judge(new PostError('?', { outcome, ...told }), { ...tried, random: 0.9 });
      return verdict.type === 'try-again' ? verdict.inMs : 0;
    };
    expect(inMs('unknown')).toBeGreaterThanOrEqual(5_000);
    expect(inMs('not-sent')).toBeLessThan(2_000);
  });

  test('what may stand is looked for once more before it is said not to, and not for ever', () => {
    const away = new PostError('away', { outcome: 'unknown', retryAfter: null, cause: null });
    const busy = new PostError('busy', { outcome: 'not-sent', retryAfter: null, cause: null });
    const over = { ...tried, worthMs: 0 };
    expect(judge(away, over)).toMatchObject({ type: 'try-again' });
    expect(judge(busy, { ...over, unclear: true })).toMatchObject({ type: 'try-again' });
    expect(judge(busy, over)).toMatchObject({ type: 'give-up' });
    expect(judge(away, { ...tried, worthMs: -2 * HOUR_MS })).toMatchObject({ type: 'give-up' });
  });

  test.each([
    [
      'what a service said',
      new PostError('Slack did not answer', UNSENT),
      /^Slack did not answer$/,
    ],
    ['what can be mended', new UserError(explained), /it is shut; open it/],
    [
      'no path of ours',
      new Error("EACCES, open '/srv/secret'"),
      /^an internal fault; .* log has it$/,
    ],
    ['no piece of data', z.object({ id: z.string() }).safeParse({}).error, /^an internal fault/],
  ])('everybody in the channel is told %s', (_why, error, reason) => {
    for (const worthMs of [tried.worthMs, -2 * HOUR_MS]) {
      expect(judge(error, { ...tried, worthMs })).toMatchObject({
        reason: expect.stringMatching(reason),
      });
    }
  });

  test('a closed channel pauses, and what another has taken over is left', () => {
    expect(judge(new ClosedChannel(explained), tried)).toMatchObject({ type: 'pause' });
    expect(judge(new PostWithheld('theirs'), tried)).toEqual({ type: 'leave' });
  });

  test.each([
    ['the database was away for a moment', new Error('Connection terminated unexpectedly')],
    ['a proxy answered in the place of the service', new TypeError('not JSON')],
    ['an operator has to do something', new UserError(explained)],
  ])('an edition is not lost because %s, whatever went before', (_why, error) => {
    const verdict = judge(error, { ...tried, attempts: 40 });
    expect(verdict).toMatchObject({ type: 'try-again', unclear: true });
  });

  test('what stays wrong is tried some 160 times in thirteen hours, and ends as failed', () => {
    let worthMs = tried.worthMs;
    let attempts = 0;
    for (;;) {
      attempts += 1;
      const verdict = judge(new Error('a bug'), { ...tried, attempts, worthMs });
      if (verdict.type !== 'try-again') break;
      worthMs -= verdict.inMs;
    }
    expect(attempts).toBeLessThan(170);
  });
});
