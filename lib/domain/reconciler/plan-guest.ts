import { canRestartElsewhere } from '../ha/can-restart-elsewhere';
import { isArmed } from '../ha/is-armed';
import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import { wantedFingerprint } from './fingerprint';

/**
 * Why a guest must be placed: it has no host, must leave it, was refused by it, lost it and the one chosen instead, or is on one that
 * no longer reaches its storage.
 */
export type PlaceReason = 'unplaced' | 'evacuate' | 'host-refused' | 'host-lost' | 'storage-lost';

/** One deed that brings a guest nearer to what is wanted. Steps leave nothing to choose but the host, which place() chooses. */
export type Step =
  | { readonly kind: 'place'; readonly guestId: string; readonly reason: PlaceReason }
  | { readonly kind: 'define'; readonly guestId: string; readonly hostId: string }
  | { readonly kind: 'clone'; readonly guestId: string; readonly hostId: string; readonly sourceId: string }
  | { readonly kind: 'migrate'; readonly guestId: string; readonly hostId: string }
  | { readonly kind: 'cancel-migration'; readonly guestId: string }
  | { readonly kind: 'give-up-migration'; readonly guestId: string }
  | { readonly kind: 'restart'; readonly guestId: string; readonly token: number; readonly forced: boolean }
  | { readonly kind: 'reconfigure'; readonly guestId: string }
  | { readonly kind: 'forget'; readonly guestId: string }
  | { readonly kind: 'start' | 'shutdown' | 'stop' | 'suspend' | 'resume' | 'delete'; readonly guestId: string };

interface Situation {
  readonly guest: Guest;
  readonly inventory: Inventory;
  readonly now: number;
}

/** What a rule answers: a step to take, 'wait' to leave the guest alone in this pass, or null when the rule does not speak of it. */
type Verdict = Step | 'wait' | null;

interface Rule {
  readonly category: string;
  readonly judge: (situation: Situation) => Verdict;
}

/** Failed moves in a row after which the guest stays where it is. */
export const migrationAttempts = 3;
/** Failed attempts to define a guest on a host after which another host is asked for. */
const defineAttempts = 2;

const passing = new Set(['defining', 'starting', 'stopping', 'rebooting', 'suspending', 'resuming', 'cloning', 'deleting']);
const nowhere = (guest: Guest) => guest.status.state === 'pending' || guest.status.state === 'missing';
const step = (kind: 'start' | 'shutdown' | 'stop' | 'suspend' | 'resume' | 'reconfigure' | 'delete' | 'forget', guest: Guest): Step => ({
  kind,
  guestId: guest.id,
});

/**
 * In order; the first rule that does not answer null decides. Order matters: a guest under way is left alone before anything
 * else is asked of it, a deletion overrides every other wish, and power is looked at only when the guest is where it belongs.
 */
