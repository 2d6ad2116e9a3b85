import type { RecordedKind } from '@/lib/domain/metrics/recorded-kind';
import type { PoolRuntime } from '../context';
import type { UnrecordedStretch } from './unrecorded-steps';

/** What the hypervisors' own records say of a time when the manager took no samples: row-major means per step, or nothing. */
export async function readPast(
  { driver, poolPast }: Pick<PoolRuntime, 'driver' | 'poolPast'>,
  kind: RecordedKind,
  id: string,
  { fromMs, toMs, stepMs }: UnrecordedStretch,
): Promise<Float32Array> {
  if (!driver.capabilities.history) return new Float32Array(0);
  if (kind === 'pool') return poolPast.rows(fromMs, toMs, stepMs);
  return driver.history(kind, id, fromMs, toMs, stepMs);
}
