import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { socketFile } from './server-home';

/** The main process of a running server, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

/** The server that runs on a cluster, also one that an earlier Onepool left behind; null when there is none. */
export function findPostmaster(clusterFolder: string): Postmaster | null {
  const file = pidFile(clusterFolder);
  if (!existsSync(file)) return null;
  // Lines: pid, data folder, start time, port, first socket folder, …
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return isPostmaster(pid, clusterFolder) ? { pid, socketFolder: lines[4]?.trim() ?? '' } : null;
}

/**
 * Takes away what a server that is gone left behind. PostgreSQL does so itself unless some other process has its number by now,
 * which is usual in containers: then it would refuse to start for ever. Call it only after findPostmaster() found none.
 */
export function removeStaleFiles(clusterFolder: string, socketFolder: string): void {
  const lock = `${socketFile(socketFolder)}.lock`;
  for (const file of [pidFile(clusterFolder), lock]) {
    if (existsSync(file) && isAlive(Math.abs(Number(readFileSync(file, 'utf8').split('\n')[0])))) rmSync(file);
  }
}

/** Stops whatever server runs on a cluster, and waits for it. */
export async function stopPostmaster(clusterFolder: string): Promise<void> {
  const running = findPostmaster(clusterFolder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  await waitUntilGone(running.pid, clusterFolder);
}

/** With `ref: false` the waiting does not keep this process alive. */
export async function waitUntilGone(pid: number, clusterFolder: string, { ref } = { ref: true }): Promise<void> {
  while (isPostmaster(pid, clusterFolder)) await wait(100, undefined, { ref });
}

/** Whether a process is the server of this cluster, judged by its command line: numbers are given again to other programs. */
export function isPostmaster(pid: number, clusterFolder: string): boolean {
  if (!isAlive(pid)) return false;
  const command = readCommandLine(pid);
  return command.includes('postgres') && command.includes(clusterFolder);
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function pidFile(clusterFolder: string): string {
  return path.join(clusterFolder, 'postmaster.pid');
}

/** Empty for a process that has ended, also for one that its parent has not yet collected. */
function readCommandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
