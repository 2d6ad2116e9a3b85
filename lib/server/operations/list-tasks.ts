import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { taskListQuery, taskPage } from '@/lib/api/schemas/tasks';
import { takePage } from '@/lib/domain/filter/keyset-page';
import type { Task } from '@/lib/domain/model/task';
import type { TaskFilter } from '@/lib/store/store';
import { toTask } from '../answers/to-task';
import type { OperationContext } from '../context';
import { parseCursor, toCursor } from '../list-paging';
import { toTaskFilter } from '../task-filter';

const ended: readonly Task['state'][] = ['succeeded', 'failed', 'cancelled'];
/** Cursors of the first part of the list, which memory answers; others are the store's own. */
const sorting = 'running';
const madeHere = Buffer.from(`["${sorting}"`).toString('base64url').slice(0, 8);

/** Tasks, running ones first (from memory), then those that ended (from the store), each newest first. */
export async function listTasks(
  context: OperationContext,
  { query }: { query: z.output<typeof taskListQuery> },
): Promise<ReadOnly<z.input<typeof taskPage>>> {
  const parentId = query.parentId === 'none' ? null : query.parentId;
  const filter = { ...toTaskFilter(query.filter), ...(parentId === undefined ? {} : { parentId }) };
  const inRunning = query.cursor === undefined || query.cursor.startsWith(madeHere);
  const running = takePage(context.inventory.tasks.values(), {
    matches: (task) => matches(task, filter),
    sortValue: (task) => task.createdAt,
    descending: true,
    after: inRunning ? parseCursor(query.cursor, sorting) : null,
    limit: query.limit,
  });
  const shown = inRunning ? running.items : [];
  const rest = await listEnded(context, filter, query.limit - shown.length, inRunning ? null : (query.cursor ?? null));
  const last = shown.at(-1);
  const nextRunning = inRunning && last && (running.next || (shown.length === query.limit && rest.total > 0));
  return {
    items: [...shown, ...rest.items].map((task) => toTask(task, context)),
    total: running.total + rest.total,
    nextCursor: nextRunning ? toCursor(sorting, { value: last.createdAt, id: last.id }) : rest.nextCursor,
    revision: context.inventory.revision,
  };
}

/** Tasks that ended; only their number when the page is full already. */
async function listEnded({ store }: OperationContext, filter: TaskFilter, room: number, cursor: string | null) {
  const states = filter.states ? filter.states.filter((state) => ended.includes(state)) : ended;
  if (states.length === 0) return { items: [], total: 0, nextCursor: null };
  const page = await store.listTasks({ ...filter, states }, Math.max(1, room), cursor);
  return room > 0 ? page : { items: [], total: page.total, nextCursor: null };
}

function matches(task: Task, { states, kinds, objectId, parentId, text }: TaskFilter): boolean {
  if (states && !states.includes(task.state)) return false;
  if (kinds && !kinds.includes(task.kind)) return false;
  if (objectId !== undefined && task.object.id !== objectId) return false;
  if (parentId !== undefined && task.parentId !== parentId) return false;
  return text === undefined || task.object.name.toLowerCase().includes(text.toLowerCase());
}
