import type { Cause } from './cause';

/** Something worth telling a person: a guest crashed, was repaired, moved; a host failed. `code` and `params` become a sentence in the reader's language. */
export interface PoolEvent {
  readonly id: string;
  /** The journal revision it was committed with. */
  readonly revision: number;
  readonly at: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly objects: readonly {
    readonly kind: 'guest' | 'host' | 'storage-pool' | 'network' | 'pool';
    readonly id: string;
    readonly name: string;
  }[];
  readonly cause: Cause;
  readonly taskId: string | null;
}
