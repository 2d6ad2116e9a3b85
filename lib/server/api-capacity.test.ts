import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const GIB = 2 ** 30;

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ scenario: 'classroom' });
});
afterAll(() => pool.close());

describe('the capacity of a pool', () => {
  it('is told by daily peaks of the last days and how long each resource lasts', async () => {
    const { status, body } = await pool.send('GET', '/api/v1/capacity');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.resources.map((each: { resource: string }) => each.resource)).toEqual(['cpu', 'memory', 'storage']);
    for (const { peaks, limit, forecast } of body.resources) {
      expect(peaks.length).toBeGreaterThanOrEqual(6);
      for (const { value } of peaks) expect(value).toBeLessThanOrEqual(limit);
      expect(forecast.perDayBand[0]).toBeLessThanOrEqual(forecast.perDayBand[1]);
    }
  });

  it('names guests whose size does not fit what they did', async () => {
    const { status, body } = await pool.send('GET', '/api/v1/capacity/sizing');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.judged).toBe(body.running);
    expect(body.counts.idle + body.counts.oversized + body.counts.undersized).toBe(body.items.length);
    const oversized = (await pool.send('GET', '/api/v1/capacity/sizing?verdict=oversized')).body.items;
    for (const { has, wants } of oversized) expect(wants.vcpus * wants.memoryBytes).toBeLessThan(has.vcpus * has.memoryBytes);
  });
});

describe('scenarios', () => {
  const compare = (...scenarios: object[]) => pool.send('POST', '/api/v1/capacity/scenarios', { scenarios });

  it('are compared with the pool as it is', async () => {
    const host = (await pool.send('GET', '/api/v1/hosts')).body.items[0];
    const addVms = [{ vcpus: 2, memoryBytes: 4 * GIB, count: 10_000 }];
    const { status, body } = await compare(
      { addVms },
      { addVms, addHosts: [{ likeHostId: host.id, count: 2 }] },
      { loseHostIds: [host.id] },
    );
    expect(status, JSON.stringify(body)).toBe(200);
    const [now, more, bought, lost] = body.outcomes;
    expect([now.hosts, bought.hosts, lost.hosts]).toEqual([3, 5, 2]);
    expect(more.added[0].placed).toBeGreaterThan(0);
    expect(more.added[0].refusedBy).not.toBeNull();
    expect(bought.added[0].placed).toBeGreaterThan(more.added[0].placed);
    expect(lost.restarted + lost.lost.count).toBe(host.guests);
  });

  it('change nothing', async () => {
    const before = (await pool.send('GET', '/api/v1/pool')).body;
    await compare({ addVms: [{ vcpus: 1, memoryBytes: GIB, count: 5 }] });
    expect((await pool.send('GET', '/api/v1/pool')).body.guests).toEqual(before.guests);
  });

  it('that name a host which is not there are refused', async () => {
    const answer = await compare({ loseHostIds: ['host-nowhere'] });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });
});
