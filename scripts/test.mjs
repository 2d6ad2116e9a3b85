// npm test: every check of the project, with all the set-up that they need. The last line is "N passed, N failed".
// npm run check does the same without installing anything.
import { mkdirSync } from 'node:fs';
import { buildProduct } from './build/build-product.mjs';
import { installBrowser } from './build/install-browser.mjs';
import { prepare } from './build/prepare.mjs';
import { runModule } from './build/run-command.mjs';
import { countPlaywright, countVitest, readReport } from './build/test-counts.mjs';

const mayInstall = !process.argv.includes('--no-install');
const unitReport = '.e2e/unit.json';
const browserReport = '.e2e/browser.json';

const checks = [
  ['Set-up', () => prepare({ mayInstall })],
  ['Types of the routes', () => runModule('next/dist/bin/next', ['typegen'])],
  ['Types', () => runModule('typescript/bin/tsc', ['--noEmit', '-p', '.'])],
  ['Lint and format', () => runModule('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])],
  ['Migrations make the schema', () => runModule('tsx/dist/cli.mjs', ['scripts/db.ts', 'diff'])],
  ['Build', buildProduct],
  ['Crash test', () => runModule('tsx/dist/cli.mjs', ['scripts/crash-test/crash-test.ts', '--rounds', '4'], { print: true })],
  ['Unit tests', runUnitTests, () => countVitest(readReport(unitReport))],
  ['Browser tests', runBrowserTests, () => countPlaywright(readReport(browserReport))],
];

let passed = 0;
let failed = 0;
for (const [name, work, count] of checks) {
  const ok = await runCheck(name, work);
  const tests = count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  passed += tests.passed;
  // A runner that broke before it counted anything has failed all the same.
  failed += !ok && tests.failed === 0 ? 1 : tests.failed;
  if (!ok && name === 'Set-up') break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runCheck(name, work) {
  const began = performance.now();
  console.log(`\n── ${name}`);
  try {
    await work();
    console.log(`── ${name}: passed (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(error.output ?? error.message);
    console.log(`── ${name}: FAILED (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return false;
  }
}

async function runUnitTests() {
  mkdirSync('.e2e', { recursive: true });
  await runModule('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile=${unitReport}`], { print: true });
}

async function runBrowserTests() {
  await installBrowser({ mayInstall });
  await runModule('@playwright/test/cli.js', ['test', '--pass-with-no-tests'], { print: true, env: { ONEPOOL_E2E_REPORT: browserReport } });
}
