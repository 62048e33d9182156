import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    // Both cores of a small machine: left to itself it keeps one free.
    maxWorkers: 2,
    // The files share what they import: half of all time went into importing it anew for each. Nothing of
    // ours keeps anything in a module, and no test changes what is global.
    isolate: false,
    globalSetup: ['tests/support/one-postgres.ts'],
    testTimeout: 20_000,
  },
});
