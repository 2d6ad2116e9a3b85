import type { Guest } from '../model/guest';
import type { BalancePolicy } from '../model/infrastructure';

/** When each guest was last moved, in pool ms; guests that were not moved lately may be left out. */
export type RecentMoves = ReadonlyMap<string, number>;

export type StayReason = 'passing' | 'pinned' | 'device' | 'excluded' | 'cooldown';

/**
 * Why the balancer leaves a guest where it is, or null when it may move it: it is not settled, was pinned by a person, uses a device
 * of its host, is excluded by policy, or was moved not long ago.
 */
export function stayReasonOf(guest: Guest, policy: BalancePolicy, recentMoves: RecentMoves, now: number): StayReason | null {
  const { spec, status, assignment } = guest;
  if (status.state !== 'running' || spec.deleted || spec.power !== 'running' || assignment?.hostId !== status.hostId) return 'passing';
  if (spec.placement.pinnedHostId !== null) return 'pinned';
  if (spec.placement.devices.length > 0) return 'device';
  if (policy.excludedGuestIds.includes(guest.id) || spec.tags.some((tag) => policy.excludedTags.includes(tag))) return 'excluded';
  const movedAt = recentMoves.get(guest.id);
  return movedAt !== undefined && now - movedAt < policy.cooldownMinutes * 60_000 ? 'cooldown' : null;
}
