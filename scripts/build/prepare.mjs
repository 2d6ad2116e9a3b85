import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';
import { generateSources } from './generate-sources.mjs';
import { installPackages } from './install-packages.mjs';

/** What every command needs first: the project's folder, a Node that is new enough, the packages, the generated sources. */
export async function prepare({ mayInstall = true } = {}) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  checkNode();
  await installPackages({ mayInstall });
  await generateSources();
}
