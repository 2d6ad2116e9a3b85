import type { Plan } from '@/lib/domain/model/plan';
import { openSimulatedDriver } from '@/lib/drivers/simulated/open-simulated-driver';
import { actOnPlan } from '@/lib/server/operations/act-on-plan';
import { createPlan } from '@/lib/server/operations/create-plan';
import { ApiError } from '@/lib/server/problem';
import { contextFor } from '@/lib/server/route';
import { type OpenRuntime, openRuntime } from '@/lib/server/runtime';
import { openMetricsStore } from '@/lib/store/metrics-store';
import type { PrismaStore } from '@/lib/store/prisma-store';
import { openSimulatedFleetStore } from '@/lib/store/simulated-fleet';
import { withStore } from './bench-database';
import { type Benchmark, type Figures, round } from './figures';

const startMs = Date.parse('2026-11-23T00:00:00.000Z');
const minuteMs = 60_000;
const stepMs = 20_000;
/** A plan every two hours of a day: loads rise, stay and fall. */
const rounds = 12;
const betweenMs = 120 * minuteMs;
/** Moves, and then half an hour until the second measurement. */
const watchedMs = 50 * minuteMs;

/** Rebalances of the campus at every time of a simulated day, and how far the predicted loads were from those measured half an hour later. */
export const forecastBenchmark: Benchmark = {
  name: 'forecast',
  what: 'predicted against measured loads of rebalance plans over a day of demand fitted to public traces',
  run: (say) =>
    withStore(async (store) => {
      const runtime = await openCampus(store);
      try {
        const planIds: string[] = [];
        for (let turn = 1; turn <= rounds; turn++) {
          planIds.push(...(await rebalanceAll(runtime)));
          await advance(runtime, watchedMs);
          await advance(runtime, betweenMs - watchedMs);
          say(`${turn * 2} h: ${planIds.length} plans so far`);
        }
        const plans = await Promise.all(planIds.map((id) => store.findPlan(id)));
        return figuresOf(plans.flatMap((plan) => plan ?? []));
      } finally {
        await runtime.close();
      }
    }),
};

async function openCampus(store: PrismaStore): Promise<OpenRuntime> {
  const driver = await openSimulatedDriver({
    store: openSimulatedFleetStore(store),
    scenario: 'campus',
    seed: 1,
    wallClock: () => startMs,
  });
  return openRuntime({ store, metrics: openMetricsStore(store), driver, database: { kind: 'private', version: 'bench' } });
}

/** Makes and applies a plan for each cluster, at the level that moves for the smallest gain; answers those that had something to do. */
async function rebalanceAll(runtime: OpenRuntime): Promise<string[]> {
  const context = contextFor(runtime, 'bench');
  const ids: string[] = [];
  for (const clusterId of runtime.inventory.clusters.keys()) {
    const plan = await createPlan(context, { body: { kind: 'rebalance', clusterId, level: 5 } }).catch(nothingToDo);
    if (plan === null) continue;
    await actOnPlan(context, { params: { planId: plan.id, action: 'apply' }, body: {}, ifMatch: null });
    ids.push(plan.id);
  }
  return ids;
}

/** A cluster that is balanced has no plan. */
function nothingToDo(error: unknown): null {
  if (error instanceof ApiError && error.code === 'nothing-to-balance') return null;
  throw error;
}

async function advance(runtime: OpenRuntime, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    await runtime.driver.lab?.setClock({ advanceMs: Math.min(stepMs, left) });
    await runtime.pumpLoads();
    await runtime.controller.settled();
  }
}

/** Errors of single hosts in percentage points, 30 minutes after each plan; hosts that others changed meanwhile are left out. */
function figuresOf(plans: readonly Plan[]): Figures {
  const errors = plans.flatMap((plan) => errorsOf(plan));
  const cpu = errors.map((each) => each.cpu).sort((a, b) => a - b);
  const memory = errors.map((each) => each.memory).sort((a, b) => a - b);
  const at = (sorted: readonly number[], share: number) => round(100 * (sorted[Math.floor(sorted.length * share)] ?? Number.NaN));
  return {
    'forecast.plans': plans.length,
    'forecast.moves': plans.reduce((sum, { spec }) => sum + spec.steps.length, 0),
    'forecast.hosts': errors.length,
    'forecast.cpuErrorPoints.p50': at(cpu, 0.5),
    'forecast.cpuErrorPoints.p90': at(cpu, 0.9),
    'forecast.memoryErrorPoints.p50': at(memory, 0.5),
    'forecast.memoryErrorPoints.p90': at(memory, 0.9),
  };
}

function errorsOf({ spec, status }: Plan): { cpu: number; memory: number }[] {
  const measured = status.measurements.find(({ afterMinutes }) => afterMinutes === 30);
  if (!measured) return [];
  return measured.hosts.flatMap(({ hostId, cpu, memory }) => {
    const said = spec.hosts.find((host) => host.hostId === hostId)?.after;
    if (!said || measured.disturbedHostIds.includes(hostId)) return [];
    return [{ cpu: Math.abs(cpu - said.cpu), memory: Math.abs(memory - said.memory) }];
  });
}
