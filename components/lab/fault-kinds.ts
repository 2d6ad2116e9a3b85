import type { FaultRequest } from '@/lib/api/schemas/lab';

type FaultKind = FaultRequest['kind'];

interface FaultShape {
  /** Kinds of objects it can strike; 'pool' strikes everything. */
  readonly targets: readonly ('host' | 'vm' | 'storage-pool' | 'pool')[];
  /** Over at once: there is nothing to mend and no duration. */
  readonly isMomentary: boolean;
  /** By how much, when it is a matter of degree. */
  readonly factor: number | null;
}

/** What each fault needs to be told. */
export const faultShapes: Readonly<Record<FaultKind, FaultShape>> = {
  'host-crash': { targets: ['host'], isMomentary: false, factor: null },
  'host-hang': { targets: ['host'], isMomentary: false, factor: null },
  'host-isolated': { targets: ['host'], isMomentary: false, factor: null },
  'link-down': { targets: ['host'], isMomentary: false, factor: null },
  'host-storage-lost': { targets: ['host'], isMomentary: false, factor: null },
  'bmc-unreachable': { targets: ['host'], isMomentary: false, factor: null },
  'guest-crash': { targets: ['vm'], isMomentary: true, factor: null },
  'guest-deleted': { targets: ['vm'], isMomentary: true, factor: null },
  'disk-failed': { targets: ['storage-pool'], isMomentary: false, factor: null },
  'storage-lost': { targets: ['storage-pool'], isMomentary: false, factor: null },
  'storage-slow': { targets: ['storage-pool'], isMomentary: false, factor: 10 },
  // At less, a small fleet stays even: its hosts have many idle cores.
  'load-peak': { targets: ['pool', 'host', 'vm'], isMomentary: false, factor: 10 },
  'operation-error': { targets: ['pool', 'host', 'vm'], isMomentary: false, factor: null },
};

/** Orders to a hypervisor that an operation error can strike. */
export const failingOperations = [
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
  'clone',
  'delete',
] as const;
