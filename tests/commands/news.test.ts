import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { contextOf, read, reply, shipped } from './rig.ts';

describe('/summit news', () => {
  const since = (day: string, today = '2025-12-05') =>
    read(reply('news', { since: day }, contextOf(shipped, today)));

  it('has every fact that became known after a day, each once, and no other', () => {
    const text = since('2025-12-04');
    for (const fact of shipped.facts.values()) {
      expect(text.split(`\n${fact.text}\n`).length - 1, fact.id).toBe(
        fact.asOf === '2025-12-05' ? 1 : 0,
      );
    }
  });

  it('has nothing of a day still to come', () => {
    expect(since('2025-10-01', '2025-12-04')).not.toContain('as of 5 Dec 2025');
  });

  it('is of the last week where no day is given', () => {
    const on = (day: string) => read(reply('news', {}, contextOf(shipped, day)));
    expect(on('2025-12-11')).toContain('became known after 4 Dec 2025');
    expect(on('2025-12-12')).toContain('No fact became known after 5 Dec 2025');
  });

  it.each(['2025-13-01', 'yesterday', '2025-02-30'])('refuses %s, and says what to give', (day) => {
    expect(() => since(day)).toThrow(UserError);
    expect(() => since(day)).toThrow(/for example since:2025-12-04/);
  });
});
