import { randomBytes } from 'node:crypto';
import type { BulkRequest } from '@/lib/api/schemas/bulk';
import { ApiError } from './problem';

/** A judged bulk: what was asked and the guests that will do it. */
export interface Judged {
  readonly request: BulkRequest;
  readonly guestIds: readonly string[];
}

const keptMs = 10 * 60_000;
/** Verdicts kept at once, the oldest forgotten first. */
const most = 200;

const tokens = new WeakMap<object, Map<string, Judged & { readonly until: number }>>();

/** Keeps a verdict for 10 minutes and answers its name. */
export function rememberSelection(pool: object, judged: Judged, nowMs: number): string {
  const known = tokens.get(pool) ?? new Map();
  tokens.set(pool, known);
  const token = randomBytes(18).toString('base64url');
  known.set(token, { ...judged, until: nowMs + keptMs });
  const [oldest] = known.keys();
  if (known.size > most) known.delete(oldest);
  return token;
}

/** The verdict of a token, which can be taken once. Throws `selection-expired`. */
export function takeSelection(pool: object, token: string, nowMs: number): Judged {
  const known = tokens.get(pool);
  const judged = known?.get(token);
  known?.delete(token);
  if (!judged || judged.until < nowMs) throw new ApiError('selection-expired');
  return judged;
}
