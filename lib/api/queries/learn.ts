import { queryOptions } from '@tanstack/react-query';
import type { MissionId } from '@/lib/domain/learn/missions';
import { getMission } from '../endpoints/learn';
import { queryFor } from './query-for';

/** When a mission began, as the pool told. */
export interface MissionStart {
  readonly since: string;
  readonly revision: number;
}

export const missionQuery = (missionId: MissionId, start: MissionStart) =>
  queryOptions({
    ...queryFor(getMission, { params: { missionId }, query: { since: start.since, revision: start.revision } }),
    retry: false,
  });
