import type { MigrationProgress } from '@/lib/domain/model/guest';
import type { MigrationPlan } from './migration-plan';

/** Where a planned migration stands at `now`. */
export function migrationProgress(plan: MigrationPlan, startedAt: number, now: number): MigrationProgress {
  const index = plan.passes.findLastIndex((pass) => pass.startsAt <= now);
  const pass = plan.passes[Math.max(0, index)];
  const share = pass && index >= 0 ? Math.min(1, (now - pass.startsAt) / Math.max(1, pass.endsAt - pass.startsAt)) : 0;
  return {
    targetHostId: plan.targetHostId,
    phase: phaseAt(plan, now, index),
    pass: Math.max(1, index + 1),
    bytesTotal: plan.passes.reduce((sum, each) => sum + each.bytes, 0),
    bytesLeft: Math.round((pass?.bytes ?? 0) * (1 - share)),
    bytesPerSecond: index >= 0 && now < plan.cleanUpAt ? plan.bytesPerSecond : 0,
    progress: Math.min(1, Math.max(0, (now - startedAt) / (plan.endsAt - startedAt))),
  };
}

function phaseAt(plan: MigrationPlan, now: number, index: number): MigrationProgress['phase'] {
  if (now >= plan.cleanUpAt) return 'clean-up';
  if (now >= plan.switchOverAt) return 'switch-over';
  return index >= 0 ? 'pre-copy' : 'check';
}

/** Bytes a second the copy takes of both hosts' links at `now`; 0 while it checks or cleans up. */
export const migrationTraffic = (plan: MigrationPlan, now: number): number =>
  now >= (plan.passes[0]?.startsAt ?? plan.endsAt) && now < plan.cleanUpAt ? plan.bytesPerSecond : 0;
