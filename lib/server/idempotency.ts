import { createHash } from 'node:crypto';
import type { PoolRuntime } from './context';
import type { Draft } from './ledger';
import { ApiError, invalidField } from './problem';

export interface RememberedAnswer {
  readonly status: number;
  readonly answer: unknown;
}

/** Writes the answer of a create with the create itself, so that either both are kept or none is. */
export type Remember = (draft: Draft, answer: unknown) => void;

/** Requests that run now, by key: a twin sent before the first one ended waits for it. By runtime, so that pools do not mix. */
const running = new WeakMap<object, Map<string, Promise<unknown>>>();

interface Keyed {
  readonly key: string;
  readonly status: number;
  /** What the request is: method, path and body. */
  readonly identity: readonly string[];
}

/**
 * Carries a create out once per key: a repeat gets the first one's answer, and another request under the same key is refused.
 * A create that failed is not remembered, so its repeat tries again.
 */
export async function once(
  runtime: PoolRuntime,
  { key, status, identity }: Keyed,
  create: (remember: Remember) => Promise<unknown>,
): Promise<RememberedAnswer> {
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw invalidField('idempotency-key', 'invalid', 'Use 1 to 200 printable ASCII characters without spaces');
  const requestHash = createHash('sha256').update(identity.join('\n')).digest('hex');
  const keys = runningIn(runtime.ledger);
  for (let twin = keys.get(key); twin; twin = keys.get(key)) await twin.catch(() => null);
  const work = findOrCreate();
  keys.set(key, work);
  try {
    return await work;
  } finally {
    keys.delete(key);
  }

  async function findOrCreate(): Promise<RememberedAnswer> {
    const known = await runtime.store.findIdempotencyKey(key);
    if (known && known.requestHash !== requestHash) throw new ApiError('idempotency-mismatch');
    if (known) return { status: known.status, answer: known.answer };
    return { status, answer: await create((draft, answer) => draft.rememberAnswer({ key, requestHash, status, answer })) };
  }
}

function runningIn(pool: object): Map<string, Promise<unknown>> {
  const known = running.get(pool);
  if (known) return known;
  const made = new Map<string, Promise<unknown>>();
  running.set(pool, made);
  return made;
}
