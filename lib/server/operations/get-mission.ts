import type { z } from 'zod';
import type { MissionProgress, missionQuery } from '@/lib/api/schemas/learn';
import { findMission, type MissionFacts } from '@/lib/domain/learn/missions';
import type { OperationContext } from '../context';
import { ApiError } from '../problem';

/** Records looked at, newest first: far more than a mission makes. */
const mostRecords = 500;

interface Input {
  readonly params: { readonly missionId: string };
  readonly query: z.output<typeof missionQuery>;
}

/** How far a mission is. A step once done stays done in the reader's browser; here it is judged afresh. */
export async function getMission(context: OperationContext, { params, query }: Input): Promise<MissionProgress> {
  const mission = findMission(params.missionId);
  if (!mission) throw new ApiError('not-found', { kind: 'mission', id: params.missionId });
  const facts = await gatherFacts(context, query);
  const steps = mission.steps.map(({ code, href, seenAt, isDone }) => ({ code, href: seenAt?.(facts) ?? href, done: isDone(facts) }));
  return { id: mission.id, steps, done: steps.every(({ done }) => done) };
}

async function gatherFacts({ inventory, store, driver }: OperationContext, { since, revision }: Input['query']): Promise<MissionFacts> {
  const sinceMs = Date.parse(since);
  const isNew = ({ createdAt }: { readonly createdAt: string }) => Date.parse(createdAt) >= sinceMs;
  const [events, tasks, plans] = await Promise.all([
    store.listEvents({ from: since }, mostRecords, null),
    store.listTasks({}, mostRecords, null),
    store.listPlans({}, mostRecords, null),
  ]);
  const faults = driver.lab?.faults() ?? [];
  return {
    inventory,
    sinceRevision: revision,
    events: events.items,
    tasks: tasks.items.filter(isNew),
    plans: plans.items.filter(isNew),
    faultKinds: new Set(faults.filter((fault) => fault.sinceMs >= sinceMs).map(({ kind }) => kind)),
  };
}
