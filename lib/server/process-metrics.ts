import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isTroubled } from '@/lib/domain/filter/guest-fields';
import { findCurrentRuntime } from './current-runtime';

declare global {
  // One registry for all copies of this module that Next's bundles make.
  var onepoolMetrics: Registry | undefined;
}

/** Everything that /metrics shows. */
export const processMetrics: Registry = (globalThis.onepoolMetrics ??= makeRegistry());

function makeRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gauge(registry, 'onepool_hosts', 'Hosts by state', 'state', () =>
    [...(findCurrentRuntime()?.inventory.hosts.values() ?? [])].map((host) => host.status.state),
  );
  gauge(registry, 'onepool_guests', 'Guests by state', 'state', () =>
    [...(findCurrentRuntime()?.inventory.guests.values() ?? [])].map((guest) => guest.status.state),
  );
  gauge(registry, 'onepool_tasks_running', 'Unfinished tasks by kind', 'kind', () =>
    [...(findCurrentRuntime()?.inventory.tasks.values() ?? [])].map((task) => task.kind),
  );
  single(registry, 'onepool_revision', 'Revision of the pool', () => findCurrentRuntime()?.inventory.revision ?? 0);
  single(registry, 'onepool_guests_troubled', 'Guests that need a look', () => {
    let count = 0;
    for (const guest of findCurrentRuntime()?.inventory.guests.values() ?? []) if (isTroubled(guest)) count++;
    return count;
  });
  return registry;
}

/** A figure per word, counted when it is asked for. */
function gauge(registry: Registry, name: string, help: string, label: string, words: () => string[]): void {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset();
      for (const word of words()) this.inc({ [label]: word });
    },
  });
}

function single(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** How long requests took, by operation and status. */
export const requestSeconds: Histogram<'operation' | 'status'> =
  // The registry knows its metrics by name alone; this one is only ever made below.
  (processMetrics.getSingleMetric('onepool_request_seconds') as Histogram<'operation' | 'status'> | undefined) ??
  new Histogram({
    name: 'onepool_request_seconds',
    help: 'Time to answer API requests',
    labelNames: ['operation', 'status'],
    buckets: seconds,
    registers: [processMetrics],
  });

/** How far the newest plan that was measured was off, by resource and pool minutes after its end. */
export const forecastError: Gauge<'resource' | 'minutes'> =
  (processMetrics.getSingleMetric('onepool_plan_forecast_error') as Gauge<'resource' | 'minutes'> | undefined) ??
  new Gauge({
    name: 'onepool_plan_forecast_error',
    help: 'Median absolute error of the predicted host loads of the plan measured last, as a share',
    labelNames: ['resource', 'minutes'],
    registers: [processMetrics],
  });
