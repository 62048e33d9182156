import { expect, it } from 'vitest';
import type { Reply } from '../src/contract.ts';
import { createRecentReplies } from '../src/recent-replies.ts';
import { library } from './commands/rig.ts';

const at = (time: string) => Temporal.Instant.from(`2025-12-05T${time}Z`);
const freshReply = (): Reply => ({
  document: { title: '', summary: '', blocks: [], actions: [] },
  request: null,
});

it('makes the reply to one request once in a minute, and anew in the next', () => {
  const recent = createRecentReplies();
  const ask = (time: string) => recent.recall('trade', { library, now: at(time) }, freshReply);
  const first = ask('07:00:00');
  expect(ask('07:00:59.999')).toBe(first);
  expect(ask('07:01:00')).not.toBe(first);
});

it('never gives the reply to another request, or from a library that was replaced', () => {
  const recent = createRecentReplies();
  const now = at('07:00:00');
  const first = recent.recall('trade', { library, now }, freshReply);
  expect(recent.recall('brief', { library, now }, freshReply)).not.toBe(first);
  const reloaded = { ...library };
  expect(recent.recall('trade', { library: reloaded, now }, freshReply)).not.toBe(first);
});

it('tries again where no reply could be made', () => {
  const recent = createRecentReplies();
  const now = at('07:00:00');
  const fail = (): Reply => {
    throw new Error('no');
  };
  expect(() => recent.recall('trade', { library, now }, fail)).toThrow('no');
  expect(recent.recall('trade', { library, now }, freshReply)).toEqual(freshReply());
});

it('answers also beyond the replies that it keeps', () => {
  const recent = createRecentReplies();
  const now = at('07:00:00');
  for (let n = 0; n < 200; n += 1) recent.recall(`find ${n}`, { library, now }, freshReply);
  const ask = () => recent.recall('one more', { library, now }, freshReply);
  expect(ask()).not.toBe(ask());
  const kept = () => recent.recall('find 199', { library, now }, freshReply);
  expect(kept()).toBe(kept());
});
