import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ServerProcess } from '../crash-test/server-process';
import { type Benchmark, type Figures, round, spread } from './figures';

const GIB = 2 ** 30;
const port = 4180;

/** Requests as the screens make them, one at a time, as they would wait for it. */
const requests: Readonly<Record<string, { path: string; body?: object }>> = {
  'list.first': { path: '/api/v1/vms?limit=100' },
  'list.sortedByCpu': { path: '/api/v1/vms?limit=100&sort=-cpu' },
  'filter.text': { path: '/api/v1/vms?limit=100&filter=web' },
  'filter.mixed': { path: `/api/v1/vms?limit=100&filter=${encodeURIComponent('state:running tag:prod -tag:web cpu>20')}` },
  'filter.suggestions': { path: '/api/v1/vms/suggestions?text=tag:p' },
  'hosts.grid': { path: '/api/v1/hosts/grid' },
  pool: { path: '/api/v1/pool' },
  'chart.host': { path: '/api/v1/metrics/series?object=host/{host}&metric=cpu.used,cpu.ready,memory.used&points=400' },
  preview: { path: '/api/v1/placements', body: { vcpus: 4, memoryBytes: 8 * GIB, disks: [{ sizeBytes: 40 * GIB }] } },
  'preview.refused': { path: '/api/v1/placements', body: { vcpus: 500, memoryBytes: 20_000 * GIB } },
};

/** Lists, filters, previews and charts over HTTP, start-up time and memory, with a built server on a scenario of its own. */
export const httpBenchmark = (scenario: 'campus' | 'enterprise' | 'limits'): Benchmark => ({
  name: `http.${scenario}`,
  what: `HTTP answers, start-up and memory at ${scenario}`,
  run: async (say) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'onepool-bench-'));
    const server = new ServerProcess(port, { ONEPOOL_DATA_DIR: dataDir, ONEPOOL_SCENARIO: scenario, ONEPOOL_LOG_LEVEL: 'error' });
    try {
      const first = await timed(() => server.start());
      await server.stop();
      const again = await timed(() => server.start());
      say(`started in ${first.toFixed(1)} s, again in ${again.toFixed(1)} s`);
      const answers = await measureAnswers(server);
      return {
        ...prefixed(scenario, {
          'startUp.firstSeconds': round(first),
          'startUp.againSeconds': round(again),
          ...answers,
          ...memoryOf(server),
        }),
      };
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
});

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function measureAnswers(server: ServerProcess): Promise<Figures> {
  const figures: Figures = {};
  const host = await firstHostId(server);
  for (const [name, request] of Object.entries(requests)) {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < 60; round++) {
      const began = performance.now();
      const response = await ask(server, { ...request, path: request.path.replace('{host}', host) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${request.path} answered ${response.status}: ${text.slice(0, 300)}`);
      times.push(performance.now() - began);
      bytes = text.length;
    }
    Object.assign(figures, spread(name, times.slice(10)), { [`${name}.kib`]: round(bytes / 1024) });
  }
  return figures;
}

async function firstHostId(server: ServerProcess): Promise<string> {
  // The server checks its answers against the schema.
  const page = (await (await ask(server, { path: '/api/v1/hosts?limit=1' })).json()) as { items: { id: string }[] };
  return page.items[0]?.id ?? '';
}

const ask = (server: ServerProcess, { path: url, body }: { path: string; body?: object }): Promise<Response> =>
  fetch(
    `${server.baseUrl}${url}`,
    body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {},
  );

/** Resident memory now and at its peak, of the server process alone (Linux). */
function memoryOf(server: ServerProcess): Figures {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const mib = (field: string) => round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { 'memory.rssMib': mib('VmRSS'), 'memory.peakMib': mib('VmHWM') };
}

const prefixed = (scenario: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`http.${scenario}.${name}`, value]));
