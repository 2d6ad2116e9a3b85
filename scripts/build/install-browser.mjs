import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { PrintableError } from './printable-error.mjs';
import { runCommand } from './run-command.mjs';
import { runStep } from './step.mjs';

const advice =
  'Get a browser for the tests: npx playwright install chromium, or install Chromium or Chrome and set CHROMIUM_PATH to its program.';

/** Sees to it that there is a browser to test with; as root on Debian and its kin it installs one. */
export async function installBrowser({ mayInstall }) {
  const { chromium } = await import('@playwright/test');
  if (findBrowser(chromium.executablePath())) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall || !isDebianRoot) throw new PrintableError(`The browser tests found no browser. ${advice}`);
  const apt = ['-o', 'DPkg::Lock::Timeout=300', '-y', '--no-install-recommends'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('Installing a browser', advice, async () => {
    await runCommand('apt-get', [...apt, 'update'], { env });
    await runCommand('apt-get', [...apt, 'install', 'chromium'], { env });
  });
}
