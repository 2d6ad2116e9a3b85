import type { MissionStart } from '@/lib/api/queries/learn';
import type { MissionProgress } from '@/lib/api/schemas/learn';
import type { MissionId } from '@/lib/domain/learn/missions';

/** What this browser knows of a mission: when it began, and the steps that were seen done. A step once done stays done. */
export interface MissionRecord {
  readonly start: MissionStart;
  /** Where the outcome of each step that is done can be looked at, by its code. */
  readonly done: Readonly<Record<string, string>>;
}

export type MissionLog = Partial<Record<MissionId, MissionRecord>>;

/** Kept as one, so that it does not change with each render. */
export const emptyLog: MissionLog = {};

export const withStart = (log: MissionLog, id: MissionId, start: MissionStart): MissionLog => ({ ...log, [id]: { start, done: {} } });

/** The same log when nothing new is done. */
export function withDone(log: MissionLog, id: MissionId, steps: MissionProgress['steps']): MissionLog {
  const record = log[id];
  const fresh = steps.filter(({ code, done }) => done && record?.done[code] === undefined);
  if (!record || fresh.length === 0) return log;
  return { ...log, [id]: { ...record, done: { ...record.done, ...Object.fromEntries(fresh.map(({ code, href }) => [code, href])) } } };
}
