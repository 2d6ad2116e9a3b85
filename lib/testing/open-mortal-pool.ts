import type { Driver, DriverLab } from '@/lib/drivers/driver';
import { MemoryFleetStore } from '@/lib/drivers/simulated/memory-fleet-store';
import { openSimulatedDriver } from '@/lib/drivers/simulated/open-simulated-driver';
import { parseScenario } from '@/lib/drivers/simulated/parse-scenario';
import { type OpenRuntime, openRuntime } from '@/lib/server/runtime';
import { openMetricsStore } from '@/lib/store/metrics-store';
import type { PrismaStore } from '@/lib/store/prisma-store';

/** Pools begin at this moment of pool time, and it stands still until they are stepped. */
const startMs = Date.parse('2026-11-22T10:00:00.000Z');

/** A pool whose process can be killed at any moment and started again on what it had saved. */
export interface MortalPool {
  readonly runtime: OpenRuntime;
  readonly lab: DriverLab;
  /** Lets simulated time pass in one step, and everything settle that it brings about. */
  step(ms: number): Promise<void>;
  /** Nothing more of the old process gets through, whatever it was about; a new one takes over. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** What a process reaches the world by. Once it is dead its calls never return; those that got through before are waited for. */
class Line {
  isDead = false;
  private readonly underWay = new Set<Promise<unknown>>();

  /** The same object, whose methods only get through while the line is alive. */
  through<Target extends object>(target: Target): Target {
    return new Proxy(target, {
      get: (object, key) => {
        const value: unknown = Reflect.get(object, key);
        return typeof value === 'function' ? (...args: unknown[]) => this.call(() => value.apply(object, args)) : value;
      },
    });
  }

  /** Resolves when nothing of this process is on its way any more. */
  async cut(): Promise<void> {
    this.isDead = true;
    await Promise.allSettled([...this.underWay]);
  }

  private call(work: () => unknown): unknown {
    if (this.isDead) return new Promise(() => undefined);
    const answer = work();
    if (!(answer instanceof Promise)) return answer;
    const settled = answer.then(
      () => undefined,
      () => undefined,
    );
    this.underWay.add(settled);
    void settled.then(() => this.underWay.delete(settled));
    return answer;
  }
}

interface Options {
  readonly store: PrismaStore;
  readonly yaml: string;
  readonly seed?: number;
  /** Stands between the manager and its hypervisors. */
  readonly watchDriver?: (driver: Driver) => Driver;
}

/** Opens a pool on a fleet written in YAML, in a store that is empty. */
export async function openMortalPool({ store, yaml, seed = 1, watchDriver = (driver) => driver }: Options): Promise<MortalPool> {
  const { definition } = parseScenario(yaml);
  const fleetStore = new MemoryFleetStore(); // the hypervisors live on when the manager's process ends
  let line = new Line();
  const open = async (): Promise<{ runtime: OpenRuntime; lab: DriverLab }> => {
    const alive = line.through(store);
    const driver = await openSimulatedDriver({
      store: line.through(fleetStore),
      scenario: 'test',
      seed,
      definition,
      wallClock: () => startMs,
    });
    if (!driver.lab) throw new Error('A simulated fleet has a laboratory.');
    const watched = watchDriver(driver);
    const metrics = line.through(openMetricsStore(store));
    const runtime = await openRuntime({ store: alive, metrics, driver: watched, database: { kind: 'private', version: 'test' } });
    return { runtime, lab: driver.lab };
  };
  let present = await open();
  return {
    get runtime() {
      return present.runtime;
    },
    get lab() {
      return present.lab;
    },
    async step(ms) {
      await present.runtime.controller.settled();
      await present.lab.setClock({ advanceMs: ms });
      await present.runtime.controller.settled();
      await present.runtime.pumpLoads();
    },
    async kill() {
      const { runtime } = present;
      const dying = line.cut();
      void runtime.close(); // only so that its timers stop: nothing of it gets through, and it never ends
      void runtime.driver.disconnect();
      await dying;
      line = new Line();
      present = await open();
    },
    close: () => present.runtime.close(),
  };
}
