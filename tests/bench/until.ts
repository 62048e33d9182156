import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 1;

/** Looks every millisecond until something holds; rejects where it does not within the time. */
export async function until(holds: () => boolean, withinMs: number): Promise<void> {
  const latest = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > latest) throw new Error(`waited ${withinMs} ms in vain`);
    await sleep(LOOK_EVERY_MS);
  }
}
