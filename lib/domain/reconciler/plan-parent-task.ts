import { isFinished, type Task, type TaskState } from '../model/task';
import { finish } from './plan-task';

/** Counts of a parent task's children, kept in its params so that it survives restarts: {total, succeeded, failed, cancelled}. */
const count = (task: Task, state: TaskState | 'total'): number => Number(task.params[state] ?? 0);

/** The parent after one more child ended: it ends with the last of them, as failed when any failed. */
export function countEndedChild(parent: Task, childState: TaskState, nowIso: string): Task {
  if (isFinished(parent)) return parent;
  const params = { ...parent.params, [childState]: count(parent, childState) + 1 };
  const counted: Task = { ...parent, state: 'running', params, startedAt: parent.startedAt ?? nowIso };
  const total = count(counted, 'total');
  const failed = count(counted, 'failed');
  const ended = failed + count(counted, 'succeeded') + count(counted, 'cancelled');
  if (ended < total) return { ...counted, progress: ended / total };
  if (failed > 0) return finish(counted, 'failed', nowIso, { code: 'children-failed', params: { failed, total } });
  return finish(counted, parent.cancelRequested ? 'cancelled' : 'succeeded', nowIso);
}
