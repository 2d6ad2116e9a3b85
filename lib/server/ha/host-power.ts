import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { Change } from '@/lib/domain/model/journal';
import { isActive } from '@/lib/domain/scheduler/guest-use';
import type { Driver } from '@/lib/drivers/driver';

/** An order that was refused, or whose effect is not seen, is given again after this much pool time. */
const againMs = 30_000;

interface Options {
  readonly inventory: Inventory;
  readonly driver: Driver;
  readonly track: (order: Promise<void>) => void;
}

/** Brings the power of hosts to what is wanted: off once nothing holds them any more, on when they are needed again. */
export class HostPower {
  private readonly unlike = new Set<string>();
  private readonly orderedAt = new Map<string, number>();

  constructor(private readonly options: Options) {
    options.inventory.listen((change) => this.note(change));
  }

  begin(): void {
    this.unlike.clear();
    this.orderedAt.clear();
    for (const host of this.options.inventory.hosts.values()) if (isUnlike(host)) this.unlike.add(host.id);
  }

  keep(): void {
    const { inventory, driver, track } = this.options;
    const now = driver.now();
    for (const id of this.unlike) {
      const host = inventory.hosts.get(id);
      if (!host || (this.orderedAt.get(id) ?? 0) + againMs > now) continue;
      if (host.spec.power === 'off' && !isEmpty(id, inventory)) continue;
      this.orderedAt.set(id, now);
      const order = host.spec.power === 'off' ? driver.powerOff(id) : driver.powerOn(id);
      track(order.catch((error: unknown) => ignoreRefusal(error)));
    }
  }

  private note(change: Change): void {
    if (change.kind !== 'host') return;
    if (change.after && isUnlike(change.after)) this.unlike.add(change.id);
    else this.unlike.delete(change.id);
    if (change.before?.spec.power !== change.after?.spec.power) this.orderedAt.delete(change.id);
  }
}

const isUnlike = ({ spec, status }: Host): boolean =>
  (spec.power === 'off' && status.state === 'up') || (spec.power === 'on' && status.state === 'off');

const isEmpty = (hostId: string, inventory: Inventory): boolean =>
  ![...inventory.guestIdsOn(hostId)].some((id) => {
    const guest = inventory.guests.get(id);
    return guest !== undefined && isActive(guest);
  });

/** A refusal is seen by the power that stays as it is; anything else is a fault of ours. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'DriverError') throw error;
}
