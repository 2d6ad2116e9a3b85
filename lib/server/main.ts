import { createServer, type IncomingMessage, Server, type ServerResponse } from 'node:http';
import next from 'next';
import { momentHeader, momentIn } from '@/lib/api/shown-moment';
import { isApiPath, serveApi } from './api-router';
import { setCurrentRuntime } from './current-runtime';
import { log } from './log';
import { openPool } from './open-pool';
import { readSettings, type Settings } from './settings';

/** While there is no sign-in, only this machine may ask. */
const hostname = '127.0.0.1';

const dev = process.env.NODE_ENV !== 'production';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const began = performance.now();
  const { handle, nextUpgrades, closeNext } = await prepareNext(settings);
  const pool = await openPool(settings, say);
  setCurrentRuntime(pool.runtime);
  const server = createServer((request, response) => answer(request, response, handle));
  // Only Next's development server takes upgrades (hot reload); anybody else's would hang for ever.
  server.on('upgrade', (request, socket, head) => (dev ? nextUpgrades.emit('upgrade', request, socket, head) : socket.destroy()));
  await listen(server, settings.port);
  say(`Onepool is ready after ${((performance.now() - began) / 1000).toFixed(1)} s: http://localhost:${settings.port}`);
  stopOnSignal(server, async () => {
    setCurrentRuntime(null);
    await closeNext();
    await pool.close();
  });
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Next gets a server of its own that never listens, so that it adds no listeners to ours. */
async function prepareNext(settings: Settings): Promise<{ handle: Handle; nextUpgrades: Server; closeNext: () => Promise<void> }> {
  const nextUpgrades = new Server();
  const app = next({ dev, hostname, port: settings.port, httpServer: nextUpgrades });
  await app.prepare();
  return { handle: app.getRequestHandler(), nextUpgrades, closeNext: () => app.close() };
}

function answer(request: IncomingMessage, response: ServerResponse, handle: Handle): void {
  const url = request.url ?? '/';
  if (isApiPath(url)) {
    serveApi(request, response);
    return;
  }
  // Only the address says which moment a page shows, and what draws it on the server sees headers only.
  delete request.headers[momentHeader];
  const at = momentIn(url.slice(url.indexOf('?') + 1));
  if (at !== null) request.headers[momentHeader] = at;
  void handle(request, response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken by another program. Stop it, or set PORT to another number.`) : error);
    });
    server.listen(port, hostname, resolve);
  });
}

function stopOnSignal(server: Server, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`Stopping (${signal})`);
    server.close();
    setTimeout(() => server.closeAllConnections(), 500).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

function fail(error: unknown): never {
  log.debug({ err: error }, 'the start failed');
  process.stderr.write(`Onepool could not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected with nobody listening'));

main().catch(fail);
