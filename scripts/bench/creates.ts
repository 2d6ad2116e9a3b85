import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import { ServerProcess } from '../crash-test/server-process';
import { type Benchmark, cpuSeconds, type Figures, round, spread } from './figures';
import { cpuMsOf } from './process-cpu';

const port = 4181;
const clients = 64;
/** Until the compiler has seen all there is. */
const warmUp = 2_000;
const measured = 6_000;

/**
 * VMs created through the API by many clients at once, each answered when it is durable. They are small and stay stopped, so that room does
 * not run out. The clients run on the same machine, so what each side costs is measured apart (Linux).
 */
export const createsBenchmark: Benchmark = {
  name: 'creates',
  what: `durable creates through the API by ${clients} clients at once, on 400 hosts`,
  run: async (say) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'onepool-bench-'));
    const server = new ServerProcess(port, { ONEPOOL_DATA_DIR: dataDir, ONEPOOL_SCENARIO: 'enterprise', ONEPOOL_LOG_LEVEL: 'error' });
    try {
      await server.start();
      say(`creating ${warmUp} VMs before the clock runs`);
      await createMany('warm', warmUp);
      return await measureCreates(server);
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function measureCreates(server: ServerProcess): Promise<Figures> {
  const before = { ...cpuMsOf(server.pid), client: cpuSeconds() * 1000 };
  const began = performance.now();
  const latencies = await createMany('bench', measured);
  const seconds = (performance.now() - began) / 1000;
  const after = { ...cpuMsOf(server.pid), client: cpuSeconds() * 1000 };
  const each = (side: keyof typeof before) => round((after[side] - before[side]) / measured);
  return {
    'creates.perSecond': round(measured / seconds),
    ...spread('creates', latencies),
    'creates.serverCpuMsPerCreate': each('own'),
    'creates.postgresCpuMsPerCreate': each('children'),
    'creates.clientCpuMsPerCreate': each('client'),
  };
}

/** Answers how long each took, in ms. */
async function createMany(prefix: string, total: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const limit = pLimit(clients);
  const create = async (index: number) => {
    const body = JSON.stringify({ name: `${prefix}-${index}`, vcpus: 1, memoryBytes: 2 ** 28, power: 'stopped' });
    const began = performance.now();
    const status = await post(agent, '/api/v1/vms', body);
    if (status !== 202) throw new Error(`a create answered ${status}`);
    return performance.now() - began;
  };
  const latencies = await Promise.all(Array.from({ length: total }, (_, index) => limit(() => create(index))));
  agent.destroy();
  return latencies;
}

/** By node's own client, which costs a third of what fetch() does. Answers the status once the whole answer was read. */
function post(agent: Agent, url: string, body: string): Promise<number> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: '127.0.0.1', port, method: 'POST', path: url, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
