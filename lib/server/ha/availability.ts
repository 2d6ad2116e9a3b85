import { advanceFailover, heldGuestIds } from '@/lib/domain/ha/advance-failover';
import { canRestartElsewhere } from '@/lib/domain/ha/can-restart-elsewhere';
import { fencingFailed } from '@/lib/domain/ha/fencing';
import { strandedGuests, waitsForRoom } from '@/lib/domain/ha/stranded-guests';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { type Host, isProvedDead } from '@/lib/domain/model/infrastructure';
import type { Change } from '@/lib/domain/model/journal';
import type { Plan } from '@/lib/domain/model/plan';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import type { Driver } from '@/lib/drivers/driver';
import type { Store } from '@/lib/store/store';
import type { Ledger } from '../ledger';
import { HostWatch } from '../observation/host-watch';
import { recordHost, statusNow } from '../observation/record-hosts';
import { advanceFencing, fencingNow, isArmedOn, putFencing } from './advance-fencing';
import { carryOutFailover } from './carry-out-failover';
import { findFailovers, offerFailback } from './offer-failback';
import { haAuthor, restartStranded } from './restart-stranded';

/** A refused guest is asked about again soon after the pool has changed, and at the latest after this much pool time. */
const askAgainMs = 60_000;
const soonMs = 5_000;

interface Options {
  readonly inventory: Inventory;
  readonly ledger: Ledger;
  readonly store: Pick<Store, 'listPlans'>;
  readonly driver: Driver;
  readonly loads: PlanningView['loads'];
  /** Keeps an order in sight that nobody waits for. */
  readonly track: (order: Promise<void>) => void;
}

/**
 * Keeps guests available when hosts fail: judges silent hosts, proves them dead, restarts their guests elsewhere. It looks at what is
 * kept, not at what happened, so that a process killed at any moment goes on where it was; only signals and orders under way are in
 * memory, and both come anew with the next start.
 */
export class Availability {
  readonly watch = new HostWatch();
  /** Hosts that do not plainly answer, or whose fencing is not over. */
  private readonly troubled = new Set<string>();
  /** The attempt at fencing that was last ordered, by host. */
  private readonly fenceOrders = new Map<string, number>();
  private held: ReadonlySet<string> = new Set();
  private roomMayHaveCome = false;
  private askedAt = 0;

  constructor(private readonly options: Options) {
    options.inventory.listen((change) => this.note(change));
  }

  /** Begins afresh with what the inventory holds. */
  begin(): void {
    this.watch.forget();
    this.fenceOrders.clear();
    this.troubled.clear();
    for (const host of this.options.inventory.hosts.values()) if (isTroubled(host)) this.troubled.add(host.id);
    this.held = heldGuestIds(this.options.inventory.plans.values());
  }

  /** Is the guest part of a failover and its turn has not come? */
  isHeld(guestId: string): boolean {
    return this.held.has(guestId);
  }

  /** One look at everything, after an observation was recorded. */
  async keep(): Promise<void> {
    await this.judgeHosts();
    this.orderFencing();
    await this.restart();
    await this.carryOut();
  }

  private async judgeHosts(): Promise<void> {
    const { inventory, ledger, driver, loads } = this.options;
    const present = { inventory, now: driver.now() };
    const suspects = new Set([...this.troubled, ...[...this.watch.all()].map(({ id }) => id)]);
    const due = [...suspects].filter((id) => this.isDue(id, present));
    if (due.length === 0) return;
    const failovers = await this.findFailovers(due);
    await ledger.write(haAuthor, (draft) => {
      for (const id of due) {
        const signals = this.watch.signalsOf(id);
        if (signals) recordHost(draft, signals);
        const host = draft.inventory.hosts.get(id);
        if (host?.status.state === 'up') offerFailback(draft, host, failovers.get(id) ?? [], loads);
        advanceFencing(draft, id, signals?.power ?? 'on');
      }
    });
  }

