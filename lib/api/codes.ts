/**
 * Codes that the server sends and the screen turns into a sentence in the reader's language, with their params.
 * Every one has an entry in lib/i18n/messages/{en,fr}/codes.json (a test holds them together).
 */
export const problemCodes = [
  'malformed-json',
  'invalid',
  'body-too-large',
  'unsupported-media-type',
  'not-found',
  'no-such-path',
  'method-not-allowed',
  'name-taken',
  'wrong-state',
  'stale',
  'precondition-invalid',
  'unplaceable',
  'host-refuses',
  'protected',
  'idempotency-mismatch',
  'selection-expired',
  'not-cancellable',
  'nothing-to-do',
  'shrink-disk',
  'lab-only',
  'too-many',
  'starting-up',
  'internal',
  'invalid-filter',
  'wrong-host',
  'cross-site',
  'address-taken',
  'network-full',
  'not-retriable',
  'rules-clash',
  'unreachable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Why an action cannot be pressed now. */
export const reasonCodes = [
  'already-running',
  'already-stopped',
  'already-suspended',
  'not-running',
  'not-stopped',
  'not-suspended',
  'busy',
  'being-deleted',
  'protected',
  'host-unreachable',
  'no-host',
  'nothing-pending',
  'no-other-host',
  'already-in-maintenance',
  'not-in-maintenance',
  'host-down',
  'crashed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What happened, told in the event log and on charts. Params: guest, host, from, to, seconds, reason … */
export const eventCodes = [
  'pool.imported',
  'guest.created',
  'guest.started',
  'guest.stopped',
  'guest.rebooted',
  'guest.suspended',
  'guest.resumed',
  'guest.moved',
  'guest.migration-failed',
  'guest.resized',
  'guest.renamed',
  'guest.cloned',
  'guest.deleted',
  'guest.crashed',
  'guest.vanished',
  'guest.repaired',
  'guest.unplaceable',
  'guest.operation-failed',
  'host.down',
  'host.hung',
  'host.isolated',
  'host.up',
  'host.link-down',
  'host.link-up',
  'host.maintenance-entering',
  'host.maintenance-entered',
  'host.maintenance-left',
  'host.cannot-evacuate',
  'storage.degraded',
  'storage.offline',
  'storage.online',
] as const;
export type EventCode = (typeof eventCodes)[number];

/** Why a task or an operation failed. */
export const taskErrorCodes = [
  'host-unreachable',
  'no-such-guest',
  'no-such-host',
  'wrong-state',
  'out-of-memory',
  'storage-unreachable',
  'storage-full',
  'network-missing',
  'not-supported',
  'operation-failed',
  'busy',
  'unplaceable',
  'timed-out',
  'guest-deleted',
  'cancelled',
  'children-failed',
  'not-converging',
] as const;
export type TaskErrorCode = (typeof taskErrorCodes)[number];

/** Sentences of the pool's verdict and of "needs a look". */
export const verdictCodes = [
  'healthy',
  'hosts-down',
  'hosts-in-maintenance',
  'guests-troubled',
  'guests-unplaced',
  'memory-tight',
  'cpu-tight',
  'storage-tight',
  'storage-degraded',
  'suffering',
  'empty',
  'tasks-failed',
  'pending-changes',
  'rules-violated',
] as const;
export type VerdictCode = (typeof verdictCodes)[number];