export const guestRules: readonly Rule[] = [
  {
    category: 'backing-off',
    judge: ({ guest, now }) => (guest.status.retryAt !== null && Date.parse(guest.status.retryAt) > now ? 'wait' : null),
  },
  { category: 'under-way', judge: ({ guest }) => (passing.has(guest.status.state) ? 'wait' : null) },
  {
    category: 'moving',
    judge: ({ guest }) => {
      if (guest.status.state !== 'migrating') return null;
      const unwanted = guest.spec.deleted || guest.assignment?.hostId !== guest.status.migration?.targetHostId;
      return unwanted ? { kind: 'cancel-migration', guestId: guest.id } : 'wait';
    },
  },
  {
    category: 'host-lost', // nothing can run on its host any more, and another one was chosen for it
    judge: ({ guest, inventory }) => {
      const lost = guest.status.state === 'unknown' ? inventory.hosts.get(guest.status.hostId ?? '') : undefined;
      const hostId = guest.assignment?.hostId;
      if (!lost || hostId === undefined || hostId === lost.id || guest.spec.deleted || !canRestartElsewhere(lost)) return null;
      const usable = inventory.hosts.get(hostId)?.status.state === 'up';
      if (!usable || guest.status.failures >= defineAttempts) return { kind: 'place', guestId: guest.id, reason: 'host-lost' };
      return { kind: 'define', guestId: guest.id, hostId };
    },
  },
  {
    category: 'out-of-reach', // its host does not answer: ordering it about would only fail
    judge: ({ guest, inventory }) => {
      if (guest.status.state === 'unknown') return 'wait';
      const host = guest.status.hostId === null ? null : inventory.hosts.get(guest.status.hostId);
      return host && host.status.state !== 'up' && !nowhere(guest) ? 'wait' : null;
    },
  },
  {
    category: 'deleted',
    judge: ({ guest }) => {
      if (!guest.spec.deleted) return null;
      if (nowhere(guest)) return step('forget', guest);
      return guest.status.state === 'running' || guest.status.state === 'suspended' ? step('stop', guest) : step('delete', guest);
    },
  },
  {
    category: 'unplaced',
    judge: ({ guest }) => (guest.assignment === null ? { kind: 'place', guestId: guest.id, reason: 'unplaced' } : null),
  },
  {
    category: 'nowhere',
    judge: ({ guest, inventory }) => {
      const hostId = guest.assignment?.hostId;
      if (!nowhere(guest) || hostId === undefined) return null;
      const usable = inventory.hosts.get(hostId)?.status.state === 'up';
      if (!usable || guest.status.failures >= defineAttempts) return { kind: 'place', guestId: guest.id, reason: 'host-refused' };
      const sourceId = guest.spec.clonedFrom;
      return sourceId !== null && inventory.guests.has(sourceId)
        ? { kind: 'clone', guestId: guest.id, hostId, sourceId }
        : { kind: 'define', guestId: guest.id, hostId };
    },
  },
  {
    category: 'storage-lost', // it cannot be started where it is: its disks cannot be reached from there
    judge: ({ guest, inventory, now }) => (isOff(guest) && guest.spec.power !== 'stopped' ? storageStep(guest, inventory, now) : null),
  },
  {
    category: 'elsewhere',
    judge: ({ guest }) => {
      const target = guest.assignment?.hostId;
      if (target === undefined || target === guest.status.hostId) return null;
      if (guest.status.state === 'crashed') return step('stop', guest); // what is left of it must not write to its disks
      if (guest.status.failures >= migrationAttempts) return { kind: 'give-up-migration', guestId: guest.id };
      return { kind: 'migrate', guestId: guest.id, hostId: target };
    },
  },
  {
    category: 'configured-otherwise',
    judge: ({ guest }) => (guest.status.fingerprint !== wantedFingerprint(guest) ? step('reconfigure', guest) : null),
  },
  {
    category: 'restart-due',
    judge: ({ guest }) =>
      guest.status.state === 'running' && guest.spec.power === 'running' && guest.spec.restarts > guest.status.restarts
        ? { kind: 'restart', guestId: guest.id, token: guest.spec.restarts, forced: guest.spec.powerMode === 'forced' }
        : null,
  },
  { category: 'power', judge: ({ guest }) => powerStep(guest) },
];

const isOff = ({ status }: Guest): boolean => status.state === 'stopped' || status.state === 'crashed';

/** With HA it goes where its storage is reached. Storage that is offline is reached from nowhere: then it waits. */
function storageStep(guest: Guest, { hosts, clusters, storagePools }: Inventory, now: number): Verdict {
  const host = hosts.get(guest.status.hostId ?? '');
  const poolIds = Object.values(guest.assignment?.diskPools ?? {});
  if (poolIds.some((id) => storagePools.get(id)?.status.state === 'offline')) return 'wait';
  if (!host || guest.assignment?.hostId !== host.id || !poolIds.some((id) => host.status.lostStoragePoolIds.includes(id))) return null;
  const ha = clusters.get(host.clusterId)?.policy.ha;
  return ha && isArmed(ha, now) ? { kind: 'place', guestId: guest.id, reason: 'storage-lost' } : 'wait';
}

function powerStep(guest: Guest): Verdict {
  const { state } = guest.status;
  const off = state === 'stopped' || state === 'crashed';
  switch (guest.spec.power) {
    case 'running':
      if (off) return step('start', guest);
      return state === 'suspended' ? step('resume', guest) : null;
    case 'stopped':
      if (state === 'running') return step(guest.spec.powerMode === 'forced' ? 'stop' : 'shutdown', guest);
      // A crashed guest holds its power until it is cut, and a suspended one its memory.
      return state === 'suspended' || state === 'crashed' ? step('stop', guest) : null;
    case 'suspended':
      if (state === 'running') return step('suspend', guest);
      return off ? step('start', guest) : null;
  }
}

/** Which rule speaks of a guest, and what it asks for. 'settled' when seen equals wanted. */
export function classifyGuest(guest: Guest, inventory: Inventory, now: number): { category: string; verdict: Verdict } {
  for (const rule of guestRules) {
    const verdict = rule.judge({ guest, inventory, now });
    if (verdict !== null) return { category: rule.category, verdict };
  }
  return { category: 'settled', verdict: null };
}

/** The next step for one guest, or null when it is settled or must be left alone. `now` is pool time in ms. */
export function planGuest(guest: Guest, inventory: Inventory, now: number): Step | null {
  const { verdict } = classifyGuest(guest, inventory, now);
  return verdict === 'wait' ? null : verdict;
}
