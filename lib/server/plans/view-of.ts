import type { PlanningView } from '@/lib/domain/plans/planning-view';
import type { PoolRuntime } from '../context';
import type { Draft } from '../ledger';

/** The committed picture, for proposals that are worked out before they are written. */
export const viewOf = ({
  inventory,
  placement,
  loads,
  now,
}: Pick<PoolRuntime, 'inventory' | 'placement' | 'loads' | 'now'>): PlanningView => ({
  inventory,
  index: placement,
  loads,
  now: now(),
});

/** The working picture of one mutation. */
export const viewOfDraft = (draft: Draft, loads: PlanningView['loads']): PlanningView => ({
  inventory: draft.inventory,
  index: draft.placement,
  loads,
  now: draft.now,
});
