import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Change } from '@/lib/domain/model/journal';
import type { Plan } from '@/lib/domain/model/plan';

/** Moves are forgotten after the longest cooldown that a policy may ask for. */
const longestMs = 7 * 24 * 3600_000;

/**
 * When each guest was last moved, by whomever: a guest that a person or HA has just put somewhere is not moved on by the balancer. After
 * a restart it knows what plans have moved, which is what could go back and forth.
 */
export class RecentMoves {
  private readonly movedAt = new Map<string, number>();

  constructor(
    inventory: Inventory,
    private readonly now: () => number,
  ) {
    inventory.listen((change) => this.note(change));
  }

  get times(): ReadonlyMap<string, number> {
    return this.movedAt;
  }

  /** Takes in moves of plans that ended before this process began. */
  remember(plans: readonly Plan[]): void {
    for (const plan of plans)
      for (const step of plan.spec.steps) {
        const endedAt = Date.parse(plan.runs[step.id]?.endedAt ?? '');
        if (step.object.kind === 'guest' && endedAt > (this.movedAt.get(step.object.id) ?? 0)) this.movedAt.set(step.object.id, endedAt);
      }
  }

  forgetOld(): void {
    for (const [id, at] of this.movedAt) if (at < this.now() - longestMs) this.movedAt.delete(id);
  }

  private note(change: Change): void {
    if (change.kind !== 'guest') return;
    const { before, after } = change;
    if (!after) this.movedAt.delete(change.id);
    else if (before?.assignment && after.assignment && before.assignment.hostId !== after.assignment.hostId)
      this.movedAt.set(change.id, this.now());
  }
}
