import { beforeEach, describe, expect, it } from 'vitest';
import { metricNames } from '@/lib/domain/model/metric';
import { makeSimulatedFleet, type SimulatedFleetForTests } from '@/lib/testing/make-simulated-fleet';
import type { FaultKind, ObservedGuest, ObservedHost } from '../driver';

const minuteMs = 60_000;

describe('a fault', () => {
  let fleet: SimulatedFleetForTests;
  let web: ObservedGuest;

  beforeEach(async () => {
    fleet = await makeSimulatedFleet('classroom');
    web = await guestNamed('web-01');
  });

  const guestNamed = async (name: string): Promise<ObservedGuest> => {
    const guest = (await fleet.driver.observe(null)).guests.find(({ config }) => config.name === name);
    if (!guest) throw new Error(`no guest ${name}`);
    return guest;
  };
  const findGuest = async (id: string): Promise<ObservedGuest | undefined> =>
    (await fleet.driver.observe(null)).guests.find((guest) => guest.id === id);
  const hostById = async (id: string): Promise<ObservedHost | undefined> =>
    (await fleet.driver.observe(null)).hosts.find((host) => host.id === id);
  const inject = (kind: FaultKind, target: string, params: Record<string, string | number> = {}, durationMs: number | null = null) =>
    fleet.lab.inject({ kind, target, durationMs, params });
  const otherHost = async (): Promise<string> => (await fleet.driver.infrastructure()).hosts.find(({ id }) => id !== web.hostId)?.id ?? '';
  const metric = async (kind: 'host' | 'guest' | 'storage-pool', id: string, name: string): Promise<number> => {
    await fleet.driver.takeLoads();
    await fleet.advance(20_000);
    const columns = (await fleet.driver.takeLoads())[0]?.columns[kind];
    const names: readonly string[] = metricNames[kind];
    return columns?.values[columns.ids.indexOf(id) * names.length + names.indexOf(name)] ?? Number.NaN;
  };

  it('that crashes a host hides its guests, which are found crashed when it has booted again', async () => {
    const before = await fleet.driver.observe(null);
    const fault = await inject('host-crash', web.hostId);
    const during = await fleet.driver.observe(before.cursor);
    expect(during.hosts).toMatchObject([{ id: web.hostId, power: 'off', heartbeatAt: fleet.driver.now() }]);
    expect(during.guests).toEqual([]);
    expect(during.goneGuestIds).toEqual([]);
    expect(await findGuest(web.id)).toBeUndefined();
    await expect(fleet.driver.start(web.id)).rejects.toMatchObject({ code: 'host-unreachable', retriable: true });
    expect(await metric('host', web.hostId, 'cpu.used')).toBeNaN();
    await fleet.lab.clear(fault.id);
    await fleet.advance(minuteMs);
    expect(await hostById(web.hostId)).toMatchObject({ power: 'on', heartbeatAt: expect.any(Number) });
    await fleet.advance(5 * minuteMs);
    expect((await hostById(web.hostId))?.heartbeatAt).toBeNull();
    expect(await findGuest(web.id)).toMatchObject({ state: 'crashed', hostId: web.hostId });
    expect((await fleet.driver.observe(during.cursor)).guests.map(({ id }) => id)).toContain(web.id);
  });

  it('of a given length ends by itself', async () => {
    await inject('host-crash', web.hostId, {}, 2 * minuteMs);
    await fleet.advance(2 * minuteMs);
    expect(fleet.lab.faults()).toEqual([]);
    await fleet.advance(5 * minuteMs);
    expect((await hostById(web.hostId))?.heartbeatAt).toBeNull();
  });

  it('that crashes a host lets its guests be started elsewhere, and they are there only', async () => {
    await inject('host-crash', web.hostId);
    const target = await otherHost();
    await fleet.driver.define(target, web.config);
    await fleet.driver.start(web.id);
    await fleet.advance(minuteMs);
    expect(await findGuest(web.id)).toMatchObject({ state: 'running', hostId: target });
    await fleet.lab.clear(fleet.lab.faults()[0]?.id ?? '');
    await fleet.advance(6 * minuteMs);
    expect((await fleet.driver.observe(null)).guests.filter(({ id }) => id === web.id)).toMatchObject([{ hostId: target }]);
  });

  it.each(['host-hang', 'host-isolated'] as const)('of the kind %s hides a host that may still run its guests', async (kind) => {
    const fault = await inject(kind, web.hostId);
    const at = fleet.driver.now();
    const storageHeartbeatAt = kind === 'host-hang' ? at : null;
    expect(await hostById(web.hostId)).toMatchObject({ heartbeatAt: at, storageHeartbeatAt, power: 'on' });
    expect(await findGuest(web.id)).toBeUndefined();
    await expect(fleet.driver.define(await otherHost(), web.config)).rejects.toMatchObject({ code: 'wrong-state' });
    await fleet.advance(minuteMs);
    await fleet.lab.clear(fault.id);
    expect(await findGuest(web.id)).toMatchObject({ state: 'running', since: web.since });
  });

  it('that hangs a host makes what is under way take that much longer', async () => {
    await fleet.driver.shutdown(web.id);
    const fault = await inject('host-hang', web.hostId);
    await fleet.advance(10 * minuteMs);
    await fleet.lab.clear(fault.id);
    expect((await findGuest(web.id))?.state).toBe('stopping');
    await fleet.advance(minuteMs);
    expect((await findGuest(web.id))?.state).toBe('stopped');
  });

  it('crashes or deletes a guest behind the manager', async () => {
    const before = await fleet.driver.observe(null);
    await inject('guest-crash', web.id);
    expect((await findGuest(web.id))?.state).toBe('crashed');
    await inject('guest-deleted', web.id);
    expect((await fleet.driver.observe(before.cursor)).goneGuestIds).toEqual([web.id]);
    expect(fleet.lab.faults()).toEqual([]);
  });

  it('on all links isolates a host', async () => {
    const first = await inject('link-down', web.hostId);
    expect(await hostById(web.hostId)).toMatchObject({ heartbeatAt: null, nics: [{ up: false }, { up: true }] });
    await inject('link-down', web.hostId);
    expect(await hostById(web.hostId)).toMatchObject({ heartbeatAt: fleet.driver.now(), storageHeartbeatAt: null });
    await fleet.lab.clear(first.id);
    expect((await hostById(web.hostId))?.heartbeatAt).toBeNull();
  });

  it('of a target host lets a migration fall back to its source', async () => {
    const target = await otherHost();
    await fleet.driver.migrate(web.id, target, {});
    await inject('host-crash', target);
    expect(await findGuest(web.id)).toMatchObject({
      state: 'running',
      hostId: web.hostId,
      failure: { operation: 'migrate', code: 'host-unreachable' },
    });
  });

  it('of disks degrades a pool, and takes its guests down when no copy is left', async () => {
    const pool = web.config.disks[0]?.storagePoolId ?? '';
    const poolState = async (): Promise<string | undefined> =>
      (await fleet.driver.observe(null)).storagePools.find(({ id }) => id === pool)?.state;
    const failed = [await inject('disk-failed', pool), await inject('disk-failed', pool)];
    expect(await poolState()).toBe('degraded');
    failed.push(await inject('disk-failed', pool));
    expect(await poolState()).toBe('offline');
    expect((await findGuest(web.id))?.state).toBe('crashed');
    await expect(fleet.driver.start(web.id)).rejects.toMatchObject({ code: 'storage-unreachable' });
    for (const fault of failed) await fleet.lab.clear(fault.id);
    expect(await poolState()).toBe('online');
    await fleet.driver.start(web.id);
  });

  it('that slows storage raises its latency by its factor', async () => {
    const pool = web.config.disks[0]?.storagePoolId ?? '';
    const before = await metric('storage-pool', pool, 'disk.latency');
    await inject('storage-slow', pool, { factor: 20 });
    const during = await metric('storage-pool', pool, 'disk.latency');
    expect(during / before).toBeGreaterThan(19);
  });

  it('of operations fails as many as it says, half-way', async () => {
    await inject('operation-error', 'pool', { operation: 'reboot', count: 1 });
    await fleet.driver.reboot(web.id, 1);
    expect((await findGuest(web.id))?.state).toBe('rebooting');
    await fleet.advance(minuteMs);
    expect(await findGuest(web.id)).toMatchObject({
      state: 'running',
      restarts: 0,
      failure: { operation: 'reboot', code: 'operation-failed' },
    });
    expect(fleet.lab.faults()).toEqual([]);
    await fleet.driver.reboot(web.id, 1);
    await fleet.advance(minuteMs);
    expect(await findGuest(web.id)).toMatchObject({ restarts: 1, failure: null });
  });

  it('of load multiplies what guests ask for, and hosts still give no more than they have', async () => {
    const before = await metric('guest', web.id, 'cpu.used');
    await inject('load-peak', 'tag:web', { factor: 3 });
    expect((await metric('guest', web.id, 'cpu.used')) / before).toBeGreaterThan(1.5);
    await inject('load-peak', 'pool', { factor: 100 });
    expect(await metric('host', web.hostId, 'cpu.used')).toBeLessThanOrEqual(1);
  });

  it.each(['host-hang', 'host-isolated'] as const)('of the kind %s ends with a boot once the host was fenced', async (kind) => {
    const fault = await inject(kind, web.hostId);
    await fleet.driver.fence(web.hostId);
    await fleet.driver.fence(web.hostId);
    await fleet.advance(minuteMs);
    expect(await hostById(web.hostId)).toMatchObject({ power: 'off' });
    const target = await otherHost();
    await fleet.driver.define(target, web.config);
    await fleet.lab.clear(fault.id);
    expect(await hostById(web.hostId)).toMatchObject({ power: 'on', heartbeatAt: expect.any(Number) });
    await fleet.advance(5 * minuteMs);
    expect(await hostById(web.hostId)).toMatchObject({ power: 'on', heartbeatAt: null });
    expect((await fleet.driver.observe(null)).guests.filter(({ id }) => id === web.id)).toMatchObject([{ hostId: target }]);
  });

  it('of the management controller lets nobody cut the power, nor see it', async () => {
    await inject('bmc-unreachable', web.hostId);
    expect(await hostById(web.hostId)).toMatchObject({ power: 'unknown', heartbeatAt: null });
    await expect(fleet.driver.fence(web.hostId)).rejects.toMatchObject({ code: 'bmc-unreachable', retriable: true });
  });

  it('of a host’s way to shared storage stops its guests there, and they can be moved to where it is reached', async () => {
    await inject('host-storage-lost', web.hostId);
    expect(await hostById(web.hostId)).toMatchObject({ heartbeatAt: null, lostStoragePoolIds: [web.config.disks[0]?.storagePoolId] });
    expect((await findGuest(web.id))?.state).toBe('crashed');
    await expect(fleet.driver.start(web.id)).rejects.toMatchObject({ code: 'storage-unreachable' });
    await fleet.driver.stop(web.id);
    const target = await otherHost();
    await fleet.driver.migrate(web.id, target, {});
    await fleet.advance(minuteMs);
    await fleet.driver.start(web.id);
    expect(await findGuest(web.id)).toMatchObject({ state: 'starting', hostId: target });
  });

  it('of a whole storage pool stops its guests everywhere until it is back', async () => {
    const pool = web.config.disks[0]?.storagePoolId ?? '';
    const fault = await inject('storage-lost', pool);
    const seen = await fleet.driver.observe(null);
    expect(seen.storagePools.find(({ id }) => id === pool)?.state).toBe('offline');
    expect((await findGuest(web.id))?.state).toBe('crashed');
    await fleet.lab.clear(fault.id);
    await fleet.driver.start(web.id);
    expect((await findGuest(web.id))?.state).toBe('starting');
  });

  it('of an unknown target is refused', async () => {
    await expect(inject('host-crash', 'host-none')).rejects.toMatchObject({ code: 'no-such-host' });
    await expect(inject('guest-crash', 'vm-none')).rejects.toMatchObject({ code: 'no-such-guest' });
  });

  it('outlives a restart', async () => {
    const fault = await inject('host-hang', web.hostId);
    await fleet.restart();
    expect(fleet.lab.faults()).toEqual([fault]);
    expect(await hostById(web.hostId)).toMatchObject({ heartbeatAt: fleet.driver.now(), storageHeartbeatAt: fleet.driver.now() });
  });
});
