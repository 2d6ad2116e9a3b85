import { describe, expect, it } from 'vitest';
import { type MeasuredKind, metricNames } from '@/lib/domain/model/metric';
import { makeSimulatedFleet } from '@/lib/testing/make-simulated-fleet';

const gibi = 1024 ** 3;

/** One host of 8 cores and 16 GiB, and guests whose CPU is always at the percentage given. */
async function crowd(guests: Readonly<Record<string, { vcpus: number; memory: string; cpuPercent: number; more?: object }>>) {
  const fleet = await makeSimulatedFleet('crowd', {
    name: 'crowd',
    clusters: [{ name: 'main' }],
    networks: [{ name: 'lan', cidr: '10.0.0.0/24' }],
    storage: [{ name: 'san', kind: 'san', capacity: '10 TiB' }],
    hosts: [
      {
        names: 'kvm-01',
        cluster: 'main',
        hypervisor: 'kvm',
        memory: '16 GiB',
        localStorage: null,
        hardware: { model: 'm', cpuModel: 'c', sockets: 1, cores: 8, mhz: 2000 },
      },
    ],
    guests: Object.entries(guests).map(([name, { vcpus, memory, more }]) => ({
      names: name,
      vcpus,
      memory,
      host: 'kvm-01',
      disks: ['10 GiB'],
      demand: name,
      ...more,
    })),
    demand: Object.fromEntries(Object.entries(guests).map(([name, { cpuPercent }]) => [name, { cpuPercent: [cpuPercent] }])),
  });
  const idByName = new Map((await fleet.driver.observe(null)).guests.map((guest) => [guest.config.name, guest.id]));
  const sample = async () => {
    await fleet.driver.takeLoads();
    await fleet.advance(20_000);
    const frame = (await fleet.driver.takeLoads())[0];
    return (kind: MeasuredKind, name: string, metric: string): number => {
      const columns = frame?.columns[kind];
      const names: readonly string[] = metricNames[kind];
      const row = columns?.ids.indexOf(idByName.get(name) ?? name) ?? -1;
      return columns?.values[row * names.length + names.indexOf(metric)] ?? Number.NaN;
    };
  };
  return { fleet, sample };
}

describe('the load of a host', () => {
  it('is what its guests use and the hypervisor itself, while there is enough for all', async () => {
    const { sample } = await crowd({ a: { vcpus: 4, memory: '2 GiB', cpuPercent: 50 }, b: { vcpus: 2, memory: '2 GiB', cpuPercent: 100 } });
    const value = await sample();
    expect(value('guest', 'a', 'cpu.used')).toBeCloseTo(0.5);
    expect(value('guest', 'b', 'cpu.used')).toBeCloseTo(1);
    expect(value('host', 'host-kvm-01', 'cpu.used')).toBeCloseTo(4 / 8 + 0.02);
    expect(value('host', 'host-kvm-01', 'power')).toBeCloseTo(72 + (124 - 72) * 0.52);
    expect(value('host', 'host-kvm-01', 'memory.ballooned')).toBe(0);
  });

  it('is shared by weight when they want more than it has, and the rest is ready time', async () => {
    const { sample } = await crowd({
      big: { vcpus: 8, memory: '1 GiB', cpuPercent: 100 },
      small: { vcpus: 4, memory: '1 GiB', cpuPercent: 100 },
      idle: { vcpus: 4, memory: '1 GiB', cpuPercent: 2 },
    });
    const value = await sample();
    const shared = (8 * 0.98 - 0.08) / 12;
    expect(value('guest', 'big', 'cpu.used')).toBeCloseTo(shared);
    expect(value('guest', 'small', 'cpu.used')).toBeCloseTo(shared);
    expect(value('guest', 'small', 'cpu.ready')).toBeCloseTo(1 - shared);
    expect(value('guest', 'idle', 'cpu.used')).toBeCloseTo(0.02);
    expect(value('host', 'host-kvm-01', 'cpu.used')).toBeCloseTo(1);
  });

  it('never holds more memory than it has: what guests do not use is ballooned, but not what they reserved', async () => {
    const { sample } = await crowd({
      a: { vcpus: 2, memory: '14 GiB', cpuPercent: 10 },
      b: { vcpus: 2, memory: '14 GiB', cpuPercent: 10, more: { memoryReservation: '14 GiB' } },
    });
    const value = await sample();
    expect(value('host', 'host-kvm-01', 'memory.ballooned')).toBeGreaterThan(gibi);
    expect(value('guest', 'a', 'memory.ballooned')).toBeGreaterThan(gibi);
    expect(value('guest', 'b', 'memory.ballooned')).toBe(0);
    expect(value('host', 'host-kvm-01', 'memory.used')).toBeLessThanOrEqual(16 * gibi);
    expect(value('guest', 'a', 'memory.used')).toBeGreaterThanOrEqual(value('guest', 'a', 'memory.active'));
  });

  it('swaps what no balloon can give back', async () => {
    const databases = Array.from({ length: 3 }, (_, i) => [
      `db-${i}`,
      { vcpus: 1, memory: '10 GiB', cpuPercent: 5, more: { type: 'database' } },
    ]);
    const { sample } = await crowd(Object.fromEntries(databases));
    const value = await sample();
    expect(value('host', 'host-kvm-01', 'memory.swapped')).toBeGreaterThan(0);
    expect(value('host', 'host-kvm-01', 'memory.used')).toBeLessThanOrEqual(16 * gibi);
  });

  it('is nothing for guests that are off, and heavy for those that boot', async () => {
    const { fleet, sample } = await crowd({ a: { vcpus: 4, memory: '2 GiB', cpuPercent: 0, more: { power: 'stopped' } } });
    const [guest] = (await fleet.driver.observe(null)).guests;
    expect((await sample())('guest', 'a', 'cpu.used')).toBeNaN();
    await fleet.driver.start(guest?.id ?? '');
    await fleet.advance(19_000);
    await fleet.driver.reset(guest?.id ?? '', 1);
    expect((await sample())('guest', 'a', 'cpu.used')).toBeCloseTo(0.85);
  });
});
