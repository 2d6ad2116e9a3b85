import type { TreeNode } from '@/lib/api/schemas/pool';
import { isTroubled } from '@/lib/domain/filter/guest-fields';
import type { Guest } from '@/lib/domain/model/guest';
import type { Host } from '@/lib/domain/model/infrastructure';
import { isTransitioning } from '@/lib/domain/vm-lifecycle';

export type Worst = TreeNode['worst'];

const ranks: Record<Worst, number> = { ok: 0, off: 1, busy: 2, warning: 3, error: 4 };

export const worseOf = (a: Worst, b: Worst): Worst => (ranks[a] >= ranks[b] ? a : b);

export function worstOfGuest(guest: Guest): Worst {
  const { state } = guest.status;
  if (state === 'crashed' || state === 'missing' || state === 'unknown') return 'error';
  if (isTroubled(guest)) return 'warning';
  if (isTransitioning(guest)) return 'busy';
  return state === 'running' ? 'ok' : 'off';
}

/** Of the host itself, whatever runs on it. */
export function worstOfHost(host: Host): Worst {
  if (host.status.state !== 'up') return 'error';
  return host.spec.maintenance ? 'warning' : 'ok';
}

/** A guest that is off on purpose makes nothing above it worse. */
export const asPart = (worst: Worst): Worst => (worst === 'off' ? 'ok' : worst);
