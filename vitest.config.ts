import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': import.meta.dirname } },
  test: { include: ['{app,components,lib,scripts}/**/*.test.{ts,tsx}'], pool: 'forks', maxWorkers: 2 },
});
