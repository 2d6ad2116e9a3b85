import type { ObservedHost } from '@/lib/drivers/driver';

/**
 * Signals of the hosts whose heartbeats do not come. What they mean changes with time alone, so they are kept until the host answers;
 * in memory, as a driver tells everything anew at every start.
 */
export class HostWatch {
  private readonly silent = new Map<string, ObservedHost>();

  /** Takes in what was observed; answers true when a silent host answers again. */
  take(hosts: readonly ObservedHost[]): boolean {
    let cameBack = false;
    for (const host of hosts) {
      if (host.heartbeatAt !== null) this.silent.set(host.id, host);
      else if (this.silent.delete(host.id)) cameBack = true;
    }
    return cameBack;
  }

  isSilent(hostId: string): boolean {
    return this.silent.has(hostId);
  }

  /** Null for a host that sends heartbeats. */
  signalsOf(hostId: string): ObservedHost | null {
    return this.silent.get(hostId) ?? null;
  }

  all(): Iterable<ObservedHost> {
    return this.silent.values();
  }

  forget(): void {
    this.silent.clear();
  }
}
