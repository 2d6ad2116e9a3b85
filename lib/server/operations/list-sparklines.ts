import type { z } from 'zod';
import type { sparklines, sparklinesQuery } from '@/lib/api/schemas/vm-list';
import type { RollUp } from '@/lib/domain/metrics/roll-up';
import { metricNames } from '@/lib/domain/model/metric';
import type { OperationContext } from '../context';
import { readSeries } from '../series/read-series';
import { toJsonNumber } from '../series/series-range';

const spanMs = 3_600_000;
const points = 30;
const cpu = metricNames.guest.indexOf('cpu.used');

/** CPU of the last hour of the listed VMs; ids that are no VM's are left out. */
export async function listSparklines(
  context: OperationContext,
  { query }: { query: z.output<typeof sparklinesQuery> },
): Promise<z.input<typeof sparklines>> {
  const ids = [...new Set(query.ids.split(','))].filter((id) => context.inventory.guests.has(id));
  const toMs = context.now();
  const fromMs = toMs - spanMs;
  const rollUps = await readSeries(context, 'guest', ids, { fromMs, toMs, points });
  return {
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    series: Object.fromEntries(ids.flatMap((id, index) => (rollUps[index] ? [[id, cpuOf(rollUps[index])]] : []))),
  };
}

/** Three digits are all that twenty pixels show. */
const cpuOf = (rollUp: RollUp): (number | null)[] =>
  Array.from({ length: rollUp.steps }, (_, step) => toJsonNumber(Math.round(rollUp.average(step, cpu) * 1000) / 1000));
