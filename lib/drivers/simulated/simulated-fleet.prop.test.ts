import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricNames } from '@/lib/domain/model/metric';
import { makeSimulatedFleet, type SimulatedFleetForTests } from '@/lib/testing/make-simulated-fleet';
import type { DriverError, FaultKind, Infrastructure, Observation, ObservedGuest } from '../driver';

interface OrderDeed {
  readonly do: 'order';
  readonly order: (typeof orders)[number];
  readonly guest: number;
  readonly host: number;
  readonly token: number;
}

/** One thing that happens to the fleet: numbers choose among the guests and hosts there are. */
type Deed =
  | OrderDeed
  | { readonly do: 'fault'; readonly kind: FaultKind; readonly target: number; readonly durationMs: number | null }
  | { readonly do: 'fence'; readonly host: number }
  | { readonly do: 'mend'; readonly fault: number }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'restart'; readonly inTheMidstOf: OrderDeed | null };

const orders = [
  'define',
  'start',
  'shutdown',
  'stop',
  'reboot',
  'suspend',
  'resume',
  'migrate',
  'cancelMigration',
  'clone',
  'delete',
] as const;
const hostFaults = ['host-crash', 'host-hang', 'host-isolated', 'link-down', 'host-storage-lost', 'bmc-unreachable'] as const;
const guestFaults = ['guest-crash', 'guest-deleted'] as const;

