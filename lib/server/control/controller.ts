import pLimit from 'p-limit';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Change } from '@/lib/domain/model/journal';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import { planGuest, type Step } from '@/lib/domain/reconciler/plan-guest';
import type { Driver, Observation } from '@/lib/drivers/driver';
import type { Store } from '@/lib/store/store';
import { Availability } from '../ha/availability';
import { HostPower } from '../ha/host-power';
import type { Ledger } from '../ledger';
import type { LiveHub } from '../live-hub';
import { closeGuestTasks } from '../observation/close-tasks';
import { recordObservation } from '../observation/record-observation';
import { keepEvacuation } from '../plans/keep-evacuation';
import { PlanRunner } from '../plans/plan-runner';
import { executeStep, reconciler } from './execute-step';
import { recordMaintenance } from './record-maintenance';

/** Orders given to hypervisors at the same time. */
const ordersAtOnce = 64;
/** Guests of one observation written in one mutation: keeps each commit short when a whole fleet is adopted. */
const observedAtOnce = 1500;
/** Every guest is looked at afresh this often, so that a lost wake-up cannot leave one behind. */
const resyncMs = 60_000;
const restMs = 1_000;

interface Options {
  readonly inventory: Inventory;
  readonly ledger: Ledger;
  readonly store: Pick<Store, 'listPlans'>;
  readonly driver: Driver;
  readonly loads: PlanningView['loads'];
  readonly live: LiveHub;
  readonly progress: Map<string, number>;
  readonly balancer: { look(): Promise<void> };
  readonly log: { error(details: object, message: string): void };
}

/**
 * The loop: observe, decide, do. It looks at what is, not at what happened; a guest is planned again only when it, its host
 * or its tasks changed, when its pause ends, or at the resync. Doing nothing twice is harmless.
 */
export class Controller {
  private readonly dirty = new Set<string>();
  private readonly inFlight = new Set<string>();
  private readonly pausedUntil = new Map<string, number>();
  private readonly maintained = new Set<string>();
  private readonly limit = pLimit(ordersAtOnce);
  private cursor: string | null = null;
  private cycling: Promise<void> | null = null;
  private wanted = false;
  private stopped = true;
  private timer: NodeJS.Timeout | null = null;
  private resyncAt = 0;
  private unsubscribe: (() => void) | null = null;

  private readonly availability: Availability;
  private readonly power: HostPower;
  private readonly plans: PlanRunner;

  constructor(private readonly options: Options) {
    const { inventory, ledger, store, driver, loads } = options;
    const { liveMigration } = driver.capabilities;
    this.plans = new PlanRunner({ inventory, ledger, store, loads, liveMigration, now: () => driver.now() });
    const track = (order: Promise<void>) => this.track(order);
    this.availability = new Availability({ inventory, ledger, store, driver, loads, track });
    this.power = new HostPower({ inventory, driver, track });
    options.inventory.listen((change) => this.note(change));
  }

  start(): void {
    this.stopped = false;
    this.cursor = null;
    this.availability.begin();
    this.power.begin();
    this.unsubscribe = this.options.driver.onChange((isUrgent) => (isUrgent ? this.settled() : this.wake()));
    this.timer = setInterval(() => this.wake(), restMs);
    this.noteAll();
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe?.();
    if (this.timer) clearInterval(this.timer);
    await this.cycling;
    await Promise.allSettled([...this.limitQueue]);
    this.dirty.clear();
    this.pausedUntil.clear();
    this.maintained.clear();
  }

  wake(): void {
    this.wanted = true;
    if (!this.stopped) this.cycling ??= this.run();
  }

  /** Resolves when a whole pass found nothing to record and nothing to do, and no order is under way. */
  async settled(): Promise<void> {
    do {
      this.wake();
      await this.cycling;
      await Promise.allSettled([...this.limitQueue]);
    } while (!this.stopped && (this.dirty.size > 0 || this.inFlight.size > 0 || this.wanted));
  }

  private readonly limitQueue = new Set<Promise<void>>();

