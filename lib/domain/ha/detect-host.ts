import type { Host, HostState } from '../model/infrastructure';

/**
 * A host sends a heartbeat every second, as vSphere HA's do (VMware, "vSphere Availability": agents exchange one each second).
 * Corosync passes its token about as often.
 */
export const heartbeatEveryMs = 1_000;
/**
 * Silence after which a host is declared failed. vSphere HA waits 12 to 15 s, Corosync's token timeout on clusters of up to a dozen
 * nodes is 3 to 5 s; as nothing is started elsewhere before the host is fenced, a wrong verdict costs a reboot, not a disk.
 */
export const declareAfterMs = 5_000;

/** What is known of a host without judging it. Times are pool time in ms; null says that heartbeats come, each in its time. */
export interface HostSignals {
  readonly heartbeatAt: number | null;
  /** Signs of life that it writes to shared storage, for when only its network is gone. */
  readonly storageHeartbeatAt: number | null;
  /** As its BMC tells; unknown when the BMC does not answer. */
  readonly power: 'on' | 'off' | 'unknown';
}

export interface HostSituation {
  readonly signals: HostSignals;
  readonly now: number;
  readonly before: HostState;
  /** Was it emptied and powered off by plan? */
  readonly isMeantOff: boolean;
}

export type HostCategory = 'up' | 'suspect' | 'off' | 'booting' | 'down' | 'isolated' | 'hung';

interface Rule {
  readonly category: HostCategory;
  readonly holds: (situation: HostSituation) => boolean;
}

const silentMs = ({ signals, now }: HostSituation): number => (signals.heartbeatAt === null ? 0 : now - signals.heartbeatAt);
const writesToStorage = ({ signals, now }: HostSituation): boolean =>
  signals.storageHeartbeatAt === null || now - signals.storageHeartbeatAt < declareAfterMs;

/** In order; the first that holds says how the host is. */
export const hostRules: readonly Rule[] = [
  { category: 'up', holds: ({ signals }) => signals.heartbeatAt === null },
  { category: 'off', holds: ({ signals, isMeantOff }) => isMeantOff && signals.power === 'off' },
  // It was without power and has not answered since: whatever it does now, its guests do not run on it.
  { category: 'booting', holds: ({ before }) => before === 'down' || before === 'off' },
  // Declared once, it stays so until it answers; only the kind of its trouble may show itself later.
  { category: 'suspect', holds: (situation) => situation.before === 'up' && silentMs(situation) < declareAfterMs },
  { category: 'down', holds: ({ signals }) => signals.power === 'off' },
  { category: 'isolated', holds: writesToStorage },
  { category: 'hung', holds: () => true },
];

/**
 * How a host is, from its signals. suspect: it missed heartbeats, and not enough of them to act on. down: its BMC says that it has no
 * power. isolated: it writes to shared storage, but its network is gone. hung: powered, or not known to be off, and no sign of life.
 */
export const detectHost = (situation: HostSituation): HostCategory => hostRules.find(({ holds }) => holds(situation))?.category ?? 'hung';

/** The status of a host after a look at its signals; the same value when nothing changed. It says since when it is suspected until it answers again. */
export function detectedStatus(host: Host, situation: Omit<HostSituation, 'before'>): Host['status'] {
  const before = host.status;
  const category = detectHost({ ...situation, before: before.state });
  const state = toState(category, before.state);
  const suspectSince = category === 'up' || category === 'off' ? null : (before.suspectSince ?? firstMissed(situation));
  if (state === before.state && suspectSince === before.suspectSince) return before;
  return { ...before, state, suspectSince, since: state === before.state ? before.since : new Date(situation.now).toISOString() };
}

const toState = (category: HostCategory, before: HostState): HostState =>
  category === 'suspect' ? 'up' : category === 'booting' ? before : category;

/** Null until the next heartbeat is due. */
function firstMissed({ signals, now }: Omit<HostSituation, 'before'>): string | null {
  const due = (signals.heartbeatAt ?? now) + heartbeatEveryMs;
  return due <= now ? new Date(due).toISOString() : null;
}
