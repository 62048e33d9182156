import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createWork } from '../../../src/platforms/slack/work.ts';

test('a job starts after the turn in which it was taken, and each in a turn of its own', async () => {
  const work = createWork();
  const log: string[] = [];
  for (const name of ['a', 'b', 'c']) {
    work.take(async () => {
      log.push(name);
      setImmediate(() => log.push(`turn after ${name}`));
    });
  }
  log.push('acknowledged');
  await work.finished();
  await turn();
  expect(log[0]).toBe('acknowledged');
  expect(log.indexOf('turn after a')).toBeLessThan(log.indexOf('c'));
  expect(log).toContain('turn after c');
});

test('a job that waits does not keep the next one from starting', async () => {
  const work = createWork();
  const gate = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  work.take(() => gate.promise);
  work.take(async () => second.resolve());
  await second.promise;
  gate.resolve();
  await work.finished();
});

test('finishing waits for every job, also for one taken meanwhile', async () => {
  const work = createWork();
  const done: string[] = [];
  work.take(async () => {
    await turn();
    work.take(async () => {
      await turn();
      done.push('second');
    });
    done.push('first');
  });
  await work.finished();
  expect(done).toEqual(['first', 'second']);
});

test('finishing waits for what had begun elsewhere, whether it succeeds or fails', async () => {
  const work = createWork();
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  work.hold(gate.promise.catch(() => done.push('failed')));
  gate.reject(new Error('broken'));
  await work.finished();
  expect(done).toEqual(['failed']);
});

test('a job that takes another before it waits does not lose whoever waits for the end', async () => {
  const work = createWork();
  const done: string[] = [];
  work.take(async () => {
    work.take(async () => {
      done.push('second');
    });
    done.push('first');
  });
  await work.finished();
  expect(done).toEqual(['first', 'second']);
});

test('with nothing in hand it is finished at once', async () => {
  await createWork().finished();
});

test('while requests come in work waits for them, but not for ever', async () => {
  const work = createWork();
  const log: string[] = [];
  const turns = 200;
  for (let n = 0; n < turns; n += 1) {
    work.take(async () => {
      log.push('work');
    });
    log.push('request');
    await turn();
  }
  await work.finished();
  expect(log.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'request'));
  expect(log.indexOf('work')).toBeLessThan(turns / 2);
  expect(log.filter((entry) => entry === 'work')).toHaveLength(turns);
});
