import { isFinished, type Task } from '@/lib/domain/model/task';
import type { Store, TaskFilter } from '@/lib/store/store';
import type { PoolPicture } from './pool-picture';

type Bounded = Pick<
  Store,
  | 'listTasks'
  | 'findTask'
  | 'countChildTasks'
  | 'listPlans'
  | 'findPlan'
  | 'listEvents'
  | 'findDecision'
  | 'listDecisions'
  | 'listJournal'
  | 'listFieldChanges'
>;

const ended = ['succeeded', 'failed', 'cancelled'] as const;

/** The store as it was at a picture's moment: what came later is not there, and what ended later is still open. */
export function boundStore(store: Store, picture: PoolPicture): Store {
  const { inventory, revision } = picture;
  const at = new Date(picture.atMs).toISOString();
  const after = new Date(picture.atMs + 1).toISOString();
  const listEnded = (filter: TaskFilter, limit: number, cursor: string | null) =>
    store.listTasks({ ...filter, states: filter.states ?? ended, endedBy: at }, limit, cursor);
  const openChildren = (parentId: string) => [...inventory.tasks.values()].filter((task) => task.parentId === parentId);
  const bounded: Bounded = {
    async listTasks(filter, limit, cursor) {
      const page = await listEnded(filter, limit, cursor);
      // Only the children of a task are asked for whatever their state; of all other lists memory holds the open ones.
      if (filter.states || !filter.parentId || cursor !== null) return page;
      const open = openChildren(filter.parentId).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
      return { ...page, items: [...open, ...page.items].slice(0, limit), total: page.total + open.length };
    },
    async findTask(id) {
      const task = inventory.tasks.get(id) ?? (await store.findTask(id));
      return task && hadEnded(task, at) ? task : (inventory.tasks.get(id) ?? null);
    },
    async countChildTasks(parentId) {
      const counts = await Promise.all(
        ended.map(async (state) => [state, (await listEnded({ parentId, states: [state] }, 1, null)).total] as const),
      );
      const open = openChildren(parentId);
      const countOpen = (state: Task['state']) => [state, open.filter((task) => task.state === state).length] as const;
      return Object.fromEntries([countOpen('queued'), countOpen('running'), ...counts].filter(([, count]) => count > 0));
    },
    async listPlans(filter, limit, cursor) {
      const page = await store.listPlans({ ...filter, createdBy: at }, limit, cursor);
      return { ...page, items: page.items.map((plan) => inventory.plans.get(plan.id) ?? plan) };
    },
    async findPlan(id) {
      const plan = await store.findPlan(id);
      return plan && plan.createdAt <= at ? (inventory.plans.get(id) ?? plan) : null;
    },
    listEvents: (filter, limit, cursor) =>
      store.listEvents({ ...filter, to: filter.to !== undefined && filter.to < after ? filter.to : after }, limit, cursor),
    async findDecision(id) {
      const decision = await store.findDecision(id);
      return decision && decision.at <= at ? decision : null;
    },
    listDecisions: (filter, limit, cursor) => store.listDecisions({ ...filter, until: at }, limit, cursor),
    listJournal: (objectId, limit, cursor) =>
      store.listJournal(objectId, limit, String(Math.min(revision + 1, cursor === null ? Number.POSITIVE_INFINITY : Number(cursor)))),
    listFieldChanges: (objectId, field, limit) => store.listFieldChanges(objectId, field, limit, revision),
  };
  return { ...store, ...bounded };
}

const hadEnded = (task: Task, at: string): boolean => isFinished(task) && task.endedAt !== null && task.endedAt <= at;
