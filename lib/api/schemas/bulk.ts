import { z } from 'zod';
import { id, params, tag } from './shared';

export const selection = z.union([z.strictObject({ ids: z.array(id).min(1).max(5000) }), z.strictObject({ filter: z.string().max(2000) })]);

export const bulkActions = [
  'start',
  'shutdown',
  'stop',
  'reboot',
  'suspend',
  'resume',
  'migrate',
  'delete',
  'add-tag',
  'remove-tag',
  'protect',
  'unprotect',
] as const;

export const bulkRequest = z.strictObject({ action: z.enum(bulkActions), selection, tag: tag.optional() });

export type BulkRequest = z.infer<typeof bulkRequest>;

/** The verdict sheet. `token` names the selection as judged; POST /vms/bulk takes it within 10 minutes. */
export const bulkVerdict = z.object({
  token: z.string(),
  action: z.enum(bulkActions),
  willDo: z.number(),
  already: z.number(),
  cannot: z.number(),
  total: z.number(),
  /** Why not, grouped, with a few examples. */
  reasons: z.array(
    z.object({ code: z.string(), params, count: z.number(), examples: z.array(z.object({ id: z.string(), name: z.string() })) }),
  ),
});

export const bulkRun = z.strictObject({ token: z.string().max(100) });
