import type { Endpoint } from '@/lib/api/endpoint';
import { askedTime } from '@/lib/api/schemas/shared';
import { ApiError, invalidField } from '../problem';

/** Screens reckon the pool's time between two messages, and a clock that runs 600 times as fast is easily a moment ahead. */
const aheadMs = 10_000;

/** Takes `at` out of a raw query: it is common to all endpoints that show state, so no schema of theirs speaks of it. */
export function takeMoment(search: string): { at: string | null; search: string } {
  if (!/(^|&)at=/.test(search)) return { at: null, search };
  const given = new URLSearchParams(search);
  const [at = null, second] = given.getAll('at');
  if (second !== undefined) throw invalidField('query.at', 'repeated', 'Given twice');
  given.delete('at');
  return { at, search: given.toString() };
}

/** The moment in ms, on the pool's clock. Throws where it makes no sense: writes, endpoints that know the present only, the future. */
export function parseMoment(at: string, endpoint: Pick<Endpoint, 'method' | 'presentOnly'>, presentMs: number): number {
  if (endpoint.method !== 'GET') throw new ApiError('past-is-read-only');
  if (endpoint.presentOnly) throw new ApiError('present-only');
  if (!askedTime.safeParse(at).success) throw invalidField('query.at', 'invalid_format', 'Give a time as 2026-11-22T14:32:00.000Z');
  const atMs = Date.parse(at);
  if (atMs > presentMs + aheadMs) throw new ApiError('not-yet', { at, now: new Date(presentMs).toISOString() });
  return Math.min(atMs, presentMs);
}
