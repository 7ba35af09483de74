import { defineConfig } from 'vitest/config';

// Without this file the tests would run under vite.config.ts, which starts the API.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'dev/**/*.test.ts'],
  },
});
