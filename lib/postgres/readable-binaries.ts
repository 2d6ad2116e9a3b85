import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './find-binaries';
import { findClosedFolder, may } from './server-account';
import { rootsOwnShelf, type ServerHome } from './server-home';

/**
 * The same programs where the server's user can run them. A checkout below a folder that only root may enter, or one made
 * under a strict umask, hides its node_modules from that user: then they are copied once (65 MB) to
 * /var/lib/onepool.
 */
export function makeBinariesReadable(binaries: PostgresBinaries, home: ServerHome): PostgresBinaries {
  const { account } = home;
  const program = path.join(binaries.folder, 'postgres');
  if (!account || (findClosedFolder(binaries.folder, account) === null && may(program, account, 0o5))) return binaries;
  const source = path.dirname(binaries.folder);
  const copy = path.join(rootsOwnShelf, `programs-${binaries.major}-${statSync(program).size}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
    openToReaders(unfinished);
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  return { ...binaries, folder: path.join(copy, path.basename(binaries.folder)) };
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}
