import type { LoadFrame, MeasuredKind } from '@/lib/domain/model/metric';
import type { ChangeListener, Driver, DriverCapabilities, GuestConfig, Infrastructure, Observation } from '../driver';
import { loadHistory } from './loads/load-history';
import { infrastructureNow, observeFleet } from './observe-fleet';
import * as orders from './orders/guest-orders';
import { fenceHost, powerOffHost, powerOnHost } from './orders/host-orders';
import { SimulatedLab } from './simulated-lab';
import type { SimulationHost } from './simulation-host';

const tickEveryMs = 250;

/**
 * The simulated hypervisors behind the driver interface. An order is checked and begun at once, and acknowledged when it is
 * saved; the rest is simulated time.
 */
export class SimulatedDriver implements Driver {
  readonly kind = 'simulated';
  readonly capabilities: DriverCapabilities = {
    operations: [
      'define',
      'start',
      'shutdown',
      'stop',
      'reboot',
      'reset',
      'suspend',
      'resume',
      'reconfigure',
      'migrate',
      'cancel-migration',
      'clone',
      'delete',
    ],
    hotAdd: true,
    liveMigration: true,
    history: true,
    lab: true,
  };
  readonly lab: SimulatedLab;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly host: SimulationHost) {
    this.lab = new SimulatedLab(host);
  }

  async connect(): Promise<void> {
    this.timer ??= setInterval(() => this.host.tick(), tickEveryMs);
    this.timer.unref();
  }

  async disconnect(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.host.saved();
  }

  now(): number {
    return this.host.fleet.now;
  }

  async infrastructure(): Promise<Infrastructure> {
    return infrastructureNow(this.host.fleet);
  }

  /** What was told stays so: it is saved before, as a manager that was told that a host is off may start its guests elsewhere. */
  async observe(cursor: string | null): Promise<Observation> {
    this.host.simulation.tellProgress();
    const observation = observeFleet(this.host.fleet, this.host.epoch, cursor);
    await this.host.changesSaved();
    return observation;
  }

  onChange(listener: ChangeListener): () => void {
    return this.host.onChange(listener);
  }

  async takeLoads(): Promise<readonly LoadFrame[]> {
    return this.host.simulation.takeFrames();
  }

  async history(kind: MeasuredKind, id: string, fromMs: number, toMs: number, stepMs: number): Promise<Float32Array> {
    return loadHistory(this.host.fleet, kind, id, fromMs, toMs, stepMs);
  }

  define(hostId: string, config: GuestConfig): Promise<void> {
    return this.host.order((fleet) => orders.defineGuest(fleet, hostId, config));
  }

  start(guestId: string): Promise<void> {
    return this.host.order((fleet) => orders.startGuest(fleet, guestId));
  }

  shutdown(guestId: string): Promise<void> {
    return this.host.order((fleet) => orders.shutdownGuest(fleet, guestId));
  }

  stop(guestId: string): Promise<void> {
    return this.host.order((fleet) => orders.stopGuest(fleet, guestId));
  }

  reboot(guestId: string, token: number): Promise<void> {
    return this.host.order((fleet) => orders.restartGuest(fleet, 'reboot', guestId, token));
  }

  reset(guestId: string, token: number): Promise<void> {
    return this.host.order((fleet) => orders.restartGuest(fleet, 'reset', guestId, token));
  }

  suspend(guestId: string): Promise<void> {
    return this.host.order((fleet) => orders.suspendGuest(fleet, guestId));
  }

  resume(guestId: string): Promise<void> {
    return this.host.order((fleet) => orders.resumeGuest(fleet, guestId));
  }

  reconfigure(guestId: string, config: GuestConfig): Promise<void> {
    return this.host.order((fleet) => orders.reconfigureGuest(fleet, guestId, config));
  }

  migrate(guestId: string, targetHostId: string, diskPools: Readonly<Record<string, string>>): Promise<void> {
    return this.host.order((fleet) => orders.migrateGuest(fleet, guestId, targetHostId, diskPools));
  }

  cancelMigration(guestId: string): Promise<void> {
    return this.host.order((fleet) => orders.cancelMigration(fleet, guestId));
  }

  clone(sourceId: string, hostId: string, config: GuestConfig): Promise<void> {
    return this.host.order((fleet) => orders.cloneGuest(fleet, sourceId, hostId, config));
  }

  delete(guestId: string): Promise<void> {
    return this.host.order((fleet) => orders.deleteGuest(fleet, guestId));
  }

  fence(hostId: string): Promise<void> {
    return this.host.order((fleet) => fenceHost(fleet, hostId));
  }

  powerOn(hostId: string): Promise<void> {
    return this.host.order((fleet) => powerOnHost(fleet, hostId));
  }

  powerOff(hostId: string): Promise<void> {
    return this.host.order((fleet) => powerOffHost(fleet, hostId));
  }
}
