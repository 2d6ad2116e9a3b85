import type { GuestStatus } from '@/lib/domain/model/guest';
import { backoffMs } from '@/lib/domain/reconciler/backoff';
import { fingerprint } from '@/lib/domain/reconciler/fingerprint';
import type { ObservedGuest } from '@/lib/drivers/driver';

const settled = new Set(['running', 'stopped', 'suspended']);

/**
 * What is seen of a guest now, given what was seen before; the same value when nothing changed. Progress of a migration
 * is left to the live picture, and only its target and phase are kept, so that copying memory does not write a row a second.
 */
export function observedStatus(before: GuestStatus, observed: ObservedGuest): GuestStatus {
  const failureAt = observed.failure ? new Date(observed.failure.at).toISOString() : null;
  const isNewFailure = failureAt !== null && before.problem?.at !== failureAt;
  const seenFingerprint = fingerprint(observed.config);
  const wentOn = before.state !== observed.state || before.hostId !== observed.hostId || before.fingerprint !== seenFingerprint;
  const recovered = observed.failure === null && before.failures > 0 && settled.has(observed.state) && wentOn;
  const failures = isNewFailure ? before.failures + 1 : recovered ? 0 : before.failures;
  const after: GuestStatus = {
    state: observed.state,
    hostId: observed.hostId,
    since: new Date(observed.since).toISOString(),
    restarts: observed.restarts,
    vcpus: observed.vcpus,
    memoryBytes: observed.memoryBytes,
    migration: samePhase(before.migration, observed.migration) ? before.migration : observed.migration,
    problem:
      isNewFailure && observed.failure && failureAt !== null ? toProblem(observed.failure, failureAt) : recovered ? null : before.problem,
    fingerprint: seenFingerprint,
    failures,
    retryAt:
      isNewFailure && observed.failure
        ? new Date(observed.failure.at + backoffMs(failures)).toISOString()
        : recovered
          ? null
          : before.retryAt,
  };
  return isSame(before, after) ? before : after;
}

const toProblem = (failure: NonNullable<ObservedGuest['failure']>, at: string): GuestStatus['problem'] => ({
  code: failure.code,
  params: { operation: failure.operation, detail: failure.detail },
  at,
});

const samePhase = (before: GuestStatus['migration'], after: GuestStatus['migration']): boolean =>
  before?.targetHostId === after?.targetHostId && before?.phase === after?.phase && before?.pass === after?.pass;

const fields = [
  'state',
  'hostId',
  'since',
  'restarts',
  'vcpus',
  'memoryBytes',
  'migration',
  'problem',
  'fingerprint',
  'failures',
  'retryAt',
] as const satisfies readonly (keyof GuestStatus)[];

const isSame = (before: GuestStatus, after: GuestStatus): boolean => fields.every((field) => before[field] === after[field]);
