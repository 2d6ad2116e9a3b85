import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { ImbalanceSeries, imbalanceQuery } from '@/lib/api/schemas/balance';
import type { RollUp } from '@/lib/domain/metrics/roll-up';
import { standardDeviation } from '@/lib/domain/metrics/standard-deviation';
import { metricNames } from '@/lib/domain/model/metric';
import type { OperationContext } from '../context';
import { getObject } from '../get-object';
import { readSeries } from '../series/read-series';

const stepMs = 30 * 60_000;
/** Of a large cluster every n-th host is asked: the deviation of a fair sample is the deviation. */
const mostHosts = 24;

const at = { cpu: metricNames.host.indexOf('cpu.used'), memory: metricNames.host.indexOf('memory.used') };

/** Standard deviation of the hosts' shares of CPU and memory over the last days, a point every half hour. */
export async function getImbalance(
  context: OperationContext,
  { query }: { query: z.output<typeof imbalanceQuery> },
): Promise<ReadOnly<ImbalanceSeries>> {
  const { id } = getObject(context.inventory, 'cluster', query.clusterId);
  const all = [...context.inventory.hosts.values()].filter(({ clusterId }) => clusterId === id);
  const every = Math.ceil(all.length / mostHosts);
  const hosts = all.filter((_, index) => index % every === 0);
  const toMs = Math.floor(context.now() / stepMs) * stepMs;
  const range = { fromMs: toMs - query.days * 86_400_000, toMs, points: query.days * 48 };
  const readings = await readSeries(
    context,
    'host',
    hosts.map((host) => host.id),
    range,
  );
  const [first] = readings;
  const steps = Array.from({ length: first?.steps ?? 0 }, (_, step) => step);
  const memories = hosts.map(({ capacity }) => capacity.memoryBytes);
  return {
    stepMs: first?.stepMs ?? stepMs,
    times: steps.map((step) => (first?.startMs ?? 0) + step * (first?.stepMs ?? stepMs)),
    cpu: steps.map((step) => deviationAt(readings, step, at.cpu, null)),
    memory: steps.map((step) => deviationAt(readings, step, at.memory, memories)),
  };
}

/** Null when fewer than two hosts have a sample there. */
function deviationAt(readings: readonly RollUp[], step: number, metric: number, wholes: readonly number[] | null): number | null {
  const shares = readings.map((reading, i) => reading.average(step, metric) / (wholes?.[i] ?? 1)).filter((share) => !Number.isNaN(share));
  return shares.length < 2 ? null : standardDeviation(shares);
}
