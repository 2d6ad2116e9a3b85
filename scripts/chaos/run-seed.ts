import type { PrismaStore } from '@/lib/store/prisma-store';
import { type MortalPool, openMortalPool } from '@/lib/testing/open-mortal-pool';
import { Random } from '../crash-test/random';
import { checkNow, checkReality, unrest } from './check-pool';
import { Deeds } from './deeds';
import { makeFleet } from './make-fleet';
import { watchDriver } from './watch-driver';

const stormSteps = 30;
/** The control loop looks at the pool this often at least. */
const sliceMs = 5_000;
/** Pauses between attempts grow to five minutes, hosts boot in four: what is not at rest after this much pool time never will be. */
const calmMs = 90 * 60_000;

/** A seed takes seconds: one that takes this long of the wall clock waits for something that never comes. */
const patienceMs = 120_000;

export interface SeedOutcome {
  readonly seed: number;
  /** What must not be; empty when the pool came through. */
  readonly wrong: readonly string[];
  /** Everything that happened, for reading when something went wrong. */
  readonly story: readonly string[];
}

/**
 * One pool, one seed: chance breaks hosts, storage, links, guests and orders, kills the process, and lets people work meanwhile; then
 * everything is mended, and the pool must come to rest with nothing lost. The store is emptied first.
 */
export async function runSeed(store: PrismaStore, seed: number): Promise<SeedOutcome> {
  const random = new Random(seed);
  const story: string[] = [];
  const wrong: string[] = [];
  await store.clearPool('chaos');
  const yaml = makeFleet(random);
  const pool = await openMortalPool({ store, yaml, seed, watchDriver: (driver) => watchDriver(driver, (crime) => wrong.push(crime)) });
  const began = pool.runtime.now();
  const tell = (line: string): void => {
    story.push(`${((pool.runtime.now() - began) / 1000).toFixed(1).padStart(7)} s  ${line}`);
  };
  const deeds = new Deeds(pool, random, tell);
  const weather = async (): Promise<void> => {
    for (let step = 0; step < stormSteps && wrong.length === 0; step++) {
      await deeds.doSomething();
      await passTime(pool, random, tell);
      wrong.push(...(await checkNow(pool)));
    }
    if (wrong.length === 0) wrong.push(...(await calmDown(pool, deeds, tell)));
    await pool.close();
  };
  await Promise.race([weather(), tooLate().then(() => wrong.push(`nothing moves any more; ${unrest(pool).join('; ')}`))]);
  return { seed, wrong, story };
}

const tooLate = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs).unref());

/** Some time goes by; now and then the process is killed in the midst of it. */
async function passTime(pool: MortalPool, random: Random, tell: (line: string) => void): Promise<void> {
  const ms = Math.round(random.next() < 0.5 ? random.between(100, 6_000) : random.between(6_000, 60_000));
  for (let left = ms; left > 0; left -= sliceMs) await pool.step(Math.min(left, sliceMs));
  if (random.next() >= 0.12) return;
  void pool.step(ms).catch(() => undefined); // its process dies under it
  const turns = Math.floor(random.between(0, random.next() < 0.5 ? 40 : 400));
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  tell('the process is killed');
  await pool.kill();
}

async function calmDown(pool: MortalPool, deeds: Deeds, tell: (line: string) => void): Promise<string[]> {
  tell('everything is mended');
  for (const fault of [...pool.lab.faults()]) await pool.lab.clear(fault.id);
  await deeds.endMaintenance();
  for (let passed = 0; passed < calmMs; ) {
    const ms = passed < 10 * 60_000 ? 15_000 : 60_000;
    await pool.step(ms);
    passed += ms;
    const wrong = await checkNow(pool);
    if (wrong.length > 0) return wrong;
    if (unrest(pool).length === 0) return checkReality(pool);
    if (passed % (10 * 60_000) === 0) await deeds.endMaintenance();
  }
  return unrest(pool);
}
