import { z } from 'zod';
import { guestStates, guestTypes } from '@/lib/domain/model/guest';
import { id, pageOf, pageQuery, time } from './shared';

/** A row of the list: what the columns need and no more. */
export const vmRow = z.object({
  id,
  number: z.number().int(),
  name: z.string(),
  revision: z.number().int(),
  state: z.enum(guestStates),
  since: time,
  type: z.enum(guestTypes),
  hostId: z.string().nullable(),
  hostName: z.string().nullable(),
  clusterName: z.string().nullable(),
  vcpus: z.number(),
  memoryBytes: z.number(),
  diskBytes: z.number(),
  cpu: z.number().nullable(),
  ready: z.number().nullable(),
  memory: z.number().nullable(),
  ips: z.array(z.string()),
  tags: z.array(z.string()),
  protected: z.boolean(),
  hasPending: z.boolean(),
  problem: z.string().nullable(),
  createdAt: time,
});

export type VmRow = z.infer<typeof vmRow>;

export const vmPage = pageOf(vmRow);

/** groupBy adds a subtotal per group over all that match, not only this page. */
export const vmListQuery = pageQuery.extend({ groupBy: z.enum(['host', 'cluster', 'tag', 'type', 'state']).optional() });

export const vmGroup = z.object({
  key: z.string(),
  label: z.string(),
  count: z.number(),
  running: z.number(),
  vcpus: z.number(),
  memoryBytes: z.number(),
});

export const vmListAnswer = vmPage.extend({ groups: z.array(vmGroup).optional() });

/** One line of the CPU sparkline of each listed VM. */
export const sparklinesQuery = z.strictObject({ ids: z.string().max(8000) });

export const sparklines = z.object({ from: time, to: time, series: z.record(z.string(), z.array(z.number().nullable())) });
