import { endpoint } from '../endpoint';
import * as learn from '../schemas/learn';

export const getMission = endpoint({
  id: 'getMission',
  method: 'GET',
  path: '/api/v1/learn/missions/{missionId}',
  tag: 'Learn',
  summary: 'How far a mission of the lecture is, judged by the pool and what happened since it began',
  query: learn.missionQuery,
  answer: learn.missionProgress,
  presentOnly: true,
  status: 200,
});
