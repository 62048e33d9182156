import { describe, expect, it } from 'vitest';
import { type ReadyParts, readiness } from '../../src/operator/readiness.ts';

const NOW = Temporal.Instant.from('2025-12-05T07:10:00Z');

const all: ReadyParts = {
  askDatabase: async () => {},
  platforms: [
    { name: 'slack', isConnected: () => true },
    { name: 'discord', isConnected: () => true },
  ],
  lastTickAt: () => NOW.subtract({ seconds: 40 }),
  now: () => NOW,
};

describe('whether Sherpa is ready', () => {
  it('is a yes where everything it needs is there', async () => {
    expect(await readiness(all)).toEqual({
      ready: true,
      parts: {
        database: { ok: true, says: 'answers' },
        scheduler: { ok: true, says: 'last looked at 2025-12-05T07:09:20Z' },
        slack: { ok: true, says: 'connected' },
        discord: { ok: true, says: 'connected' },
      },
    });
  });

  it.each([
    ['the scheduler has not looked yet', 'scheduler', { lastTickAt: () => null }],
    [
      'the scheduler has missed two minutes',
      'scheduler',
      { lastTickAt: () => NOW.subtract({ minutes: 2, seconds: 31 }) },
    ],
    [
      'a platform is not connected',
      'slack',
      { platforms: [{ name: 'slack', isConnected: () => false }] },
    ],
    ['the database never answers', 'database', { askDatabase: () => new Promise(() => {}) }],
  ] satisfies [string, string, Partial<ReadyParts>][])(
    'is a no where %s',
    async (_what, part, one) => {
      const { ready, parts } = await readiness({ ...all, ...one });
      expect(ready).toBe(false);
      const wrong = Object.entries(parts).flatMap(([name, { ok }]) => (ok ? [] : [name]));
      expect(wrong).toEqual([part]);
    },
  );

  it('says nothing of what a database’s error says', async () => {
    const told = await readiness({
      ...all,
      askDatabase: async () => {
        throw new Error('postgres://sherpa:hunter2@db/sherpa');
      },
    });
    expect(told.ready).toBe(false);
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });
});