  private async run(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        await this.pass();
      } catch (error) {
        this.options.log.error({ err: error }, 'a pass of the control loop failed; it is tried again');
        this.cursor = null;
        await new Promise((resolve) => setTimeout(resolve, restMs));
        this.noteAll();
      }
    }
    this.cycling = null;
  }

  private async pass(): Promise<void> {
    await this.observe();
    await this.availability.keep();
    this.power.keep();
    this.noteDue();
    const guestIds = [...this.dirty].filter((id) => !this.inFlight.has(id));
    for (const id of guestIds) this.dirty.delete(id);
    await this.closeTasks(guestIds);
    await this.keepMaintenance();
    await this.plans.look();
    await this.options.balancer.look();
    for (const id of guestIds) this.plan(id);
    // Orders are not awaited: their outcome is observed. What they change wakes the loop again.
  }

  private async observe(): Promise<void> {
    const { driver } = this.options;
    const observation = await driver.observe(this.cursor);
    this.cursor = observation.cursor;
    this.noteProgress(observation);
    if (isEmpty(observation)) return;
    const cameBack = this.availability.watch.take(observation.hosts);
    await this.record(observation);
    if (cameBack) {
      this.cursor = null;
      this.wanted = true;
    }
  }

  /** Hosts first, then guests in slices; absence is judged once everything was seen. */
  private async record(observation: Observation): Promise<void> {
    const { ledger } = this.options;
    const { watch } = this.availability;
    for (let from = 0; from < observation.guests.length; from += observedAtOnce) {
      const guests = observation.guests.slice(from, from + observedAtOnce);
      const slice = { ...observation, complete: false, guests, goneGuestIds: [], hosts: from === 0 ? observation.hosts : [] };
      await ledger.write(reconciler, (draft) => recordObservation(draft, slice, watch));
    }
    const rest =
      observation.guests.length > 0 && observation.complete
        ? observation
        : { ...observation, guests: observation.complete ? observation.guests : [] };
    await ledger.write(reconciler, (draft) => recordObservation(draft, rest, watch));
  }

  private noteProgress(observation: Observation): void {
    const { progress, live, inventory } = this.options;
    for (const guest of observation.guests) {
      const now = guest.migration?.progress ?? guest.progress;
      if (now === null) {
        progress.delete(guest.id);
        continue;
      }
      progress.set(guest.id, now);
      const taskId = inventory.tasksOn(guest.id)[0]?.id ?? null;
      live.publish({ revision: null, message: { type: 'progress', guestId: guest.id, taskId, progress: now } });
    }
    for (const id of observation.goneGuestIds) progress.delete(id);
  }

  private async closeTasks(guestIds: readonly string[]): Promise<void> {
    const { inventory, ledger } = this.options;
    const watched = guestIds.filter((id) => inventory.tasksOn(id).length > 0);
    if (watched.length > 0) await ledger.write(reconciler, (draft) => closeGuestTasks(draft, watched));
  }

  private async keepMaintenance(): Promise<void> {
    const { inventory, ledger, driver, loads } = this.options;
    const { liveMigration } = driver.capabilities;
    for (const hostId of [...this.maintained]) {
      await ledger.write(reconciler, (draft) => {
        recordMaintenance(draft, hostId);
        keepEvacuation(draft, hostId, { loads, liveMigration });
      });
      if (!inventory.hosts.get(hostId)?.spec.maintenance) this.maintained.delete(hostId);
    }
  }

  private plan(guestId: string): void {
    const { inventory, driver } = this.options;
    const guest = inventory.guests.get(guestId);
    if (!guest || this.availability.isHeld(guestId)) return;
    if (guest.status.retryAt !== null) this.pausedUntil.set(guestId, Date.parse(guest.status.retryAt));
    const step = planGuest(guest, inventory, driver.now());
    if (step) this.execute(step);
  }

  private execute(step: Step): void {
    const guest = this.options.inventory.guests.get(step.guestId);
    if (!guest || this.inFlight.has(step.guestId) || this.stopped) return;
    this.inFlight.add(step.guestId);
    const done = this.limit(() => executeStep(step, guest, this.options.ledger, this.options.driver))
      .catch((error: unknown) => {
        this.options.log.error({ err: error, guestId: step.guestId, step: step.kind }, 'a step could not be recorded; it is planned again');
        this.dirty.add(step.guestId);
      })
      .finally(() => {
        this.inFlight.delete(step.guestId);
      });
    this.track(done);
  }

  /** Whoever waits for the pool to settle waits for this too; its end wakes the loop. */
  private track(order: Promise<void>): void {
    const tracked = order
      .catch((error: unknown) => this.options.log.error({ err: error }, 'an order could not be recorded; it is given again'))
      .finally(() => {
        this.limitQueue.delete(tracked);
        this.wake();
      });
    this.limitQueue.add(tracked);
  }

  /** Which guests a committed change makes worth a look. */
  private note(change: Change): void {
    if (change.kind === 'guest') this.dirty.add(change.id);
    else if (change.kind === 'task' && change.after?.object.kind === 'guest') this.dirty.add(change.after.object.id);
    else if (change.kind === 'host') {
      if (change.after?.spec.maintenance || (change.after && change.after.status.maintenance !== 'none')) this.maintained.add(change.id);
      if (change.before?.status !== change.after?.status) this.noteHost(change.id);
    } else if (change.kind === 'storage-pool') {
      if (change.before?.status.state !== change.after?.status.state) this.notePool(change.id);
    } else if (change.kind === 'plan') for (const step of change.after?.spec.steps ?? []) this.dirty.add(step.object.id);
    else if (change.kind !== 'cluster') return;
    this.wake();
  }

  private noteHost(hostId: string): void {
    for (const id of this.options.inventory.guestIdsOn(hostId)) this.dirty.add(id);
  }

  private notePool(poolId: string): void {
    for (const guest of this.options.inventory.guests.values())
      if (Object.values(guest.assignment?.diskPools ?? {}).includes(poolId)) this.dirty.add(guest.id);
  }

  private noteDue(): void {
    const now = this.options.driver.now();
    for (const [id, until] of this.pausedUntil) {
      if (until > now) continue;
      this.pausedUntil.delete(id);
      if (this.options.inventory.guests.has(id)) this.dirty.add(id);
    }
    if (performance.now() >= this.resyncAt) this.noteAll();
  }

  private noteAll(): void {
    this.resyncAt = performance.now() + resyncMs;
    const { inventory } = this.options;
    for (const id of inventory.guests.keys()) this.dirty.add(id);
    for (const task of inventory.tasks.values()) if (task.object.kind === 'guest') this.dirty.add(task.object.id);
    for (const host of inventory.hosts.values())
      if (host.spec.maintenance || host.status.maintenance !== 'none') this.maintained.add(host.id);
  }
}

const isEmpty = (observation: Observation): boolean =>
  observation.guests.length === 0 &&
  observation.goneGuestIds.length === 0 &&
  observation.hosts.length === 0 &&
  observation.storagePools.length === 0 &&
  !observation.complete;