  /** Of hosts that answer again after they were proved dead. */
  private async findFailovers(hostIds: readonly string[]): Promise<ReadonlyMap<string, readonly Plan[]>> {
    const { inventory, store } = this.options;
    const back = hostIds.flatMap((id) => inventory.hosts.get(id) ?? []).filter((host) => host.status.state === 'up' && isProvedDead(host));
    return new Map(await Promise.all(back.map(async (host) => [host.id, await findFailovers(store, host)] as const)));
  }

  /** Without signals only a host that answers is judged: of the others nothing was told yet. */
  private isDue(hostId: string, present: { readonly inventory: Inventory; readonly now: number }): boolean {
    const host = present.inventory.hosts.get(hostId);
    const signals = this.watch.signalsOf(hostId);
    if (!host || (!signals && host.status.state !== 'up')) return false;
    if (signals && statusNow(host, signals, present) !== host.status) return true;
    return fencingNow(host, signals?.power ?? 'on', present) !== host.status.fencing;
  }

  private orderFencing(): void {
    for (const id of this.troubled) {
      const fencing = this.options.inventory.hosts.get(id)?.status.fencing;
      if (fencing?.phase !== 'fencing' || this.fenceOrders.get(id) === fencing.attempts) continue;
      this.fenceOrders.set(id, fencing.attempts);
      this.options.track(this.fence(id));
    }
  }

  private async fence(hostId: string): Promise<void> {
    const { driver, ledger } = this.options;
    try {
      await driver.fence(hostId);
    } catch (error) {
      const problem = error instanceof Error && 'code' in error ? String(error.code) : 'operation-failed';
      await ledger.write(haAuthor, (draft) => {
        const host = draft.inventory.hosts.get(hostId);
        if (host?.status.fencing.phase === 'fencing') putFencing(draft, host, fencingFailed(host.status.fencing, problem, draft.now));
      });
    }
  }

  private async restart(): Promise<void> {
    const { inventory, ledger, driver, loads } = this.options;
    const now = driver.now();
    const hostIds = [...this.troubled].filter((id) => {
      const host = inventory.hosts.get(id);
      return host !== undefined && canRestartElsewhere(host) && isArmedOn(host, { inventory, now });
    });
    const stranded = hostIds.flatMap((id) => strandedGuests(inventory, id));
    if (stranded.length === 0 || (stranded.every(waitsForRoom) && !this.mayAskAgain(now))) return;
    this.askedAt = now;
    this.roomMayHaveCome = false;
    await ledger.write(haAuthor, (draft) => restartStranded(draft, loads, hostIds));
  }

  private mayAskAgain(now: number): boolean {
    return now - this.askedAt >= (this.roomMayHaveCome ? soonMs : askAgainMs);
  }

  private async carryOut(): Promise<void> {
    const { inventory, ledger } = this.options;
    for (const plan of inventory.plans.values()) {
      if (plan.kind !== 'failover' || plan.status.state !== 'running' || advanceFailover(plan, inventory).length === 0) continue;
      await ledger.write(haAuthor, (draft) => carryOutFailover(draft, plan.id));
    }
  }

  private note(change: Change): void {
    if (change.kind === 'plan') this.held = heldGuestIds(this.options.inventory.plans.values());
    else if (change.kind === 'host') this.noteHost(change.id, change.after);
    else if (change.kind === 'guest')
      this.roomMayHaveCome ||= change.after === null || change.before?.assignment !== change.after.assignment;
    if (change.kind === 'host' || change.kind === 'cluster' || change.kind === 'storage-pool' || change.kind === 'rule')
      this.roomMayHaveCome = true;
  }

  private noteHost(hostId: string, host: Host | null): void {
    if (host && isTroubled(host)) this.troubled.add(hostId);
    else this.troubled.delete(hostId);
    if (host?.status.fencing.phase === 'none') this.fenceOrders.delete(hostId);
  }
}

const isTroubled = ({ status }: Host): boolean => status.state !== 'up' || status.suspectSince !== null || status.fencing.phase !== 'none';
