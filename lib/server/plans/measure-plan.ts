import type { Plan } from '@/lib/domain/model/plan';
import { compareForecast } from '@/lib/domain/plans/compare-forecast';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import type { Draft } from '../ledger';
import { forecastError } from '../process-metrics';
import { measuredAfterMinutes } from './end-plan';
import { viewOfDraft } from './view-of';

const minuteMs = 60_000;

/** Puts what is measured now beside what the plan said, and says when it is measured next. Waits for a sample taken after that time. */
export function measurePlan(draft: Draft, plan: Plan, loads: PlanningView['loads']): void {
  const { status } = plan;
  if (status.measureAt === null || status.endedAt === null || loads.at === null || loads.at < Date.parse(status.measureAt)) return;
  const afterMinutes = measuredAfterMinutes[status.measurements.length] ?? measuredAfterMinutes[1];
  const measurement = compareForecast(viewOfDraft(draft, loads), plan, afterMinutes);
  const nextMinutes = measuredAfterMinutes[status.measurements.length + 1];
  const { medianCpuError, medianMemoryError } = measurement;
  if (medianCpuError !== null) forecastError.set({ resource: 'cpu', minutes: afterMinutes }, medianCpuError);
  if (medianMemoryError !== null) forecastError.set({ resource: 'memory', minutes: afterMinutes }, medianMemoryError);
  draft.put('plan', {
    ...plan,
    status: {
      ...status,
      measurements: [...status.measurements, measurement],
      measureAt: nextMinutes === undefined ? null : new Date(Date.parse(status.endedAt) + nextMinutes * minuteMs).toISOString(),
    },
  });
}
