import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PostgresError } from './postgres-error';
import { findClosedFolder, findServerAccount, type ServerAccount } from './server-account';

/** Where one private server lives on disk, and as whom it runs. */
export interface ServerHome {
  /** Holds the cluster, the sockets and the log; belongs to the account. */
  readonly folder: string;
  readonly clusterFolder: string;
  readonly logFile: string;
  /** Null: as ourselves. */
  readonly account: ServerAccount | null;
}

export const port = 5432;
/** Where root keeps what the server's user could not reach in its place. */
export const rootsOwnShelf = '/var/lib/onepool';

/**
 * Makes ready the folder of the private server: `postgres` inside the data folder. When we are root and the data folder lies
 * below one that only root may enter, the server's user could never open it: then a folder of its own under /var/lib/onepool,
 * remembered in `postgres-location` of the data folder.
 */
export function prepareServerHome(dataDir: string): ServerHome {
  if (process.platform === 'win32') {
    throw new PostgresError(
      'On Windows Onepool cannot run its own database, because Node opens no Unix sockets there. Set DATABASE_URL to a PostgreSQL of yours, or run Onepool in WSL.',
    );
  }
  // The server's user must pass through a data folder of ours; what lies in it is closed to others.
  makeFolder(dataDir);
  if (isOurs(dataDir)) chmodSync(dataDir, statSync(dataDir).mode | 0o111);
  const pointer = path.join(dataDir, 'postgres-location');
  const recorded = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  if (recorded !== null && !existsSync(recorded)) {
    throw new PostgresError(
      `The database of ${dataDir} was kept in ${recorded}, which is gone. Bring it back, or delete ${pointer} to begin with an empty pool.`,
    );
  }
  let folder = recorded ?? path.join(dataDir, 'postgres');
  refuseForeignOwner(folder);
  const account = findServerAccount(path.join(folder, 'cluster'));
  const closed = account && recorded === null ? findClosedFolder(dataDir, account) : null;
  if (closed !== null) {
    folder = moveOut(dataDir, folder, closed, account?.name ?? '');
    writeFileSync(pointer, `${folder}\n`);
  }
  makePrivate(folder, account);
  return { folder, clusterFolder: path.join(folder, 'cluster'), logFile: path.join(folder, 'postgresql.log'), account };
}

/** A folder that only the server's user may enter, in which the socket's path stays short enough for the operating system. */
export function prepareSocketFolder({ folder, account }: ServerHome): string {
  const inside = path.join(folder, 'run');
  if (fits(inside)) {
    makePrivate(inside, account);
    return inside;
  }
  const pointer = path.join(folder, 'socket-folder');
  const recorded = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  if (recorded !== null && isPrivate(recorded, account)) return recorded;
  const parent = [os.tmpdir(), '/tmp'].find((place) => fits(path.join(place, 'onepool-xxxxxx')) && isOpenTo(place, account)) ?? '/tmp';
  const fresh = mkdtempSync(path.join(parent, 'onepool-'));
  makePrivate(fresh, account);
  writeFileSync(pointer, `${fresh}\n`);
  return fresh;
}

export function socketFile(folder: string): string {
  return path.join(folder, `.s.PGSQL.${port}`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PostgresError(`The data folder ${folder} cannot be made (${why}). Set ONEPOOL_DATA_DIR to a folder that can be written.`);
  }
}

/** A home folder that somebody named as the data folder is not for us to open. */
function isOurs(dataDir: string): boolean {
  const names = readdirSync(dataDir);
  return statSync(dataDir).uid === process.getuid?.() && (names.length === 0 || names.includes('postgres'));
}

function moveOut(dataDir: string, inside: string, closed: string, user: string): string {
  if (existsSync(path.join(inside, 'cluster'))) {
    throw new PostgresError(
      `PostgreSQL runs as the user "${user}", who may not enter ${closed}, and so cannot open the database in ${inside}. Allow it with "chmod o+x ${closed}", or move ${dataDir} elsewhere and set ONEPOOL_DATA_DIR.`,
    );
  }
  mkdirSync(rootsOwnShelf, { recursive: true, mode: 0o755 });
  return path.join(rootsOwnShelf, randomBytes(6).toString('hex'));
}

function refuseForeignOwner(folder: string): void {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  const self = process.getuid?.() ?? 0;
  if (self === 0 || owner === undefined || owner === self) return;
  throw new PostgresError(
    `The database in ${folder} belongs to another user (uid ${owner}). Start Onepool as that user or as root, or set ONEPOOL_DATA_DIR to a folder of your own.`,
  );
}

function makePrivate(folder: string, account: ServerAccount | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!account) return;
  try {
    chownSync(folder, account.uid, account.gid);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PostgresError(
      `PostgreSQL refuses to run as root, and its folder cannot be handed to the user "${account.name}" (${why}). Start Onepool as another user, or set DATABASE_URL.`,
    );
  }
}

/** In a folder that everybody may write, a name may have been taken by somebody else. */
function isPrivate(folder: string, account: ServerAccount | null): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === (account?.uid ?? process.getuid?.()) && (found.mode & 0o077) === 0;
}

function isOpenTo(place: string, account: ServerAccount | null): boolean {
  return existsSync(place) && (account === null || findClosedFolder(place, account) === null);
}

/** sun_path is 108 bytes on Linux and 104 on macOS, with its closing zero. */
function fits(folder: string): boolean {
  return Buffer.byteLength(socketFile(folder)) <= (process.platform === 'darwin' ? 103 : 107);
}
