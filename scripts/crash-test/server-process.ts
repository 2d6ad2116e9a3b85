import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const startTimeoutMs = 120_000;

/** A built Onepool server as a child process that can be killed like a power cut and started again on the same data. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private output = '';

  constructor(
    readonly port: number,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Starts it and answers when it is ready to serve. */
  async start(): Promise<void> {
    this.output = '';
    const child = spawn(process.execPath, ['dist/server.mjs'], {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(this.port), ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => this.keep(data.toString()));
    const until = performance.now() + startTimeoutMs;
    while (!(await this.isReady())) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready:\n${this.output}`);
      if (performance.now() > until) throw new Error(`The server was not ready after ${startTimeoutMs / 1000} s:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** kill -9: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.baseUrl}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  }

  private keep(text: string): void {
    this.output = (this.output + text).slice(-4000);
  }
}
