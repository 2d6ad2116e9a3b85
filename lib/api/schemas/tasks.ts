import { z } from 'zod';
import { taskKinds } from '@/lib/domain/model/task';
import { cause, id, pageOf, pageQuery, params, time } from './shared';

export const taskStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;

export const task = z.object({
  id,
  revision: z.number().int(),
  kind: z.enum(taskKinds),
  state: z.enum(taskStates),
  progress: z.number(),
  object: z.object({ kind: z.enum(['guest', 'host', 'pool']), id: z.string(), name: z.string() }),
  parentId: z.string().nullable(),
  cause,
  actor: z.string(),
  steps: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
      startedAt: time.nullable(),
      endedAt: time.nullable(),
    }),
  ),
  params,
  cancellable: z.boolean(),
  cancelRequested: z.boolean(),
  createdAt: time,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  error: z.object({ code: z.string(), params }).nullable(),
});
export type Task = z.infer<typeof task>;

/** filter: words of the kind, the state, the object's name; state:running kind:migrate object:vm-… */
export const taskPage = pageOf(task);
/** parentId: the parts of one task; 'none' leaves the parts of bigger tasks out. */
export const taskListQuery = pageQuery.extend({ parentId: z.string().max(80).optional() });
export const taskDetail = task.extend({ children: z.array(task), childCounts: z.record(z.string(), z.number()) });
