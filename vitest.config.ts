import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // Tests of components ask for a browser's DOM themselves: // @vitest-environment happy-dom
    include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['lib/testing/postgres-for-tests.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Starting a database server takes seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
