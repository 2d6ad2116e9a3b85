import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { PostgresError } from './postgres-error';

/** A user of this machine that the server runs as. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to the owner of the data that is already there, else to `postgres`, else
 * to `nobody`. Null when we are not root: the server then runs as ourselves.
 */
export function findServerAccount(dataFolder: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner = statSync(dataFolder, { throwIfNoEntry: false })?.uid ?? 0;
  const found =
    accounts.find((account) => owner !== 0 && account.uid === owner) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody');
  if (found) return found;
  throw new PostgresError(
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor a user "nobody". Start Onepool as another user.',
  );
}

/** The first folder on the way to a path, or the path itself, that the account may not enter; null when it can get there. */
export function findClosedFolder(target: string, account: ServerAccount): string | null {
  const whole = realpathSync(target);
  const { root } = path.parse(whole);
  let folder = root;
  for (const part of ['', ...whole.slice(root.length).split(path.sep)]) {
    folder = path.join(folder, part);
    if (!may(folder, account, 0o1)) return folder;
  }
  return null;
}

/** Whether the account may do what the bits of the last octal digit say: 4 read, 1 enter or run. */
export function may(file: string, account: ServerAccount, bits: number): boolean {
  const { mode, uid, gid } = statSync(file);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}

function readAccounts(): readonly ServerAccount[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0);
}
