import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSimulatedFleet, testStart } from '@/lib/testing/make-simulated-fleet';
import type { Driver } from '../driver';
import { MemoryFleetStore } from './memory-fleet-store';
import { openSimulatedDriver } from './open-simulated-driver';
import type { SimulatedFleetStore } from './simulated-fleet-store';

const hourMs = 3_600_000;

describe('the clock of a simulated fleet', () => {
  const wall = { now: testStart };
  const open = (store: SimulatedFleetStore): Promise<Driver> =>
    openSimulatedDriver({ store, scenario: 'classroom', seed: 1, wallClock: () => wall.now });

  it('has followed the wall while nobody was there', async () => {
    const store = new MemoryFleetStore();
    wall.now = testStart;
    await open(store);
    wall.now += 8 * hourMs;
    expect((await open(store)).now()).toBe(testStart + 8 * hourMs);
  });

  it('goes on from where it was once it has been changed', async () => {
    const store = new MemoryFleetStore();
    wall.now = testStart;
    const driver = await open(store);
    await driver.lab?.setClock({ speed: 60, advanceMs: hourMs });
    wall.now += 8 * hourMs;
    const again = await open(store);
    expect(again.now()).toBe(testStart + hourMs);
    expect(again.lab?.clock()).toMatchObject({ speed: 60, paused: false });
  });

  it('never runs back, even when its last moments were not saved', async () => {
    const fleet = await makeSimulatedFleet();
    await fleet.lab.setClock({ paused: true });
    await fleet.advance(hourMs);
    const [guest] = (await fleet.driver.observe(null)).guests;
    await fleet.driver.shutdown(guest?.id ?? '');
    const before = fleet.driver.now();
    await fleet.restart();
    expect(fleet.driver.now()).toBeGreaterThanOrEqual(before);
    expect(fleet.lab.clock().paused).toBe(true);
  });

  it('brings everything about that falls into a step by hand', async () => {
    const fleet = await makeSimulatedFleet();
    const [guest] = (await fleet.driver.observe(null)).guests;
    await fleet.driver.shutdown(guest?.id ?? '');
    await fleet.advance(hourMs);
    expect((await fleet.driver.observe(null)).guests.find(({ id }) => id === guest?.id)?.state).toBe('stopped');
    const frames = await fleet.driver.takeLoads();
    expect(frames.length).toBe(1 + 180); // the one it opened with, and an hour's
  });

  it('lets others have their turn during a long step', async () => {
    let wallMs = testStart;
    const store = new MemoryFleetStore();
    const driver = await openSimulatedDriver({ store, scenario: 'classroom', seed: 1, wallClock: () => wallMs++ });
    const moments = new Set<number>();
    const look = () => {
      moments.add(driver.now());
      waiting = setImmediate(look);
    };
    let waiting = setImmediate(look);
    await driver.lab?.setClock({ advanceMs: hourMs });
    clearImmediate(waiting);
    expect(moments.size).toBeGreaterThan(2);
  });

  it('shows loads as soon as it is opened', async () => {
    const fleet = await makeSimulatedFleet();
    expect((await fleet.driver.takeLoads()).map(({ at }) => at)).toEqual([testStart]);
  });
});

describe('opening a scenario of a file', () => {
  const openFile = async (text: string): Promise<Driver> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'onepool-scenario-'));
    const file = path.join(folder, 'mine.yaml');
    await writeFile(file, text);
    try {
      return await openSimulatedDriver({ store: new MemoryFleetStore(), scenario: file, seed: 1, wallClock: () => testStart });
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it('builds what it says, under its name', async () => {
    const driver = await openFile(
      'name: mine\nclusters: [{ name: a }]\nhosts: [{ names: h, cluster: a, hypervisor: kvm, hardware: dell-r750 }]\n',
    );
    expect(driver.lab?.scenario).toBe('mine');
    expect((await driver.infrastructure()).hosts.map(({ name }) => name)).toEqual(['h']);
  });

  it('says what is wrong with it, by line', async () => {
    await expect(openFile('name: mine\ncolour: red\n')).rejects.toThrow(/mine\.yaml is wrong:\n {2}line 1: .*colour/);
    const none = openSimulatedDriver({ store: new MemoryFleetStore(), scenario: '/none.yaml', seed: 1, wallClock: () => testStart });
    await expect(none).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});

describe('loading another scenario', () => {
  it('replaces the whole fleet, for cursors of before as well and after a restart', async () => {
    const fleet = await makeSimulatedFleet('classroom');
    const before = await fleet.driver.observe(null);
    await fleet.lab.load({ name: 'campus', seed: 7 });
    const after = await fleet.driver.observe(before.cursor);
    expect(after.complete).toBe(true);
    expect(after.hosts.length).toBe(16);
    expect(fleet.lab).toMatchObject({ scenario: 'campus', seed: 7 });
    await fleet.restart();
    expect((await fleet.driver.infrastructure()).hosts.length).toBe(16);
    expect((await fleet.driver.observe(after.cursor)).complete).toBe(true);
  });

  it('keeps orders that come meanwhile out of the new fleet', async () => {
    const fleet = await makeSimulatedFleet('classroom');
    const [guest] = (await fleet.driver.observe(null)).guests;
    const loading = fleet.lab.load({ name: 'empty', seed: 1 });
    await expect(fleet.driver.shutdown(guest?.id ?? '')).rejects.toMatchObject({ code: 'no-such-guest' });
    await loading;
    await fleet.restart();
    expect((await fleet.driver.observe(null)).guests).toEqual([]);
  });

  it('refuses a name it does not know and keeps the fleet it has', async () => {
    const fleet = await makeSimulatedFleet('classroom');
    await expect(fleet.lab.load({ name: 'mars', seed: 1 })).rejects.toThrow(/mars/);
    expect((await fleet.driver.observe(null)).guests.length).toBe(8);
    await fleet.driver.shutdown((await fleet.driver.observe(null)).guests[0]?.id ?? '');
  });

  it('builds the same fleet from the same seed, and another from another', async () => {
    const placed = async (seed: number): Promise<string> => {
      const driver = await openSimulatedDriver({ store: new MemoryFleetStore(), scenario: 'campus', seed, wallClock: () => testStart });
      return JSON.stringify((await driver.observe(null)).guests);
    };
    expect(await placed(1)).toBe(await placed(1));
    expect(await placed(1)).not.toBe(await placed(2));
  });
});
