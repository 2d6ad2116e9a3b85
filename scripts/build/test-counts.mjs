import { existsSync, readFileSync, statSync } from 'node:fs';

const began = Date.now();

/** A report that this run has written; null when it wrote none. */
export function readReport(file) {
  if (!existsSync(file) || statSync(file).mtimeMs < began) return null;
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Files that could not be loaded count as one failure each: they hold tests that did not run. */
export function countVitest(report) {
  if (!report) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

export function countPlaywright(report) {
  if (!report) return { passed: 0, failed: 0 };
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length };
}
