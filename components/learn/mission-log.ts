import type { MissionStart } from '@/lib/api/queries/learn';
import type { MissionId } from '@/lib/domain/learn/missions';

/** What this browser knows of a mission: when it began, and which steps were seen done. A step once done stays done. */
export interface MissionRecord {
  readonly start: MissionStart;
  readonly done: readonly string[];
}

export type MissionLog = Partial<Record<MissionId, MissionRecord>>;

/** Kept as one, so that it does not change with each render. */
export const emptyLog: MissionLog = {};

export const withStart = (log: MissionLog, id: MissionId, start: MissionStart): MissionLog => ({ ...log, [id]: { start, done: [] } });

/** The same log when nothing new is done. */
export function withDone(log: MissionLog, id: MissionId, codes: readonly string[]): MissionLog {
  const record = log[id];
  if (!record || codes.every((code) => record.done.includes(code))) return log;
  return { ...log, [id]: { ...record, done: [...new Set([...record.done, ...codes])] } };
}
