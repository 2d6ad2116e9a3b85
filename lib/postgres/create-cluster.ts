import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './find-binaries';
import { PostgresError } from './postgres-error';
import { isAlive } from './postmaster';
import { serverEnvironment } from './server-environment';
import type { ServerHome } from './server-home';

const run = promisify(execFile);

/** The major version that made a cluster, or null when there is none yet. A folder that is no cluster is refused, never deleted. */
export function readClusterMajor({ clusterFolder }: ServerHome): number | null {
  if (!existsSync(clusterFolder)) return null;
  const version = path.join(clusterFolder, 'PG_VERSION');
  if (!existsSync(version)) {
    throw new PostgresError(`${clusterFolder} is not a PostgreSQL cluster (it has no PG_VERSION). Move it away and start again.`);
  }
  return Number.parseInt(readFileSync(version, 'utf8'), 10);
}

/** Makes the cluster in a folder of its own and renames it whole, so that a creation that was cut short leaves no half of one. */
export async function createCluster(
  home: ServerHome,
  binaries: PostgresBinaries,
  { superuser, durable }: { readonly superuser: string; readonly durable: boolean },
): Promise<void> {
  removeUnfinished(home.folder);
  const unfinished = `${home.clusterFolder}.new-${process.pid}`;
  const ids = home.account ? { uid: home.account.uid, gid: home.account.gid } : {};
  const options = ['-D', unfinished, '-U', superuser, '--auth=trust', '-E', 'UTF8', '--data-checksums', ...localeOptions(binaries.major)];
  if (!durable) options.push('--no-sync');
  try {
    await run(path.join(binaries.folder, 'initdb'), options, { ...ids, cwd: home.folder, env: serverEnvironment() });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new PostgresError(`PostgreSQL could not make its data folder in ${home.folder}: ${lastWords(error)}`);
  }
  // Another Onepool may have been quicker: its cluster stands, ours goes.
  if (existsSync(home.clusterFolder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, home.clusterFolder);
}

/** Byte order for sorting, which is the same everywhere and the quickest, and Unicode for upper and lower case. */
function localeOptions(major: number): readonly string[] {
  if (major >= 17) return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C'];
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = Number(/^cluster\.new-(\d+)$/.exec(name)?.[1]);
    if (maker === process.pid || (maker > 0 && !isAlive(maker))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function lastWords(error: unknown): string {
  const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return told || (error instanceof Error ? error.message : String(error));
}
