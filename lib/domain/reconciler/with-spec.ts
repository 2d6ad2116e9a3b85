import type { Guest, GuestSpec } from '../model/guest';

/** The guest with a changed wish. A new wish starts afresh: what failed before does not delay it. */
export const withSpec = (guest: Guest, changes: Partial<GuestSpec>): Guest => ({
  ...guest,
  spec: { ...guest.spec, ...changes },
  status: { ...guest.status, failures: 0, retryAt: null },
});
