import type { Fencing, HostState } from '../model/infrastructure';
import { noFencing } from '../model/infrastructure';
import { backoffMs } from '../reconciler/backoff';
import type { HostSignals } from './detect-host';

/** A BMC that took the order cuts the power within seconds; after this the attempt has failed (Pacemaker's stonith-timeout is 60 s). */
export const fenceTimeoutMs = 60_000;

export interface FencingSituation {
  readonly fencing: Fencing;
  readonly state: HostState;
  readonly power: HostSignals['power'];
  /** Is HA on and armed? While it is not, nobody's power is cut. */
  readonly isArmed: boolean;
  /** Pool time in ms. */
  readonly now: number;
}

/**
 * The next phase of making sure that a host is off; the same value when there is nothing to change. Whoever sees the phase `fencing`
 * has the power cut: fencing is idempotent, so doing it again after a restart is harmless. A phase is left in one step at a time.
 */
export function nextFencing({ fencing, state, power, isArmed, now }: FencingSituation): Fencing {
  const at = new Date(now).toISOString();
  const to = (phase: Fencing['phase'], more: Partial<Fencing> = {}): Fencing => ({ ...fencing, phase, since: at, ...more });
  if (state === 'up' || state === 'off') return fencing.phase === 'none' ? fencing : noFencing(at);
  if (fencing.phase === 'fenced' || fencing.phase === 'proved-dead') return fencing;
  if (power === 'off') return to(fencing.phase === 'fencing' ? 'fenced' : 'proved-dead', { problem: null });
  const begun = to('fencing', { attempts: fencing.attempts + 1, startedAt: fencing.startedAt ?? at });
  switch (fencing.phase) {
    case 'none':
      return to('waiting');
    case 'waiting':
      return isArmed ? begun : fencing;
    case 'fencing':
      return now - Date.parse(fencing.since) < fenceTimeoutMs ? fencing : fencingFailed(fencing, 'timed-out', now);
    case 'failed':
      return isArmed && now - Date.parse(fencing.since) >= backoffMs(fencing.attempts) ? begun : fencing;
  }
}

/** The power could not be cut. It is tried again after a pause that doubles up to five minutes, and meanwhile a person may confirm that the host is off. */
export const fencingFailed = (fencing: Fencing, problem: string, now: number): Fencing => ({
  ...fencing,
  phase: 'failed',
  since: new Date(now).toISOString(),
  problem,
});

/** A person has seen to it that the host is off. */
export const confirmedOff = (fencing: Fencing, now: number): Fencing => ({
  ...fencing,
  phase: 'proved-dead',
  since: new Date(now).toISOString(),
  problem: null,
});
