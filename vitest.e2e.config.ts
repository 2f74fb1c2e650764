import { defineConfig } from 'vitest/config';

/** End-to-end tests: the built extension in real browsers, one file at a time on two cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    retry: 2, // real browsers on two shared cores now and then miss a moment
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
