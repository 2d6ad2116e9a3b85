import type { Cause } from './cause';

export type TaskState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

export const taskKinds = [
  'create',
  'start',
  'shutdown',
  'stop',
  'reboot',
  'reset',
  'suspend',
  'resume',
  'migrate',
  'resize',
  'clone',
  'delete',
  'repair',
  'bulk',
  'enter-maintenance',
  'exit-maintenance',
  'import',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface TaskStep {
  readonly name:
    | 'place'
    | 'define'
    | 'copy'
    | 'start'
    | 'stop'
    | 'restart'
    | 'suspend'
    | 'resume'
    | 'reconfigure'
    | 'migrate'
    | 'delete'
    | 'evacuate';
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'skipped';
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface TaskError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The user's view of the road from wanted to seen. It survives restarts and is kept after its end. */
export interface Task {
  readonly id: string;
  readonly revision: number;
  readonly kind: TaskKind;
  readonly state: TaskState;
  /** 0..1 */
  readonly progress: number;
  /** What it works on; name kept so that it still reads after the object is gone. */
  readonly object: { readonly kind: 'guest' | 'host' | 'pool'; readonly id: string; readonly name: string };
  readonly parentId: string | null;
  readonly cause: Cause;
  readonly actor: string;
  readonly steps: readonly TaskStep[];
  /** Revision of the object's spec that this task brings about: it is done when seen equals wanted at or after it. */
  readonly targetRevision: number;
  /** Kind-specific facts for the screen: {fromHostId, toHostId, …}. */
  readonly params: Readonly<Record<string, string | number | null>>;
  readonly cancelRequested: boolean;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly error: TaskError | null;
}

export const isFinished = (task: Pick<Task, 'state'>): boolean =>
  task.state === 'succeeded' || task.state === 'failed' || task.state === 'cancelled';
