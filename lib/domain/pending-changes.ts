import type { Guest, GuestState, PendingChange } from './model/guest';

/** States in which the hypervisor holds a size of its own that may differ from the wanted one until the next power-on. */
const holdsSize: ReadonlySet<GuestState> = new Set([
  'starting',
  'running',
  'stopping',
  'rebooting',
  'suspending',
  'suspended',
  'resuming',
  'migrating',
  'unknown',
]);

/** Changes of size that wait for a restart; sizes in vCPUs and bytes. Empty when what runs is what is wanted. */
export function pendingChanges(guest: Guest): PendingChange[] {
  if (!holdsSize.has(guest.status.state)) return [];
  return (['vcpus', 'memoryBytes'] as const)
    .filter((field) => guest.spec[field] !== guest.status[field])
    .map((field) => ({ field, current: guest.status[field], wanted: guest.spec[field] }));
}

/** Does a change of size wait for a restart? */
export const hasPendingChanges = ({ spec, status }: Guest): boolean =>
  (spec.vcpus !== status.vcpus || spec.memoryBytes !== status.memoryBytes) && holdsSize.has(status.state);
