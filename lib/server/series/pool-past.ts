import { setTimeout } from 'node:timers/promises';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import { poolLoad, poolMetricNames, summedPoolMetrics } from '@/lib/domain/metrics/pool-load';
import { RollUp } from '@/lib/domain/metrics/roll-up';
import { type LoadColumns, type MeasuredKind, metricNames } from '@/lib/domain/model/metric';
import type { Driver } from '@/lib/drivers/driver';
import { log } from '../log';

const stepMs = 30 * 60_000;
const dayMs = 24 * 3600_000;
const days = 7;

/** Hosts asked at most: the records of 2,500 hosts would take minutes of CPU. */
const mostHosts = 32;
/** Rest between two questions, so that requests are answered meanwhile. */
const restMs = 20;
/** How long a chart waits for the hosts' answers; one that comes too early has a gap, and is full when it is asked again. */
const patienceMs = 1_500;

interface Options {
  readonly driver: Driver;
  readonly inventory: Inventory;
}

/**
 * The pool's load of the 7 days before now, from the hosts' own records: asked for once, in the background, a host at a time. In a big fleet
 * every n-th host is asked and sums are scaled up, so it is an estimate there. Until it is known there is none.
 */
export class PoolPast {
  private known: RollUp | null = null;
  private asking: Promise<void> | null = null;
  private generation = 0;

  constructor(private readonly options: Options) {}

  /** Row-major means of poolMetricNames per step, NaN where none is known. The first call asks the hosts. */
  async rows(fromMs: number, toMs: number, wantedMs: number): Promise<Float32Array> {
    if (!this.known) await Promise.race([this.ready(), setTimeout(patienceMs, undefined, { ref: false })]);
    const width = poolMetricNames.length;
    const into = new RollUp(fromMs, wantedMs, Math.max(0, Math.ceil((toMs - fromMs) / wantedMs)), width);
    if (this.known) spread(this.known, into);
    return Float32Array.from({ length: into.steps * width }, (_, index) => into.average(Math.floor(index / width), index % width));
  }

  /** Resolves when the hosts were asked. */
  async ready(): Promise<void> {
    this.asking ??= this.ask();
    await this.asking;
  }

  /** Gives up what is known: the pool it speaks of is gone. */
  forget(): void {
    this.generation++;
    this.known = null;
    this.asking = null;
  }

  private async ask(): Promise<void> {
    const generation = this.generation;
    try {
      const known = await this.gather();
      if (generation === this.generation) this.known = known;
    } catch (error) {
      log.warn({ err: error }, 'the past load of the pool is not known: its hosts could not be asked');
    }
  }

  private async gather(): Promise<RollUp> {
    const { driver, inventory } = this.options;
    // The step that holds this moment counts too: else a chart has a gap between it and the first sample.
    const endMs = Math.ceil(driver.now() / stepMs) * stepMs;
    const known = new RollUp(endMs - days * dayMs, stepMs, (days * dayMs) / stepMs, poolMetricNames.length);
    const every = Math.ceil(inventory.hosts.size / mostHosts);
    const hostIds = [...inventory.hosts.keys()].filter((_, index) => index % every === 0);
    const hosts = await this.records('host', hostIds, known, stepMs);
    const pools = await this.records('storage-pool', [...inventory.storagePools.keys()], known, dayMs);
    for (let step = 0; step < known.steps; step++) {
      const day = Math.floor((step * stepMs) / dayMs);
      const columns = { host: columnsAt(hosts, step), 'storage-pool': columnsAt(pools, day), guest: none, network: none };
      addRow(known, step, poolLoad({ at: known.startMs + step * stepMs, columns }, inventory.hosts), inventory.hosts.size / hostIds.length);
    }
    return known;
  }

  /** Means per step of each object, one question after another. */
  private async records(kind: MeasuredKind, ids: readonly string[], { startMs, endMs }: RollUp, everyMs: number): Promise<Records> {
    const rowsById = new Map<string, Float32Array>();
    for (const id of ids) {
      rowsById.set(id, await this.options.driver.history(kind, id, startMs, endMs, everyMs));
      await setTimeout(restMs);
    }
    return { width: metricNames[kind].length, rowsById };
  }
}

interface Records {
  readonly width: number;
  readonly rowsById: ReadonlyMap<string, Float32Array>;
}

const none: LoadColumns = { ids: [], values: new Float32Array() };

/** One step of every object's records, as a frame has them. */
function columnsAt({ width, rowsById }: Records, step: number): LoadColumns {
  const values = new Float32Array(rowsById.size * width).fill(Number.NaN);
  [...rowsById.values()].forEach((rows, index) => {
    values.set(rows.subarray(step * width, (step + 1) * width), index * width);
  });
  return { ids: [...rowsById.keys()], values };
}

function addRow(known: RollUp, step: number, row: Float32Array, scale: number): void {
  poolMetricNames.forEach((name, metric) => {
    const value = (row[metric] ?? Number.NaN) * (summedPoolMetrics.has(name) ? scale : 1);
    known.add(step, metric, 1, value, value, value);
  });
}

/** Fills steps of another length: a longer one gets all the known ones that begin in it, a shorter one the known one it lies in. */
function spread(known: RollUp, into: RollUp): void {
  const longer = into.stepMs >= known.stepMs;
  const [reader, other] = longer ? [known, into] : [into, known];
  for (let step = 0; step < reader.steps; step++) {
    const match = other.stepAt(reader.startMs + step * reader.stepMs);
    if (match < 0) continue;
    const [from, to] = longer ? [step, match] : [match, step];
    for (let metric = 0; metric < known.metrics; metric++) {
      const value = known.average(from, metric);
      into.add(to, metric, 1, value, value, value);
    }
  }
}
