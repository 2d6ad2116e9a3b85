import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const output = 'generated/api-routes.ts';

/**
 * Writes generated/api-routes.ts: every route.ts of app/ with the path it answers, so that the server process can call the
 * same modules as Next without Next's cost per request.
 */
export function generateApiRoutes() {
  const text = toModule(listRouteFolders('app'));
  if (existsSync(output) && readFileSync(output, 'utf8') === text) return;
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, text);
}

/** The text of the table for these folders, such as app/api/v1/vms/[vmId]. */
export function toModule(folders) {
  const sorted = [...folders].sort();
  return [
    '// Written by scripts/generate-api-routes.mjs from the folders of app/.',
    ...sorted.map((folder, index) => `import * as route${index} from '@/${folder}/route';`),
    '',
    '/** The module of every path that is no page; [name] stands for one segment. */',
    'export const apiRoutes = {',
    ...sorted.map((folder, index) => `  '${toPath(folder)}': route${index},`),
    '};',
    '',
  ].join('\n');
}

function listRouteFolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listRouteFolders(path.posix.join(folder, entry.name));
    return entry.name === 'route.ts' ? [folder] : [];
  });
}

/** A group like (console) is no part of the path. */
function toPath(folder) {
  return folder.slice('app'.length).replaceAll(/\/\([^)]+\)/g, '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generateApiRoutes();
