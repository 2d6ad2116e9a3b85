import type { Cause } from '@/lib/domain/model/cause';
import type { EvacuationChoice, Plan, PlanDraft, PlanMoment } from '@/lib/domain/model/plan';
import type { Draft } from '../ledger';

export interface ProposalOptions {
  /** Whose doing it is, when not the author's of the write. */
  readonly cause?: Cause;
  readonly actor?: string;
  /** The plan of which it is a part. */
  readonly parentId?: string | null;
  readonly choices?: Readonly<Record<string, EvacuationChoice>>;
  /** Revision it was worked out from, when not the present one. */
  readonly stateRevision?: number;
  /** What led to it, told before its own story. */
  readonly story?: readonly PlanMoment[];
}

/** Keeps what a planner worked out as a plan of the pool: a proposal, or for a what-if its end. Nothing is carried out. */
export function proposePlan(draft: Draft, proposed: PlanDraft, options: ProposalOptions = {}): Plan {
  const { kind, scope, ...spec } = proposed;
  return draft.put('plan', {
    id: draft.newId('plan'),
    revision: 0,
    kind,
    scope,
    parentId: options.parentId ?? null,
    cause: options.cause ?? draft.author.cause,
    actor: options.actor ?? draft.author.actor,
    createdAt: draft.nowIso,
    spec: {
      ...spec,
      stateRevision: options.stateRevision ?? draft.inventory.revision,
      skipped: [],
      choices: options.choices ?? {},
      startAt: null,
    },
    status: {
      state: kind === 'failover-simulation' ? 'simulated' : 'proposed',
      startedAt: null,
      endedAt: null,
      problem: null,
      story: [...(options.story ?? []), { code: 'planned', at: draft.nowIso, params: { steps: proposed.steps.length } }],
      measurements: [],
      measureAt: null,
    },
    runs: {},
  });
}
