import { describe, expect, it } from 'vitest';
import { contextOf, read, reply, shipped } from '../commands/rig.ts';

const briefOn = (day: string) => read(reply('brief', {}, contextOf(shipped, day)));

describe('the head of a reply', () => {
  it('says that the pack knows more than could be known on the day asked for', () => {
    expect(briefOn('2025-10-02')).toMatch(/up to 5 Dec 2025; the day asked for is 2 Oct 2025/);
    expect(briefOn('2025-12-04')).toMatch(/the day asked for is 4 Dec 2025/);
  });

  it('says nothing of time while the pack is the news', () => {
    for (const day of ['2025-12-05', '2025-12-06', '2025-12-12']) {
      expect(briefOn(day)).not.toMatch(/whole pack|nothing after/);
    }
  });

  it('says how old the pack is from the eighth day on', () => {
    expect(briefOn('2025-12-13')).toMatch(
      /was to end 8 days ago; nothing after 5 Dec 2025 is in it/,
    );
    expect(briefOn('2026-11-21')).toMatch(/was to end 351 days ago/);
  });
});
