import { existsSync } from 'node:fs';
import path from 'node:path';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  path.join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
];

/** The browser to test with: CHROMIUM_PATH, Playwright's own, or one of the system; null when there is none. */
export function findBrowser(playwrightsOwn) {
  return [process.env.CHROMIUM_PATH, playwrightsOwn, ...usual].find((file) => file && existsSync(file)) ?? null;
}
