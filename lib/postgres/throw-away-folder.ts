import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive, stopPostmaster } from './postmaster';

const prefix = 'onepool-throw-away-';

/**
 * A data folder for the life of this process, such as a test run's. Those of processes that were killed are swept first, with
 * the servers that they left running.
 */
export async function makeThrowAwayFolder(): Promise<string> {
  for (const name of readdirSync(os.tmpdir())) {
    const maker = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (maker > 0 && !isAlive(maker)) await removeThrowAwayFolder(path.join(os.tmpdir(), name)).catch(() => undefined);
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  // Servers below it may run as another user than we do.
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes the folder with every data folder right below it, after stopping their servers. */
export async function removeThrowAwayFolder(folder: string): Promise<void> {
  for (const dataDir of [folder, ...readdirSync(folder).map((name) => path.join(folder, name))]) {
    await stopPostmaster(path.join(dataDir, 'postgres', 'cluster'));
  }
  rmSync(folder, { recursive: true, force: true });
}
