import { z } from 'zod';
import { missionIds } from '@/lib/domain/learn/missions';
import { askedTime } from './shared';

/** When the mission began: pool time and revision, as GET /pool told them then. */
export const missionQuery = z.strictObject({ since: askedTime, revision: z.coerce.number().int().min(0) });

export const missionProgress = z.object({
  id: z.enum(missionIds),
  steps: z.array(z.object({ code: z.string(), href: z.string(), done: z.boolean() })),
  done: z.boolean(),
});
export type MissionProgress = z.infer<typeof missionProgress>;
