import { z } from 'zod';

/** Ids are opaque; the prefix tells the kind. */
export const id = z.string().min(1).max(80);
export const time = z.iso.datetime();
/** A time to ask for: years that the database and a chart's axis can both hold. */
export const askedTime = time.refine((text) => text >= '1970' && text < '2200', 'Give a time from 1970 to 2199');
export const name = z
  .string()
  .trim()
  .min(1)
  .max(63)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'Use letters, digits, space, dot, dash and underscore, and begin with a letter or digit');
export const tag = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/-]*$/u, 'Use letters, digits and . _ : / -');
export const share = z.number();
export const bytes = z.number().int().nonnegative();

export const pageQuery = z.strictObject({
  filter: z
    .string()
    .max(2000)
    .default('')
    .describe(
      'Terms that must all match, such as state:running,stopped -tag:tmp cpu>80 mem>=16g ip:10.0.4. age<7d "db main". The suggestions of a list name its fields.',
    ),
  sort: z.string().max(40).optional().describe("A column, with a leading '-' for descending"),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(500).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** A keyset page. `total` counts all that match the filter; `revision` is the pool's at the time. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int(), nextCursor: z.string().nullable(), revision: z.number().int() });
export interface Page<Item> {
  items: Item[];
  total: number;
  nextCursor: string | null;
  revision: number;
}

export const cause = z.object({
  kind: z.enum(['user', 'rule', 'balancer', 'ha', 'reconciler', 'plan', 'fault', 'import', 'system']),
  id: z.string().nullable(),
});

export const objectRef = z.object({ kind: z.enum(['guest', 'host', 'storage-pool', 'network', 'pool']), id: z.string(), name: z.string() });

export const params = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** RFC 9457, with what the screen needs to say it in the reader's language. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  params,
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  requestId: z.string(),
  /** The refused Decision, when code is 'unplaceable'. */
  decision: z.unknown().optional(),
  /** Every reason of the named host, when code is 'host-refuses'. */
  refusals: z
    .array(
      z.object({
        filter: z.string(),
        need: z.union([z.number(), z.string()]),
        have: z.union([z.number(), z.string()]),
        detail: z.string().nullable(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof problem>;
