import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const output = 'generated/api-routes.ts';

/**
 * Writes generated/api-routes.ts: every route.ts of app/ with the path it answers, so that the server process can call the
 * same modules as Next without Next's cost per request.
 */
export function generateApiRoutes() {
  // '[' sorts before letters: swapped for a character behind them, fixed segments win over parameters.
  const order = (folder) => folder.replaceAll('[', '~');
  const folders = listRouteFolders('app').sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const imports = folders.map((folder, index) => `import * as route${index} from '@/${folder}/route';`);
  const rows = folders.map((folder, index) => `  { path: '${toPath(folder)}', module: route${index} },`);
  const text = [
    '// Written by scripts/generate-api-routes.mjs from the folders of app/.',
    ...imports,
    '',
    '/** The module of every path that is no page; {name} stands for one segment. Fixed segments come before such ones. */',
    'export const apiRoutes = [',
    ...rows,
    '] as const;',
    '',
  ].join('\n');
  if (existsSync(output) && readFileSync(output, 'utf8') === text) return;
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, text);
}

function listRouteFolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listRouteFolders(path.posix.join(folder, entry.name));
    return entry.name === 'route.ts' ? [folder] : [];
  });
}

/** app/api/v1/vms/[vmId] answers /api/v1/vms/{vmId}; a group like (console) is no part of the path. */
function toPath(folder) {
  return folder
    .slice('app'.length)
    .replaceAll(/\/\([^)]+\)/g, '')
    .replaceAll(/\[([^\]]+)\]/g, '{$1}');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generateApiRoutes();
