import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tests/support/slow-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    // Both cores of a small machine: left to itself it keeps one free.
    maxWorkers: 2,
    // The files share what they import: half of all time went into importing it anew for each. Nothing of
    // ours keeps anything in a module, and no test changes what is global.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    globalSetup: ['tests/support/one-postgres.ts'],
    // What is awaited comes in its own time: these end only what would never end, and never a test on a
    // machine that does much else at the same time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
