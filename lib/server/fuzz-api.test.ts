import { afterAll, beforeAll, expect, it } from 'vitest';
import { problem } from '@/lib/api/schemas/shared';
import { type FuzzRequest, makeRequest, operationsOf } from '@/lib/testing/fuzz/make-requests';
import { Random } from '@/lib/testing/fuzz/random';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const requests = Number(process.env.ONEPOOL_FUZZ_REQUESTS ?? 6000);
const seed = Number(process.env.ONEPOOL_FUZZ_SEED ?? 1);
/** A stream never ends, a week of simulated time takes minutes, and another fleet takes the ids away that the others are tried with. */
const leftOut = new Set(['streamEvents', 'changeClock', 'loadScenario']);

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ scenario: 'classroom' });
});
afterAll(() => pool.close());

it(`finds no request among ${requests} that the server fails on`, { timeout: 300_000 }, async () => {
  const document = (await pool.send('GET', '/api/v1/openapi.json')).body;
  const operations = operationsOf(document).filter(({ operationId }) => !leftOut.has(operationId));
  const random = new Random(seed);
  const wrong: unknown[] = [];
  const tried = new Map<number, number>();
  for (let count = 0; count < requests; count++) {
    const request = makeRequest(random.pick(operations), random, words(pool));
    const { status, complaint } = await attempt(request);
    tried.set(status, (tried.get(status) ?? 0) + 1);
    if (complaint !== null) wrong.push({ complaint, ...request, body: request.body?.slice(0, 300) });
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(tried.get(422), 'most are refused for what they say').toBeGreaterThan(requests / 10);
  expect((tried.get(200) ?? 0) + (tried.get(202) ?? 0), 'some are right').toBeGreaterThan(requests / 100);
  expect((await pool.send('GET', '/api/v1/pool')).status).toBe(200);
});

async function attempt({ method, path, headers, body }: FuzzRequest): Promise<{ status: number; complaint: unknown }> {
  const answer = await pool.send(method, path, body ?? undefined, headers);
  if (answer.status < 400) return { status: answer.status, complaint: null };
  if (answer.status === 431) return { status: 431, complaint: null }; // node refuses so long a head before it is a request
  const told = problem.safeParse(answer.body);
  const isGood = answer.status < 500 && told.success && answer.headers.get('content-type') === 'application/problem+json';
  return { status: answer.status, complaint: isGood ? null : answer.body };
}

/** Words that lead somewhere in this pool. */
function words({ runtime: { inventory } }: TestPool): string[] {
  const ids = [
    inventory.guests,
    inventory.hosts,
    inventory.networks,
    inventory.storagePools,
    inventory.clusters,
    inventory.rules,
    inventory.tasks,
  ];
  const some = ids.flatMap((map) => [...map.keys()].slice(0, 5));
  return [
    ...some,
    'web-1',
    'new vm',
    'vm-unknown',
    'tag:web',
    'name',
    '-cpu',
    'state:running',
    'cpu.used',
    'pool',
    `host/${some[5] ?? ''}`,
    'ssd',
    'classroom',
  ];
}
