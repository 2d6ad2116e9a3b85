import { existsSync, readFileSync } from 'node:fs';
import { PrintableError } from './printable-error.mjs';
import { runCommand } from './run-command.mjs';
import { runStep } from './step.mjs';

const advice =
  'Check that this machine reaches the npm registry (npm ping) and has 1.5 GB of free disk, then start again.\nBehind a proxy: npm config set proxy http://…; with a registry of your own: npm config set registry https://…';

/** `npm ci`, unless node_modules holds exactly what package-lock.json asks for. */
export async function installPackages({ mayInstall }) {
  if (packagesAreCurrent()) return;
  if (!mayInstall) throw new PrintableError('The packages are not those of package-lock.json. Run npm ci.');
  await runStep('Installing packages', advice, () => {
    // Run by `npm start`, npm itself says where it is.
    const npm = process.env.npm_execpath;
    const parameters = ['ci', '--no-audit', '--no-fund'];
    return npm
      ? runCommand(process.execPath, [npm, ...parameters])
      : runCommand('npm', parameters, { shell: process.platform === 'win32' });
  });
}

function packagesAreCurrent() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  return holdsAll(read('package-lock.json'), read(record));
}

/**
 * Whether what npm wrote down at the end of an installation is what the lock file asks for. Packages for other systems are in
 * the lock file alone.
 */
export function holdsAll(wanted, installed) {
  return Object.entries(wanted).every(([place, { version, optional, devOptional, peer }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === version : optional === true || devOptional === true || peer === true;
  });
}
