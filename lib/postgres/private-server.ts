import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, type SocketConnection, withClient } from './connection';
import type { PostgresBinaries } from './find-binaries';
import { PostgresError } from './postgres-error';
import { findPostmaster, isPostmaster, removeStaleFiles, waitUntilGone } from './postmaster';
import { serverEnvironment } from './server-environment';
import { port, prepareSocketFolder, type ServerHome } from './server-home';
import { serverOptions } from './server-options';

interface Supervision {
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (message: string) => void;
  readonly onLost?: ((error: Error) => void) | undefined;
}

/** Crash recovery of a big database takes its time; a server that is merely slow must not be taken for broken. */
const readyWithinMs = 120_000;
const stopWithinMs = 30_000;
const logBytesKept = 10 * 1024 * 1024;
const restartDelaysMs = [100, 500, 1000, 2000, 5000, 10_000, 20_000];

/** One running PostgreSQL server: started or adopted, watched, started again when it ends by itself, stopped. */
export class PrivateServer {
  adopted = false;
  version = '';
  pid = 0;
  private socketFolder = '';
  private stopping = false;
  private ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly home: ServerHome,
    private readonly binaries: PostgresBinaries,
    private readonly user: string,
    private readonly supervision: Supervision,
  ) {}

  connectionTo(database: string): SocketConnection {
    return { host: this.socketFolder, port, user: this.user, database, ssl: false };
  }

  async start(): Promise<void> {
    if (!(await this.adopt())) await this.launch();
    void this.watch();
  }

  async ensureDatabase(name: string): Promise<void> {
    await withClient(this.connectionTo('postgres'), async (client) => {
      const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}"`).catch(unlessMadeMeanwhile);
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      if (!isPostmaster(this.pid, this.home.clusterFolder)) return;
      this.send(signal);
      if (await this.endsWithin(stopWithinMs)) return;
      this.supervision.log(`PostgreSQL did not stop within ${stopWithinMs / 1000} s of ${signal}.`);
    }
  }

  /** Takes over a server that runs already; waits for one that is just stopping, and ends one whose socket was deleted. */
  private async adopt(): Promise<boolean> {
    const running = findPostmaster(this.home.clusterFolder);
    if (!running) return false;
    this.pid = running.pid;
    this.socketFolder = running.socketFolder;
    this.ended = waitUntilGone(running.pid, this.home.clusterFolder, { ref: false });
    this.adopted = await this.becomesReady(5000);
    if (!this.adopted) {
      this.send('SIGINT');
      await this.endsWithin(stopWithinMs);
    }
    return this.adopted;
  }

  private async launch(): Promise<void> {
    this.socketFolder = prepareSocketFolder(this.home);
    removeStaleFiles(this.home.clusterFolder, this.socketFolder);
    const child = this.spawnServer();
    this.pid = child.pid ?? 0;
    this.ended = once(child, 'exit').catch(() => undefined);
    if (await this.becomesReady(readyWithinMs)) return;
    // Two processes that start at once: the other one's server stands, and which of them goes on is for the controller lock.
    if (findPostmaster(this.home.clusterFolder) && (await this.adopt())) return;
    throw new PostgresError(`PostgreSQL did not start. Its log, ${this.home.logFile}, ends with:\n${this.logTail()}`);
  }

  private spawnServer(): ChildProcess {
    rotate(this.home.logFile);
    const log = openSync(this.home.logFile, 'a', 0o600);
    const { account } = this.home;
    try {
      const child = spawn(
        path.join(this.binaries.folder, 'postgres'),
        serverOptions(this.home.clusterFolder, this.socketFolder, this.supervision.settings),
        {
          ...(account ? { uid: account.uid, gid: account.gid } : {}),
          cwd: this.home.folder,
          env: serverEnvironment(),
          // Ctrl-C goes to the whole group of the terminal: the server must outlive it until our connections are closed.
          detached: true,
          stdio: ['ignore', log, log],
        },
      );
      child.unref();
      return child;
    } finally {
      closeSync(log);
    }
  }

  /** Whether it answers in time; ends early when the process does. */
  private async becomesReady(withinMs: number): Promise<boolean> {
    const deadline = performance.now() + withinMs;
    let gone = false;
    void this.ended.then(() => (gone = true));
    while (!gone && performance.now() < deadline) {
      const answer = await this.ask();
      if (answer !== null) {
        this.version = answer;
        return true;
      }
      await wait(30);
    }
    return false;
  }

  /** Its version, or null while it does not answer (not there yet, starting up, shutting down). */
  private async ask(): Promise<string | null> {
    try {
      return await withClient(this.connectionTo('postgres'), async (client) => {
        const answer = await client.query<{ server_version: string }>('SHOW server_version');
        return answer.rows[0]?.server_version ?? '';
      });
    } catch (error) {
      if (['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '53300'].includes(codeOf(error))) return null;
      if (error instanceof Error && /terminated|timeout/i.test(error.message)) return null;
      throw error;
    }
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.ended;
      if (this.stopping) return;
      this.supervision.log(`PostgreSQL (process ${this.pid}) ended by itself; starting it again. Its log is ${this.home.logFile}.`);
      try {
        await this.restart();
      } catch (error) {
        this.supervision.onLost?.(error instanceof Error ? error : new Error(String(error)));
        return;
      }
    }
  }

  private async restart(): Promise<void> {
    for (const delayMs of restartDelaysMs) {
      await wait(delayMs);
      if (this.stopping) return;
      try {
        await this.launch();
        if (this.stopping) await this.stop();
        return;
      } catch (error) {
        if (delayMs === restartDelaysMs.at(-1)) throw error;
        this.supervision.log(error instanceof Error ? error.message : String(error));
      }
    }
  }

  private async endsWithin(withinMs: number): Promise<boolean> {
    const timer = new AbortController();
    const ended = this.ended.then(() => true);
    const late = wait(withinMs, false, { signal: timer.signal }).catch(() => false);
    const result = await Promise.race([ended, late]);
    timer.abort();
    return result;
  }

  private send(signal: 'SIGINT' | 'SIGQUIT'): void {
    try {
      process.kill(this.pid, signal);
    } catch {
      // It has just ended by itself.
    }
  }

  private logTail(): string {
    return readFileSync(this.home.logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  }
}

/** The log of the time before is kept, the one before that is not. */
function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logBytesKept) renameSync(logFile, `${logFile}.1`);
}

/** Two processes may adopt one server at the same time: 42P04 or, in a closer race, 23505 says that the other made the database. */
function unlessMadeMeanwhile(error: unknown): void {
  if (!['42P04', '23505'].includes(codeOf(error))) throw error;
}
