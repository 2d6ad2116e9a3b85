import type { Guest, GuestState } from '../model/guest';

/** States in which a guest holds vCPUs and memory of the host it was seen on, whatever is wanted of it. */
const holdingStates: ReadonlySet<GuestState> = new Set([
  'starting',
  'running',
  'stopping',
  'rebooting',
  'suspending',
  'resuming',
  'migrating',
  'unknown', // its host does not answer: it may well be running
]);

/** Does it hold vCPUs and memory: wanted running, or seen so? A guest that is off holds storage only. */
export const isActive = (guest: Guest): boolean =>
  (guest.spec.power === 'running' && !guest.spec.deleted) || holdingStates.has(guest.status.state);

/** vCPUs promised to an active guest: the larger of what it is meant to have and what its hypervisor still gives it. */
export const promisedVcpus = (guest: Guest): number => Math.max(guest.spec.vcpus, guest.status.vcpus);

/** Memory promised to an active guest, in bytes, by the same rule. */
export const promisedMemoryBytes = (guest: Guest): number => Math.max(guest.spec.memoryBytes, guest.status.memoryBytes);

/** The host it is meant to be on, or was seen on when it has no assignment: where partners must follow it. */
export const homeHostId = (guest: Guest): string | null => guest.assignment?.hostId ?? guest.status.hostId;

/** Does a change of a guest leave everything that placement counts as it was? Progress and problems come and go without effect. */
export const countsTheSame = (before: Guest, after: Guest): boolean =>
  before.spec === after.spec &&
  before.assignment === after.assignment &&
  before.status.hostId === after.status.hostId &&
  before.status.state === after.status.state &&
  before.status.vcpus === after.status.vcpus &&
  before.status.memoryBytes === after.status.memoryBytes;
