import { call } from '@/lib/api/client';
import { actOnVm, createVm, deleteVm, listVms } from '@/lib/api/endpoints/vms';
import { isProblemError } from '@/lib/api/problem-error';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import type { Random } from './random';

const GIB = 2 ** 30;

/** What the user was told: the truth that must survive. 'maybe' was asked for, but the answer never came. */
export type Promised = 'there' | 'gone' | 'maybe-there' | 'maybe-gone';

/** Creates, moves and deletes VMs through the API until the server is gone, and remembers what was acknowledged. */
export class Workload {
  readonly promises = new Map<string, Promised>();
  readonly doneIn = { creates: 0, moves: 0, deletes: 0 };
  private stopped = false;
  private counter = 0;

  constructor(
    private readonly baseUrl: string,
    private readonly random: Random,
  ) {}

  /** Runs some clients side by side; ends when stop() was called or the server does not answer any more. */
  async run(clients: number): Promise<void> {
    this.stopped = false;
    await Promise.all(Array.from({ length: clients }, () => this.client()));
  }

  stop(): void {
    this.stopped = true;
  }

  private async client(): Promise<void> {
    while (!this.stopped) {
      const dice = this.random.next();
      try {
        if (dice < 0.5) await this.create();
        else if (dice < 0.75) await this.move();
        else await this.remove();
      } catch (error) {
        if (!isProblemError(error)) throw error;
        if (error.code === 'unreachable') return;
        if (error.problem.status >= 500 && error.code !== 'starting-up') throw error;
      }
    }
  }

  private async create(): Promise<void> {
    const name = `crash-${process.pid}-${this.counter++}`;
    this.promises.set(name, 'maybe-there');
    const body = {
      name,
      vcpus: 1 + Math.floor(this.random.next() * 4),
      memoryBytes: GIB,
      disks: [{ sizeBytes: 4 * GIB }],
      tags: ['crash-test'],
    };
    try {
      await call(createVm, { baseUrl: this.baseUrl, body, idempotencyKey: name });
      this.promises.set(name, 'there');
      this.doneIn.creates++;
    } catch (error) {
      if (isProblemError(error) && error.code !== 'unreachable') this.promises.delete(name);
      throw error;
    }
  }

  private async move(): Promise<void> {
    const vm = await this.anyOwn();
    if (!vm) return;
    await call(actOnVm, { baseUrl: this.baseUrl, params: { vmId: vm.id, action: 'migrate' }, body: {} });
    this.doneIn.moves++;
  }

  private async remove(): Promise<void> {
    const vm = await this.anyOwn();
    if (!vm || this.promises.get(vm.name) !== 'there') return;
    this.promises.set(vm.name, 'maybe-gone');
    try {
      await call(deleteVm, { baseUrl: this.baseUrl, params: { vmId: vm.id } });
      this.promises.set(vm.name, 'gone');
      this.doneIn.deletes++;
    } catch (error) {
      if (isProblemError(error) && error.code !== 'unreachable') this.promises.set(vm.name, 'there');
      throw error;
    }
  }

  private async anyOwn(): Promise<VmRow | undefined> {
    const page = await call(listVms, { baseUrl: this.baseUrl, query: { filter: 'tag:crash-test state:running', limit: 50 } });
    return this.random.pick(page.items);
  }
}
