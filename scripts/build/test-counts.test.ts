import { expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

it('counts a file of unit tests that could not be loaded as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(countVitest({ numPassedTests: 7, numFailedTests: 1, testResults: [broken, failing] })).toEqual({ passed: 7, failed: 2 });
});

it('counts a browser test that passes only the second time as a failure', () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2 }, errors: [] })).toEqual({ passed: 5, failed: 3 });
});

it('counts nothing where no report was written', () => {
  expect([countVitest(null), countPlaywright(null)]).toEqual([
    { passed: 0, failed: 0 },
    { passed: 0, failed: 0 },
  ]);
});
