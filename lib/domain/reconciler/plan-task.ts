import type { Guest } from '../model/guest';
import { isFinished, type Task, type TaskError, type TaskStep } from '../model/task';
import { wantedFingerprint } from './fingerprint';
import { migrationAttempts } from './plan-guest';

/** Failed attempts in a row after which a task ends as failed. The reconciler goes on trying; the user is told. */
const attempts = 4;

type Standing = 'reached' | 'working' | 'superseded' | 'failed';
type Goal = (guest: Guest, task: Task) => Standing;

const power =
  (wanted: Guest['spec']['power'], state: Guest['status']['state']): Goal =>
  (guest) => {
    if (guest.spec.power !== wanted || guest.spec.deleted) return 'superseded';
    return guest.status.state === state ? 'reached' : 'working';
  };

const settled: Goal = (guest) => {
  if (guest.spec.deleted) return 'superseded';
  const state = guest.spec.power;
  return guest.status.state === state && guest.status.hostId === guest.assignment?.hostId ? 'reached' : 'working';
};

const restarted: Goal = (guest, task) => {
  if (guest.spec.deleted || guest.spec.power !== 'running') return 'superseded';
  return guest.status.restarts >= Number(task.params.restarts ?? 0) && guest.status.state === 'running' ? 'reached' : 'working';
};

const moved: Goal = (guest, task) => {
  const target = task.params.toHostId;
  if (guest.status.hostId === target && guest.status.state !== 'migrating') return 'reached';
  if (guest.spec.deleted || guest.assignment?.hostId !== target)
    return guest.status.problem && !task.cancelRequested ? 'failed' : 'superseded';
  return guest.status.failures >= migrationAttempts ? 'failed' : 'working';
};

const delivered: Goal = (guest) => {
  if (guest.spec.deleted) return 'superseded';
  return guest.status.fingerprint === wantedFingerprint(guest) ? 'reached' : 'working';
};

/** What each kind of task on a guest waits for. Kinds not listed are ended by what started them. */
const goals: Partial<Record<Task['kind'], Goal>> = {
  create: settled,
  clone: settled,
  repair: settled,
  start: power('running', 'running'),
  resume: power('running', 'running'),
  shutdown: power('stopped', 'stopped'),
  stop: power('stopped', 'stopped'),
  suspend: power('suspended', 'suspended'),
  reboot: restarted,
  reset: restarted,
  migrate: moved,
  resize: delivered,
  delete: () => 'working', // done when the guest is gone
};

/** The task as it stands now that the guest is as it is (null: gone from the pool). Answers the same value when nothing changed. */
export function planTask(task: Task, guest: Guest | null, nowIso: string): Task {
  if (isFinished(task)) return task;
  if (guest === null)
    return task.kind === 'delete'
      ? finish(task, 'succeeded', nowIso)
      : finish(task, 'cancelled', nowIso, { code: 'guest-deleted', params: {} });
  const goal = goals[task.kind];
  if (!goal) return task;
  const standing = goal(guest, task);
  if (standing === 'reached') return finish(task, 'succeeded', nowIso);
  if (standing === 'superseded') return finish(task, 'cancelled', nowIso);
  const problem = guest.status.problem;
  if (problem && (standing === 'failed' || guest.status.failures >= attempts)) {
    return finish(task, 'failed', nowIso, { code: problem.code, params: problem.params });
  }
  return advance(task, guest, nowIso);
}

/** Ends a task; steps that were not done are skipped, or failed with it. */
export function finish(task: Task, state: 'succeeded' | 'failed' | 'cancelled', nowIso: string, error: TaskError | null = null): Task {
  const steps = task.steps.map((step): TaskStep => {
    if (step.state === 'done') return step;
    if (state === 'succeeded') return { ...step, state: 'done', startedAt: step.startedAt ?? nowIso, endedAt: nowIso };
    return step.state === 'running' && state === 'failed' ? { ...step, state: 'failed', endedAt: nowIso } : { ...step, state: 'skipped' };
  });
  return {
    ...task,
    state,
    steps,
    error,
    progress: state === 'succeeded' ? 1 : task.progress,
    startedAt: task.startedAt ?? nowIso,
    endedAt: nowIso,
  };
}

/** Is a step of this name over, seen from the guest? */
const stepIsDone: Record<TaskStep['name'], (guest: Guest, task: Task) => boolean> = {
  place: (guest) => guest.assignment !== null,
  define: (guest) => guest.status.hostId !== null && guest.status.state !== 'defining' && guest.status.state !== 'missing',
  copy: (guest) => guest.status.hostId !== null && guest.status.state !== 'cloning',
  start: (guest) => guest.status.state === 'running',
  stop: (guest) => guest.status.state === 'stopped',
  restart: (guest, task) => guest.status.restarts >= Number(task.params.restarts ?? 0),
  suspend: (guest) => guest.status.state === 'suspended',
  resume: (guest) => guest.status.state === 'running',
  reconfigure: (guest) => guest.status.fingerprint === wantedFingerprint(guest),
  migrate: (guest, task) => guest.status.hostId === task.params.toHostId,
  delete: () => false,
  evacuate: () => false,
};

function advance(task: Task, guest: Guest, nowIso: string): Task {
  const doneCount = leadingDone(task, guest);
  const known = task.steps.filter((step) => step.state === 'done').length;
  if (task.state === 'running' && doneCount <= known) return task;
  const steps = task.steps.map((step, index): TaskStep => {
    if (index < doneCount)
      return step.state === 'done' ? step : { ...step, state: 'done', startedAt: step.startedAt ?? nowIso, endedAt: nowIso };
    if (index === doneCount) return { ...step, state: 'running', startedAt: step.startedAt ?? nowIso };
    return step;
  });
  return { ...task, state: 'running', steps, startedAt: task.startedAt ?? nowIso, progress: doneCount / Math.max(1, task.steps.length) };
}

/** Steps done from the first on; a step once done stays done. */
function leadingDone(task: Task, guest: Guest): number {
  const open = task.steps.findIndex((step) => step.state !== 'done' && !stepIsDone[step.name](guest, task));
  return open === -1 ? task.steps.length : open;
}
