import type { Plan } from '@/lib/domain/model/plan';

type PlanParts = Partial<Omit<Plan, 'spec' | 'status'>> & {
  readonly spec?: Partial<Plan['spec']>;
  readonly status?: Partial<Plan['status']>;
};

/** A rebalance of cluster-1 without steps that waits for a person. */
export function makePlan({ spec, status, ...parts }: PlanParts = {}): Plan {
  return {
    id: 'plan-1',
    revision: 1,
    kind: 'rebalance',
    scope: [{ kind: 'cluster', id: 'cluster-1', name: 'cluster-1' }],
    parentId: null,
    cause: { kind: 'user', id: 'admin' },
    actor: 'admin',
    createdAt: '2026-11-22T10:00:00.000Z',
    runs: {},
    ...parts,
    spec: {
      stateRevision: 1,
      steps: [],
      skipped: [],
      notDone: [],
      choices: {},
      hosts: [],
      imbalance: null,
      checks: [],
      parallel: { plan: 4, host: 2 },
      startAt: null,
      options: {},
      ...spec,
    },
    status: { state: 'proposed', startedAt: null, endedAt: null, problem: null, story: [], measurements: [], measureAt: null, ...status },
  };
}
