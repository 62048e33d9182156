import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    // Both cores of a small machine: left to itself it keeps one free.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