const order: fc.Arbitrary<OrderDeed> = fc.record({
  do: fc.constant('order' as const),
  order: fc.constantFrom(...orders),
  guest: fc.nat(11),
  host: fc.nat(2),
  token: fc.integer({ min: 1, max: 3 }),
});

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: order },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.integer({ min: 1, max: 90_000 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      kind: fc.constantFrom(...hostFaults, ...guestFaults),
      target: fc.nat(11),
      durationMs: fc.option(fc.integer({ min: 1000, max: 300_000 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fence' as const), host: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const), fault: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), inTheMidstOf: fc.option(order) }) },
);

describe('a simulated fleet under any orders and faults', () => {
  it('keeps every guest whole and on one host, and every progress going forward', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40 }), async (deeds) => {
        const world = await World.open();
        for (const each of deeds) {
          await world.carryOut(each);
          await world.check();
        }
        await world.settle();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** A fleet, and what an observer that only follows the changes makes of it. */
class World {
  private readonly followed = new Map<string, ObservedGuest>();
  private cursor: string | null = null;

  private constructor(
    private readonly fleet: SimulatedFleetForTests,
    private readonly infrastructure: Infrastructure,
    private readonly ids: readonly string[],
  ) {}

  static async open(): Promise<World> {
    const fleet = await makeSimulatedFleet('classroom');
    const { guests } = await fleet.driver.observe(null);
    return new World(fleet, await fleet.driver.infrastructure(), [...guests.map(({ id }) => id), 'vm-a', 'vm-b', 'vm-c', 'vm-d']);
  }

  async carryOut(deed: Deed): Promise<void> {
    const { lab } = this.fleet;
    if (deed.do === 'wait') await this.fleet.advance(deed.milliseconds);
    else if (deed.do === 'restart') await this.restart(deed.inTheMidstOf);
    else if (deed.do === 'mend') await lab.clear(lab.faults()[deed.fault]?.id ?? '');
    else if (deed.do === 'fence') await refused(() => this.fleet.driver.fence(this.infrastructure.hosts[deed.host]?.id ?? ''));
    else if (deed.do === 'order') await refused(() => this.order(deed));
    else {
      const hosts = this.infrastructure.hosts;
      const isOnHost = hostFaults.some((kind) => kind === deed.kind);
      const target = isOnHost ? hosts[deed.target % hosts.length]?.id : this.ids[deed.target];
      await refused(() => lab.inject({ kind: deed.kind, target: target ?? '', durationMs: deed.durationMs, params: {} }));
    }
  }

  /** The process is killed, perhaps before an order is acknowledged: it may be lost then, but not by half. */
  private async restart(inTheMidstOf: OrderDeed | null): Promise<void> {
    if (inTheMidstOf) void refused(() => this.order(inTheMidstOf));
    await this.fleet.restart();
  }

  private async order(deed: OrderDeed): Promise<void> {
    const { driver } = this.fleet;
    const id = this.ids[deed.guest] ?? '';
    const hostId = this.infrastructure.hosts[deed.host]?.id ?? '';
    if (deed.order === 'define') await driver.define(hostId, this.config(id));
    else if (deed.order === 'clone') await driver.clone(this.ids[0] ?? '', hostId, this.config(id));
    else if (deed.order === 'migrate') await driver.migrate(id, hostId, {});
    else if (deed.order === 'reboot') await driver.reboot(id, deed.token);
    else await driver[deed.order](id);
  }

  private config(id: string) {
    const disks = [{ id: 'disk-0', sizeBytes: 10e9, storagePoolId: 'pool-san-01' }];
    const size = { vcpus: 2, memoryBytes: 4e9, memoryReservationBytes: 0 };
    return { id, name: id, kind: 'vm' as const, type: 'general' as const, ...size, tags: [], disks, nics: [], demand: null };
  }

  /** What holds at every moment. */
  async check(): Promise<void> {
    const news = await this.fleet.driver.observe(this.cursor);
    this.follow(news);
    const whole = await this.fleet.driver.observe(null);
    expect(new Set(whole.guests.map(({ id }) => id)).size).toBe(whole.guests.length);
    const up = new Set(whole.hosts.filter(({ heartbeatAt }) => heartbeatAt === null).map(({ id }) => id));
    for (const guest of whole.guests) {
      expect(up).toContain(guest.hostId);
      expect(guest.config.id).toBe(guest.id);
      expect(guest.migration !== null).toBe(guest.state === 'migrating');
      const seen = this.followed.get(guest.id);
      expect(seen).toMatchObject({ hostId: guest.hostId, state: guest.state, restarts: guest.restarts, config: guest.config });
    }
    await this.checkMemory();
  }

  private follow(news: Observation): void {
    if (news.complete) this.followed.clear();
    for (const guest of news.guests) {
      const before = this.followed.get(guest.id);
      if (before?.migration && guest.migration && before.since === guest.since)
        expect(guest.migration.progress).toBeGreaterThanOrEqual(before.migration.progress);
      this.followed.set(guest.id, guest);
    }
    for (const id of news.goneGuestIds) this.followed.delete(id);
    this.cursor = news.cursor;
  }

  private async checkMemory(): Promise<void> {
    for (const { columns } of await this.fleet.driver.takeLoads())
      for (const [row, id] of columns.host.ids.entries()) {
        const physical = this.infrastructure.hosts.find((host) => host.id === id)?.capacity.memoryBytes ?? 0;
        const used = columns.host.values[row * metricNames.host.length + metricNames.host.indexOf('memory.used')] ?? 0;
        expect(used > physical).toBe(false);
      }
  }

  /** Everything mended and a while later, nothing is passing any more. */
  async settle(): Promise<void> {
    for (const fault of [...this.fleet.lab.faults()]) await this.fleet.lab.clear(fault.id);
    await this.fleet.advance(3_600_000);
    const { guests, hosts } = await this.fleet.driver.observe(null);
    expect(hosts.map(({ heartbeatAt, power }) => [heartbeatAt, power])).toEqual([
      [null, 'on'],
      [null, 'on'],
      [null, 'on'],
    ]);
    for (const { state } of guests) expect(['running', 'stopped', 'suspended', 'crashed']).toContain(state);
  }
}

/** Refusals are part of life; anything but a DriverError is not. */
async function refused(order: () => Promise<unknown>): Promise<void> {
  try {
    await order();
  } catch (error) {
    const { name } = error as DriverError; // whatever is thrown, only its name is read
    if (name !== 'DriverError') throw error;
  }
}
