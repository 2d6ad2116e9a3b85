import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MeasuredKind, metricNames } from '@/lib/domain/model/metric';
import type { Driver, DriverError, GuestConfig, Infrastructure, ObservedGuest } from './driver';

/** A driver under test: connected to hypervisors whose time the test moves, with at least two hosts that share a network and storage. */
export interface DriverHarness {
  readonly driver: Driver;
  /** Lets that much time pass on the hypervisors; resolves when all that falls due is observable. */
  advance(milliseconds: number): Promise<void>;
  /** Drops the driver without a word, as a killed process would, and connects a new one to the same hypervisors. */
  restart(): Promise<Driver>;
  close(): Promise<void>;
}

const gibi = 1024 ** 3;
const minuteMs = 60_000;

/** What every driver promises, by driver.ts. `open` gives a fresh fleet for each test. */
export function describeDriverConformance(name: string, open: () => Promise<DriverHarness>): void {
  describe(`${name}, as every driver`, () => {
    let harness: DriverHarness;
    let driver: Driver;
    let twins: Twins;

    beforeEach(async () => {
      harness = await open();
      driver = harness.driver;
      twins = findTwins(await driver.infrastructure());
    });
    afterEach(() => harness.close());

    const find = async (id: string): Promise<ObservedGuest | undefined> =>
      (await driver.observe(null)).guests.find((guest) => guest.id === id);
    const stateOf = async (id: string): Promise<string | undefined> => (await find(id))?.state;
    const makeStopped = async (id: string): Promise<GuestConfig> => {
      const config = makeConfig(id, twins);
      await driver.define(twins.first, config);
      await harness.advance(minuteMs);
      return config;
    };
    const makeRunning = async (id: string): Promise<GuestConfig> => {
      const config = await makeStopped(id);
      await driver.start(id);
      await harness.advance(2 * minuteMs);
      return config;
    };

    describe('observation', () => {
      it('tells everything first, and afterwards only what changed', async () => {
        const first = await driver.observe(null);
        expect(first.complete).toBe(true);
        expect(first.hosts.length).toBe((await driver.infrastructure()).hosts.length);
        await driver.define(twins.first, makeConfig('vm-new', twins));
        const second = await driver.observe(first.cursor);
        expect(second.complete).toBe(false);
        expect(second.guests.map((guest) => guest.id)).toEqual(['vm-new']);
        const third = await driver.observe(second.cursor);
        expect(third.guests).toEqual([]);
      });

      it('tells everything again for a cursor it does not know', async () => {
        expect((await driver.observe('no cursor of mine')).complete).toBe(true);
      });

      it('tells of guests that are gone', async () => {
        await makeStopped('vm-1');
        const before = await driver.observe(null);
        await driver.delete('vm-1');
        await harness.advance(minuteMs);
        const after = await driver.observe(before.cursor);
        expect(after.goneGuestIds).toEqual(['vm-1']);
        expect(await find('vm-1')).toBeUndefined();
      });

      it('hints at news after an order', async () => {
        const hinted = new Promise<void>((resolve) => driver.onChange(resolve));
        await driver.define(twins.first, makeConfig('vm-1', twins));
        await hinted;
      });

      it('counts the room a disk takes', async () => {
        const usedOf = async (): Promise<number> =>
          (await driver.observe(null)).storagePools.find((pool) => pool.id === twins.pool)?.usedBytes ?? 0;
        const before = await usedOf();
        const config = await makeStopped('vm-1');
        expect((await usedOf()) - before).toBe(config.disks[0]?.sizeBytes);
        await driver.delete('vm-1');
        await harness.advance(minuteMs);
        expect(await usedOf()).toBe(before);
      });
    });

    describe('power', () => {
      it('takes a guest from defined to running and back, through passing states', async () => {
        await driver.define(twins.first, makeConfig('vm-1', twins));
        expect(await stateOf('vm-1')).toBe('defining');
        await harness.advance(minuteMs);
        expect(await stateOf('vm-1')).toBe('stopped');
        await driver.start('vm-1');
        expect(await stateOf('vm-1')).toBe('starting');
        await harness.advance(2 * minuteMs);
        expect(await stateOf('vm-1')).toBe('running');
        await driver.shutdown('vm-1');
        expect(await stateOf('vm-1')).toBe('stopping');
        await harness.advance(2 * minuteMs);
        expect(await stateOf('vm-1')).toBe('stopped');
      });

      it('cuts the power from any powered state', async () => {
        await makeStopped('vm-1');
        await driver.start('vm-1');
        await driver.stop('vm-1');
        await harness.advance(2 * minuteMs);
        expect(await stateOf('vm-1')).toBe('stopped');
      });

      it('suspends and resumes', async () => {
        await makeRunning('vm-1');
        await driver.suspend('vm-1');
        await harness.advance(2 * minuteMs);
        expect(await stateOf('vm-1')).toBe('suspended');
        await driver.resume('vm-1');
        await harness.advance(2 * minuteMs);
        expect(await stateOf('vm-1')).toBe('running');
      });

      it.each(['reboot', 'reset'] as const)('carries out a %s once for each token', async (restart) => {
        await makeRunning('vm-1');
        await driver[restart]('vm-1', 1);
        await driver[restart]('vm-1', 1);
        await harness.advance(2 * minuteMs);
        expect(await find('vm-1')).toMatchObject({ state: 'running', restarts: 1 });
        const since = (await find('vm-1'))?.since;
        await driver[restart]('vm-1', 1);
        await harness.advance(2 * minuteMs);
        expect(await find('vm-1')).toMatchObject({ state: 'running', restarts: 1, since });
        await driver[restart]('vm-1', 2);
        await harness.advance(2 * minuteMs);
        expect(await find('vm-1')).toMatchObject({ state: 'running', restarts: 2 });
      });
    });

    describe('orders given twice', () => {
      it('change nothing the second time, under way or done', async () => {
        const config = makeConfig('vm-1', twins);
        const twice = async (order: () => Promise<void>): Promise<void> => {
          await order();
          const once = await find('vm-1');
          await order();
          expect(await find('vm-1')).toEqual(once);
          await harness.advance(2 * minuteMs);
          const done = await find('vm-1');
          await order();
          expect(await find('vm-1')).toEqual(done);
        };
        await twice(() => driver.define(twins.first, config));
        await twice(() => driver.start('vm-1'));
        await twice(() => driver.reconfigure('vm-1', { ...config, name: 'renamed' }));
        await twice(() => driver.migrate('vm-1', twins.second, {}));
        await twice(() => driver.suspend('vm-1'));
        await twice(() => driver.resume('vm-1'));
        await twice(() => driver.shutdown('vm-1'));
        await twice(() => driver.clone('vm-1', twins.second, makeConfig('vm-2', twins)));
        await twice(() => driver.delete('vm-1'));
      });
    });

    describe('configuration', () => {
      it('grows a running guest at once, and shrinks it at its next start', async () => {
        const config = await makeRunning('vm-1');
        await driver.reconfigure('vm-1', { ...config, vcpus: 4, memoryBytes: 8 * gibi });
        expect(await find('vm-1')).toMatchObject(driver.capabilities.hotAdd ? { vcpus: 4, memoryBytes: 8 * gibi } : { vcpus: 2 });
        await driver.reconfigure('vm-1', { ...config, vcpus: 1 });
        expect(await find('vm-1')).toMatchObject({ config: { vcpus: 1 } });
        expect((await find('vm-1'))?.vcpus).toBeGreaterThan(1);
        await driver.reboot('vm-1', 1);
        await harness.advance(2 * minuteMs);
        expect(await find('vm-1')).toMatchObject({ vcpus: 1, memoryBytes: config.memoryBytes });
      });

      it('knows a configuration again whose fields come in another order', async () => {
        const config = await makeStopped('vm-1');
        const { cursor } = await driver.observe(null);
        const reversed = Object.fromEntries(Object.entries(config).toReversed()) as unknown as GuestConfig; // the same fields
        await driver.reconfigure('vm-1', reversed);
        expect((await driver.observe(cursor)).guests).toEqual([]);
      });

      it('leaves the size of a guest without hot-plug alone until it restarts', async () => {
        const config = await makeRunning('vm-1');
        await driver.reconfigure('vm-1', { ...config, vcpus: 4, hotPlug: false });
        expect((await find('vm-1'))?.vcpus).toBe(2);
        await driver.reset('vm-1', 1);
        await harness.advance(2 * minuteMs);
        expect((await find('vm-1'))?.vcpus).toBe(4);
      });
    });

    describe('migration', () => {
      it('moves a running guest with progress that never runs back, and ends on the target', async () => {
        await makeRunning('vm-1');
        await driver.migrate('vm-1', twins.second, {});
        let last = -1;
        let phases = '';
        for (let i = 0; i < 600 && (await stateOf('vm-1')) === 'migrating'; i++) {
          const migration = (await find('vm-1'))?.migration;
          expect(migration?.targetHostId).toBe(twins.second);
          expect(migration?.progress).toBeGreaterThanOrEqual(last);
          last = migration?.progress ?? last;
          if (!phases.endsWith(migration?.phase ?? '')) phases += migration?.phase ?? '';
          await harness.advance(200);
        }
        expect(phases).toContain('pre-copy');
        expect(await find('vm-1')).toMatchObject({ state: 'running', hostId: twins.second, migration: null, failure: null });
      });

      it('is on its old host until it has switched over, and stays there when cancelled', async () => {
        await makeRunning('vm-1');
        await driver.migrate('vm-1', twins.second, {});
        expect(await find('vm-1')).toMatchObject({ state: 'migrating', hostId: twins.first });
        await driver.cancelMigration('vm-1');
        await harness.advance(10 * minuteMs);
        expect(await find('vm-1')).toMatchObject({ state: 'running', hostId: twins.first, migration: null });
      });

      it('moves a guest that is off', async () => {
        await makeStopped('vm-1');
        await driver.migrate('vm-1', twins.second, {});
        await harness.advance(10 * minuteMs);
        expect(await find('vm-1')).toMatchObject({ state: 'stopped', hostId: twins.second });
      });

      it('changes nothing when there is no migration to cancel', async () => {
        await makeRunning('vm-1');
        await driver.cancelMigration('vm-1');
        expect(await stateOf('vm-1')).toBe('running');
      });
    });

    describe('refusals', () => {
      const codeOf = (order: Promise<void>): Promise<string> =>
        order.then(
          () => 'accepted',
          (error: DriverError) => (error.name === 'DriverError' ? error.code : error.name),
        );

      it('say what is not there', async () => {
        expect(await codeOf(driver.start('vm-none'))).toBe('no-such-guest');
        expect(await codeOf(driver.define('host-none', makeConfig('vm-1', twins)))).toBe('no-such-host');
        const config = makeConfig('vm-1', twins);
        const elsewhere = { ...config, disks: [{ id: 'disk-0', sizeBytes: gibi, storagePoolId: 'pool-none' }] };
        expect(await codeOf(driver.define(twins.first, elsewhere))).toBe('storage-unreachable');
        const unwired = { ...config, nics: [{ id: 'nic-0', networkId: 'net-none', mac: '52:54:00:00:00:01', ip: null }] };
        expect(await codeOf(driver.define(twins.first, unwired))).toBe('network-missing');
      });

      it('say that there is no room', async () => {
        const config = makeConfig('vm-1', twins);
        const huge = { ...config, disks: [{ id: 'disk-0', sizeBytes: 1e18, storagePoolId: twins.pool }] };
        expect(await codeOf(driver.define(twins.first, huge))).toBe('storage-full');
        expect(await codeOf(driver.define(twins.first, { ...config, memoryBytes: 1e15 }))).toBe('out-of-memory');
      });

      it('say that the state forbids it', async () => {
        await makeRunning('vm-1');
        expect(await codeOf(driver.delete('vm-1'))).toBe('wrong-state');
        await makeStopped('vm-2');
        expect(await codeOf(driver.suspend('vm-2'))).toBe('wrong-state');
        expect(await codeOf(driver.resume('vm-2'))).toBe('wrong-state');
        await driver.start('vm-2');
        expect(await codeOf(driver.delete('vm-2'))).toBe('busy');
      });

      it('leave everything as it was', async () => {
        await makeRunning('vm-1');
        const before = await driver.observe(null);
        await codeOf(driver.delete('vm-1'));
        await codeOf(driver.migrate('vm-1', 'host-none', {}));
        expect((await driver.observe(before.cursor)).guests).toEqual([]);
      });
    });

    describe('a restart of the manager', () => {
      it('loses no order that was accepted', async () => {
        await makeRunning('vm-1');
        await driver.define(twins.first, makeConfig('vm-2', twins));
        await driver.migrate('vm-1', twins.second, {});
        driver = await harness.restart();
        await harness.advance(20 * minuteMs);
        expect(await find('vm-1')).toMatchObject({ state: 'running', hostId: twins.second });
        expect(await stateOf('vm-2')).toBe('stopped');
      });

      it('makes cursors of before read as unknown, or as what they meant', async () => {
        const before = await driver.observe(null);
        await makeStopped('vm-1');
        driver = await harness.restart();
        const after = await driver.observe(before.cursor);
        expect(after.guests.map((guest) => guest.id)).toContain('vm-1');
      });
    });

    describe('loads', () => {
      it('come every 20 s, in order, once, with a row for each object', async () => {
        await driver.takeLoads();
        await harness.advance(100_000);
        const frames = await driver.takeLoads();
        expect(frames.length).toBe(5);
        for (const [i, frame] of frames.entries()) {
          expect(frame.at % 20_000).toBe(0);
          if (i > 0) expect(frame.at - (frames[i - 1]?.at ?? 0)).toBe(20_000);
          for (const kind of Object.keys(metricNames) as MeasuredKind[])
            expect(frame.columns[kind].values.length).toBe(frame.columns[kind].ids.length * metricNames[kind].length);
        }
        expect(await driver.takeLoads()).toEqual([]);
      });

      it('are numbers of guests that run, and gaps of those that do not', async () => {
        await makeRunning('vm-1');
        await makeStopped('vm-2');
        await driver.takeLoads();
        await harness.advance(20_000);
        const guests = (await driver.takeLoads())[0]?.columns.guest;
        const cpuUsed = (id: string): number =>
          guests?.values[guests.ids.indexOf(id) * metricNames.guest.length + metricNames.guest.indexOf('cpu.used')] ?? -1;
        expect(cpuUsed('vm-1')).toBeGreaterThanOrEqual(0);
        expect(cpuUsed('vm-1')).toBeLessThanOrEqual(1);
        expect(cpuUsed('vm-2')).toBeNaN();
      });

      it('of the past are means per step, where the hypervisors have records', async () => {
        const now = driver.now();
        const past = await driver.history('host', twins.first, now - 60 * minuteMs, now, 5 * minuteMs);
        if (!driver.capabilities.history) expect(past.length).toBe(0);
        else {
          expect(past.length).toBe(12 * metricNames.host.length);
          expect(past.some((value) => value > 0)).toBe(true);
        }
        expect((await driver.history('host', 'host-none', now - minuteMs, now, minuteMs)).length).toBe(0);
      });
    });
  });
}

