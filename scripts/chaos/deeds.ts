import { createVmRequest } from '@/lib/api/schemas/create-vms';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import type { DriverOperation, FaultKind } from '@/lib/drivers/driver';
import type { OperationContext } from '@/lib/server/context';
import { actOnHost } from '@/lib/server/operations/act-on-host';
import { actOnVm } from '@/lib/server/operations/act-on-vm';
import { confirmHostOff } from '@/lib/server/operations/confirm-host-off';
import { createVm } from '@/lib/server/operations/create-vm';
import { deleteVm } from '@/lib/server/operations/delete-vm';
import type { MortalPool } from '@/lib/testing/open-mortal-pool';
import type { Random } from '../crash-test/random';

const hostFaults: readonly FaultKind[] = [
  'host-crash',
  'host-crash',
  'host-hang',
  'host-isolated',
  'link-down',
  'host-storage-lost',
  'bmc-unreachable',
];
const guestFaults: readonly FaultKind[] = ['guest-crash', 'guest-deleted'];
const failing: readonly DriverOperation[] = ['define', 'start', 'shutdown', 'stop', 'migrate', 'reconfigure', 'delete'];
const vmActions = ['start', 'shutdown', 'stop', 'reboot', 'reset', 'suspend', 'resume', 'migrate'] as const;

/** What chance does to a pool: faults below it, and people at it. */
export class Deeds {
  private created = 0;

  constructor(
    private readonly pool: MortalPool,
    private readonly random: Random,
    private readonly tell: (line: string) => void,
  ) {}

  /** One deed. People are refused now and then; whatever else is thrown is thrown on. */
  async doSomething(): Promise<void> {
    const draw = this.random.next();
    if (draw < 0.38) await this.breakSomething();
    else if (draw < 0.5) await this.mendSomething();
    else await this.ask();
  }

  private async breakSomething(): Promise<void> {
    const { random, pool } = this;
    const draw = random.next();
    const durationMs = random.next() < 0.8 ? Math.round(random.between(2_000, 240_000)) : null;
    const host = this.anyHost();
    const guest = this.anyGuest();
    if (draw < 0.6 && host) await this.inject(random.pick(hostFaults), host, durationMs);
    else if (draw < 0.75 && guest) await this.inject(random.pick(guestFaults), guest, durationMs);
    else if (draw < 0.83) await this.inject('storage-lost', random.pick([...pool.runtime.inventory.storagePools.values()]), durationMs);
    else {
      const params = {
        operation: random.pick(failing) ?? 'start',
        probability: random.between(0.3, 1),
        count: Math.ceil(random.between(1, 8)),
      };
      await this.inject('operation-error', { id: 'pool', name: 'pool' }, durationMs ?? 60_000, params);
    }
  }

  private async inject(
    kind: FaultKind | undefined,
    target: { readonly id: string; readonly name: string } | undefined,
    durationMs: number | null,
    params: Readonly<Record<string, string | number>> = {},
  ): Promise<void> {
    if (!kind || !target) return;
    this.tell(`fault ${kind} ${target.name} ${durationMs === null ? 'until mended' : `${durationMs} ms`} ${JSON.stringify(params)}`);
    try {
      await this.pool.lab.inject({ kind, target: target.id, durationMs, params });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'DriverError') throw error; // a guest that is gone already
    }
  }

  private async mendSomething(): Promise<void> {
    const fault = this.random.pick(this.pool.lab.faults());
    if (!fault) return;
    this.tell(`mend ${fault.kind} ${fault.target}`);
    await this.pool.lab.clear(fault.id);
  }

  private async ask(): Promise<void> {
    const draw = this.random.next();
    await this.asPeopleDo(() => {
      if (draw < 0.6) return this.actOnGuest();
      if (draw < 0.7) return this.create();
      if (draw < 0.75) return this.remove();
      return draw < 0.9 ? this.maintain() : this.confirm();
    });
  }

  private async actOnGuest(): Promise<void> {
    const guest = this.anyGuest();
    const action = this.random.pick(vmActions);
    if (!guest || !action) return;
    this.tell(`${action} ${guest.name}`);
    await actOnVm(this.context(), { params: { vmId: guest.id, action }, body: {}, ifMatch: null, remember: () => undefined });
  }

  private async create(): Promise<void> {
    const name = `new-${++this.created}`;
    this.tell(`create ${name}`);
    const body = createVmRequest.parse({ name, vcpus: 1, memoryBytes: 2 ** 30, disks: [{ sizeBytes: 2 ** 30 }] });
    await createVm(this.context(), { body, remember: () => undefined });
  }

  private async remove(): Promise<void> {
    const guest = this.anyGuest();
    if (!guest) return;
    this.tell(`delete ${guest.name}`);
    await deleteVm(this.context(), { params: { vmId: guest.id }, ifMatch: null });
  }

  private async maintain(): Promise<void> {
    const host = this.anyHost();
    if (!host) return;
    const action = host.spec.maintenance ? 'exit-maintenance' : 'enter-maintenance';
    this.tell(`${action} ${host.name}`);
    await actOnHost(this.context(), { params: { hostId: host.id, action }, ifMatch: null });
  }

  /** People go and look before they confirm that a host is off. */
  private async confirm(): Promise<void> {
    const { lab, runtime } = this.pool;
    for (const host of runtime.inventory.hosts.values()) {
      if (host.status.fencing.phase !== 'failed') continue;
      if (!lab.faults().some(({ kind, target }) => kind === 'host-crash' && target === host.id)) continue;
      this.tell(`confirm that ${host.name} is off`);
      await confirmHostOff(this.context(), { params: { hostId: host.id }, ifMatch: null });
    }
  }

  /** Every host comes back from maintenance. */
  async endMaintenance(): Promise<void> {
    for (const host of [...this.pool.runtime.inventory.hosts.values()])
      if (host.spec.maintenance)
        await this.asPeopleDo(() => actOnHost(this.context(), { params: { hostId: host.id, action: 'exit-maintenance' }, ifMatch: null }));
  }

  /** They are refused now and then. */
  private async asPeopleDo(deed: () => Promise<unknown>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ApiError') throw error;
    }
  }

  private context(): OperationContext {
    return { ...this.pool.runtime, actor: 'chaos', cause: { kind: 'user', id: 'chaos' }, requestId: 'chaos', moment: null };
  }

  private anyGuest(): Guest | undefined {
    return this.random.pick([...this.pool.runtime.inventory.guests.values()]);
  }

  private anyHost(): Host | undefined {
    return this.random.pick([...this.pool.runtime.inventory.hosts.values()]);
  }
}
