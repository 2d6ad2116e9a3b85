import { hashInputs, isCurrent, writeStamp } from './input-hash.mjs';
import { runModule } from './run-command.mjs';
import { runStep } from './step.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'generated',
  'public',
  'types',
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'postcss.config.mjs',
];
const advice = 'Correct the place that is named above; if nothing was changed here, delete .next and dist and start again.';

/** The server process (one file, dist/server.mjs) and the pages (next build), each unless it is current. */
export async function buildProduct() {
  const hash = hashInputs(sources, process.versions.node);
  const pages = process.env.ONEPOOL_DIST_DIR ?? '.next';
  const buildPages = () => runModule('next/dist/bin/next', ['build'], { env: { NODE_ENV: 'production' } });
  await makeUnlessCurrent('dist/.inputs', hash, 'Building the server', bundleServer);
  await makeUnlessCurrent(`${pages}/.inputs`, hash, 'Building the pages', buildPages);
}

async function makeUnlessCurrent(stamp, hash, name, work) {
  if (isCurrent(stamp, hash)) return;
  await runStep(name, advice, work);
  writeStamp(stamp, hash);
}

async function bundleServer() {
  // Imported late: at first start it has only just been installed.
  const { build, stop } = await import('esbuild');
  try {
    await build({
      entryPoints: ['lib/server/main.ts'],
      outfile: 'dist/server.mjs',
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      sourcemap: true,
      logLevel: 'silent',
    });
  } finally {
    // Else its own process stays for as long as the server runs.
    await stop();
  }
}
