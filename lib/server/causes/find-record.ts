import type { Pointer } from '@/lib/domain/history/cause-chain';
import type { CauseRecord } from '@/lib/domain/history/cause-records';
import type { Decision } from '@/lib/domain/model/decision';
import type { JournalEntry } from '@/lib/domain/model/journal';
import type { Plan } from '@/lib/domain/model/plan';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { Task } from '@/lib/domain/model/task';
import type { OperationContext } from '../context';
import { ApiError } from '../problem';

type Books = Pick<OperationContext, 'store' | 'inventory'>;

/** What somebody asks about, by its id (`event-…`, `task-…`, `dec-…`, `plan-…`) or the revision of a change. */
export async function findEffect(books: Books, of: string): Promise<CauseRecord> {
  const found = await findById(books, of);
  if (found) return found;
  throw new ApiError('not-found', { kind: 'record', id: of });
}

async function findById({ store, inventory }: Books, id: string): Promise<CauseRecord | null> {
  if (/^\d{1,15}$/.test(id)) return asChange((await store.journalSince(Number(id) - 1, 1))[0], Number(id));
  switch (id.split('-')[0]) {
    case 'event':
      return asEvent(await store.findEvent(id));
    case 'task':
      return asTask(inventory.tasks.get(id) ?? (await store.findTask(id)));
    case 'plan':
      return asPlan(inventory.plans.get(id) ?? (await store.findPlan(id)));
    case 'dec':
      return asDecision(await store.findDecision(id));
    default:
      return null;
  }
}

/** What a pointer leads to; null when it is not kept, or not any more. */
export async function findRecord(books: Books, pointer: Exclude<Pointer, { to: 'root' }>): Promise<CauseRecord | null> {
  switch (pointer.to) {
    case 'task':
    case 'plan':
    case 'event':
      return findById(books, pointer.id);
    case 'telling': {
      const { objectId, revision, at } = pointer;
      const { items } = await books.store.listEvents({ objectId, from: at, to: justAfter(at) }, 20, null);
      return asEvent(items.find((event) => event.revision >= revision) ?? null);
    }
    case 'task-at-work': {
      const { objectId, at } = pointer;
      const ended = (await books.store.listTasks({ objectId }, 10, null)).items;
      const tasks = [...books.inventory.tasksOn(objectId), ...ended].filter((task) => task.createdAt <= at && (task.endedAt ?? at) >= at);
      return asTask(tasks[0] ?? null);
    }
    case 'last-event': {
      const { objectId, codes, until } = pointer;
      return asEvent((await books.store.listEvents({ objectId, codes, to: justAfter(until) }, 1, null)).items[0]);
    }
  }
}

const justAfter = (at: string): string => new Date(Date.parse(at) + 1).toISOString();

const asEvent = (event: PoolEvent | null | undefined): CauseRecord | null => (event ? { kind: 'event', event } : null);
const asTask = (task: Task | null): CauseRecord | null => (task ? { kind: 'task', task } : null);
const asPlan = (plan: Plan | null): CauseRecord | null => (plan ? { kind: 'plan', plan } : null);
const asDecision = (decision: Decision | null): CauseRecord | null => (decision ? { kind: 'decision', decision } : null);
const asChange = (entry: JournalEntry | undefined, revision: number): CauseRecord | null =>
  entry?.revision === revision ? { kind: 'change', entry } : null;
