import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSimulatedDriver } from '@/lib/drivers/simulated/open-simulated-driver';
import { parseScenario } from '@/lib/drivers/simulated/parse-scenario';
import { serveApi } from '@/lib/server/api-router';
import { setCurrentRuntime } from '@/lib/server/current-runtime';
import { type OpenRuntime, openRuntime } from '@/lib/server/runtime';
import { openMetricsStore } from '@/lib/store/metrics-store';
import { openStore } from '@/lib/store/prisma-store';
import { openSimulatedFleetStore } from '@/lib/store/simulated-fleet';
import { openTestDatabase } from './test-database';

/** Tests begin at this moment of pool time, and it stands still until they step it. */
const startMs = Date.parse('2026-11-22T10:00:00.000Z');

/** Orders follow one another, so time passes in steps between which the control loop can give the next. */
const stepMs = 10_000;

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the JSON of many endpoints, and fails when it is not as it says.
  readonly body: any;
}

/** A pool with its API on a port of its own, a real database, and time that stands still. */
export interface TestPool {
  readonly runtime: OpenRuntime;
  /** http://127.0.0.1:PORT */
  readonly url: string;
  /** Sends a request to the API; a body that is no string is sent as JSON. */
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<TestAnswer>;
  /** Lets simulated time pass, and everything settle that it brings about. */
  advance(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a pool on a fleet: a built-in scenario by name, or one written in YAML. */
export async function openTestPool(fleet: { scenario: string } | { yaml: string }): Promise<TestPool> {
  const database = await openTestDatabase();
  const store = await openStore(database.connection);
  const driver = await openSimulatedDriver({
    store: openSimulatedFleetStore(store),
    scenario: 'scenario' in fleet ? fleet.scenario : 'test',
    seed: 1,
    wallClock: () => startMs,
    ...('yaml' in fleet ? { definition: definitionOf(fleet.yaml) } : {}),
  });
  const runtime = await openRuntime({ store, metrics: openMetricsStore(store), driver, database: { kind: 'private', version: 'test' } });
  setCurrentRuntime(runtime);
  const server = createServer((request, response) => void serveApi(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    runtime,
    url,
    send: (method, path, body, headers) => send(url + path, method, body, headers),
    async advance(ms) {
      await runtime.controller.settled();
      for (let left = ms; left > 0; left -= stepMs) {
        await driver.lab?.setClock({ advanceMs: Math.min(stepMs, left) });
        await runtime.controller.settled();
      }
      await runtime.pumpLoads();
    },
    async close() {
      setCurrentRuntime(null);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await runtime.close();
      await store.close();
      await database.drop();
    },
  };
}

function definitionOf(yaml: string) {
  const { definition, errors } = parseScenario(yaml);
  if (!definition) throw new Error(`The test's scenario is wrong: ${errors.map((error) => `${error.line}: ${error.message}`).join('; ')}`);
  return definition;
}

async function send(url: string, method: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<TestAnswer> {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers: { ...type, ...headers }, body: sent });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
}
