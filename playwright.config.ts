import { chromium, defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/build/find-browser.mjs';

const port = Number(process.env.ONEPOOL_E2E_PORT ?? 4110);
const baseURL = `http://127.0.0.1:${port}`;
// What a test browser does by itself on the network and the graphics card only makes runs differ.
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.e2e/results',
  workers: 1,
  // A test that passes the second time has found something.
  retries: 0,
  timeout: 60_000,
  // A failed host is declared after five seconds without a heartbeat, and a slow machine needs some of its own.
  expect: { timeout: 20_000 },
  reporter: process.env.ONEPOOL_E2E_REPORT ? [['list'], ['json', { outputFile: process.env.ONEPOOL_E2E_REPORT }]] : 'list',
  use: { baseURL, timezoneId: 'UTC', locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, trace: 'retain-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], launchOptions: { executablePath: findBrowser(chromium.executablePath()) ?? undefined, args } },
    },
  ],
  webServer: {
    command: 'node --import tsx scripts/e2e-server.ts',
    url: `${baseURL}/readyz`,
    env: { PORT: String(port), ONEPOOL_SCENARIO: 'classroom', ONEPOOL_LOG_LEVEL: 'warn' },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
