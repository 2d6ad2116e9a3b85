import { Inventory } from '@/lib/domain/inventory/inventory';
import { LoadBoard } from '@/lib/domain/metrics/load-board';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import type { Driver } from '@/lib/drivers/driver';
import type { MetricsStore } from '@/lib/store/metrics-store';
import type { Store } from '@/lib/store/store';
import { openBalancer } from './balance/open-balancer';
import type { PoolRuntime } from './context';
import { Controller } from './control/controller';
import { importer, importInfrastructure } from './import-infrastructure';
import { LedgerWriter } from './ledger-writer';
import { LiveHub } from './live-hub';
import { LoadPump } from './load-pump';
import { log } from './log';
import { MetricsRecorder } from './metrics-recorder';
import { keepSnapshots } from './past/keep-snapshots';
import { PastPictures } from './past/past-pictures';
import { PastLoads } from './series/past-loads';

/** Housekeeping (old tasks, events, idempotency keys) runs this often. */
const pruneMs = 10 * 60_000;
/** How often it is looked at whether a picture of the pool is to be kept. */
const snapshotMs = 60_000;

interface Options {
  readonly store: Store;
  readonly metrics: MetricsStore;
  readonly driver: Driver;
  readonly database: PoolRuntime['database'];
}

/** A running pool. Everything is in place when openRuntime() answers; close() stops it in order. */
export interface OpenRuntime extends PoolRuntime {
  readonly controller: Controller;
  readonly recorder: MetricsRecorder;
  readonly past: PastLoads;
  /** Takes the load samples there are now: for tests that step the clock by hand. */
  pumpLoads(): Promise<void>;
  close(): Promise<void>;
}

/** Loads the pool, connects the driver, takes in what it has and starts the control loop. */
export async function openRuntime(options: Options): Promise<OpenRuntime> {
  const { store, driver, metrics } = options;
  const loads = new LoadBoard();
  const live = new LiveHub();
  const committed = new Inventory();
  const working = new Inventory();
  const placement = new PlacementIndex(committed, loads);
  const workingPlacement = new PlacementIndex(working, loads);
  const progress = new Map<string, number>();
  const now = () => driver.now();

  const loaded = await store.loadPool();
  for (const change of loaded.changes) {
    committed.apply(change);
    working.apply(change);
  }
  const ledger = new LedgerWriter({
    store,
    committed,
    working,
    placement: workingPlacement,
    live,
    now,
    revision: loaded.revision,
    nextGuestNumber: loaded.nextGuestNumber,
  });
  const balancer = openBalancer({ inventory: committed, placement, loads, ledger, store, now });
  const controller = new Controller({ inventory: committed, ledger, store, driver, loads, live, progress, balancer, log });
  const recorder = new MetricsRecorder({ metrics, inventory: committed, log });
  const past = new PastLoads({ driver, inventory: committed });
  const pictures = new PastPictures({ inventory: committed, store, metrics, recorder, driver, presentMs: now });
  const pump = new LoadPump({ driver, loads, live, log, record: (frame) => recorder.take(frame) });

  async function takeInFleet(): Promise<void> {
    const found = await driver.infrastructure();
    await ledger.write(importer, (draft) => importInfrastructure(draft, found));
    controller.start();
    pump.start();
  }

  async function leaveFleet(): Promise<void> {
    await controller.stop();
    await pump.stop();
    await ledger.settled();
    await recorder.flush();
  }

  /** Every object leaves both pictures without a journal row each: the store is emptied in one statement. */
  async function loadScenario(scenario: { name: string; seed: number; definition?: unknown }): Promise<void> {
    if (!driver.lab) throw new Error('this driver has no scenarios');
    await leaveFleet();
    await driver.lab.load(scenario);
    await ledger.exclusively(async () => {
      await store.clearPool(scenario.name);
      await metrics.clear();
      recorder.forget();
      past.forget();
      pictures.forget();
      balancer.forget();
      emptyInventory(committed);
      emptyInventory(working);
      progress.clear();
    });
    await takeInFleet();
    await controller.settled();
    live.publish({ revision: null, message: { type: 'reset', revision: committed.revision } });
  }

  const isNew = loaded.changes.length === 0;
  await balancer.remember(store);
  await driver.connect();
  await takeInFleet();
  if (isNew) await controller.settled(); // nobody should see a pool half taken in; later starts serve what is known at once
  await pump.pump();
  const complain = (error: unknown) => log.warn({ err: error }, 'housekeeping failed; it is tried again');
  const pruning = setInterval(() => void store.prune(now()).catch(complain), pruneMs);
  let keeping: Promise<unknown> = Promise.resolve();
  const snapshots = setInterval(() => {
    keeping = keeping.then(() => keepSnapshots({ inventory: committed, store, presentMs: now })).catch(complain);
  }, snapshotMs);

  return {
    inventory: committed,
    placement,
    loads,
    progress,
    ledger,
    store,
    metrics,
    recorder,
    past,
    driver,
    live,
    controller,
    balancer,
    now,
    presentMs: now,
    pictures,
    database: options.database,
    loadScenario,
    pumpLoads: () => pump.pump(),
    close: async () => {
      clearInterval(pruning);
      clearInterval(snapshots);
      await keeping;
      await leaveFleet();
      await driver.disconnect();
    },
  };
}

function emptyInventory(inventory: Inventory): void {
  const revision = inventory.revision;
  for (const value of inventory.plans.values()) inventory.apply({ kind: 'plan', id: value.id, revision, before: value, after: null });
  for (const value of inventory.tasks.values()) inventory.apply({ kind: 'task', id: value.id, revision, before: value, after: null });
  for (const value of inventory.guests.values()) inventory.apply({ kind: 'guest', id: value.id, revision, before: value, after: null });
  for (const value of inventory.rules.values()) inventory.apply({ kind: 'rule', id: value.id, revision, before: value, after: null });
  for (const value of inventory.hosts.values()) inventory.apply({ kind: 'host', id: value.id, revision, before: value, after: null });
  for (const value of inventory.storagePools.values())
    inventory.apply({ kind: 'storage-pool', id: value.id, revision, before: value, after: null });
  for (const value of inventory.networks.values()) inventory.apply({ kind: 'network', id: value.id, revision, before: value, after: null });
  for (const value of inventory.clusters.values()) inventory.apply({ kind: 'cluster', id: value.id, revision, before: value, after: null });
}