interface Twins {
  readonly first: string;
  readonly second: string;
  readonly pool: string;
  readonly network: string;
}

/** Two hosts between which a guest can move without its disks. */
function findTwins(infrastructure: Infrastructure): Twins {
  const shared = new Set(infrastructure.storagePools.filter((pool) => pool.kind !== 'local').map((pool) => pool.id));
  for (const first of infrastructure.hosts)
    for (const second of infrastructure.hosts) {
      const pool = first.storagePoolIds.find((id) => shared.has(id) && second.storagePoolIds.includes(id));
      const network = first.networkIds.find((id) => second.networkIds.includes(id));
      if (first.id !== second.id && first.hypervisor === second.hypervisor && pool && network)
        return { first: first.id, second: second.id, pool, network };
    }
  throw new Error('The fleet under test has no two hosts that share storage and a network.');
}

const makeConfig = (id: string, twins: Twins): GuestConfig => ({
  id,
  name: id,
  kind: 'vm',
  type: 'general',
  vcpus: 2,
  memoryBytes: 4 * gibi,
  memoryReservationBytes: 0,
  tags: [],
  disks: [{ id: 'disk-0', sizeBytes: 20 * gibi, storagePoolId: twins.pool }],
  nics: [{ id: 'nic-0', networkId: twins.network, mac: '52:54:00:00:00:01', ip: null }],
  demand: null,
});
