// Writes generated/api-routes.ts: every route module of app/api, app/healthz, app/readyz and app/metrics by its path, so that the
// server process can call them without Next.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'generated', 'api-routes.ts');

const routes = readdirSync(path.join(root, 'app'), { recursive: true })
  .map((file) => String(file).split(path.sep).join('/'))
  .filter((file) => /^(api\/.+|healthz|readyz|metrics)\/route\.ts$/.test(file))
  .map((file) => file.slice(0, -'/route.ts'.length))
  .sort();

const lines = [
  '// Made by scripts/generate-api-routes.mjs from the folders of app/.',
  ...routes.map((route, index) => `import * as route${index} from '@/app/${route}/route';`),
  '',
  'export const apiRoutes = {',
  ...routes.map((route, index) => `  '/${route}': route${index},`),
  '};',
  '',
].join('\n');

mkdirSync(path.dirname(target), { recursive: true });
if (!isCurrent()) writeFileSync(target, lines);

function isCurrent() {
  try {
    return readFileSync(target, 'utf8') === lines;
  } catch {
    return false;
  }
}
