import type { Driver, GuestConfig, Infrastructure, ObservedGuest } from '../driver';
import type { DriverHarness } from './driver-harness';

const gibi = 1024 ** 3;
const minuteMs = 60_000;

/** Two hosts between which a guest can move without its disks. */
interface Twins {
  readonly first: string;
  readonly second: string;
  readonly pool: string;
  readonly network: string;
}

/** The driver under test on a fleet that is fresh for every test, and what the stories do with it again and again. */
export class DriverTrial {
  private begun: { readonly harness: DriverHarness; readonly twins: Twins; driver: Driver } | null = null;

  constructor(private readonly open: () => Promise<DriverHarness>) {}

  async begin(): Promise<void> {
    const harness = await this.open();
    this.begun = { harness, driver: harness.driver, twins: findTwins(await harness.driver.infrastructure()) };
  }

  async end(): Promise<void> {
    await this.begun?.harness.close();
    this.begun = null;
  }

  get driver(): Driver {
    return this.now.driver;
  }

  get twins(): Twins {
    return this.now.twins;
  }

  advance(milliseconds: number): Promise<void> {
    return this.now.harness.advance(milliseconds);
  }

  /** From here on `driver` is the new one. */
  async restart(): Promise<void> {
    this.now.driver = await this.now.harness.restart();
  }

  async find(id: string): Promise<ObservedGuest | undefined> {
    return (await this.driver.observe(null)).guests.find((guest) => guest.id === id);
  }

  async stateOf(id: string): Promise<string | undefined> {
    return (await this.find(id))?.state;
  }

  /** A configuration that fits both twins. */
  config(id: string): GuestConfig {
    return {
      id,
      name: id,
      kind: 'vm',
      type: 'general',
      vcpus: 2,
      memoryBytes: 4 * gibi,
      memoryReservationBytes: 0,
      tags: [],
      disks: [{ id: 'disk-0', sizeBytes: 20 * gibi, storagePoolId: this.twins.pool }],
      nics: [{ id: 'nic-0', networkId: this.twins.network, mac: '52:54:00:00:00:01', ip: null }],
      demand: null,
    };
  }

  async makeStopped(id: string): Promise<GuestConfig> {
    const config = this.config(id);
    await this.driver.define(this.twins.first, config);
    await this.advance(minuteMs);
    return config;
  }

  async makeRunning(id: string): Promise<GuestConfig> {
    const config = await this.makeStopped(id);
    await this.driver.start(id);
    await this.advance(2 * minuteMs);
    return config;
  }

  private get now() {
    if (!this.begun) throw new Error('The trial has not begun.');
    return this.begun;
  }
}

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
