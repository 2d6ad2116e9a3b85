import { unitHash } from '../hash-noise';

/** One round of copying while the guest runs on, or the last one while it stands still. */
export interface CopyPass {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly bytes: number;
}

/** How one migration will go, fixed when it starts; progress is read off it, so it can never run backwards. */
export interface MigrationPlan {
  readonly targetHostId: string;
  readonly diskPools: Readonly<Record<string, string>>;
  readonly bytesPerSecond: number;
  /** The first pass copies disks (where they must go along) and all touched memory; each later one what was dirtied meanwhile. */
  readonly passes: readonly CopyPass[];
  readonly switchOverAt: number;
  readonly cleanUpAt: number;
  readonly endsAt: number;
  readonly converges: boolean;
}

export interface MigrationInput {
  readonly startsAt: number;
  readonly targetHostId: string;
  readonly diskPools: Readonly<Record<string, string>>;
  /** Touched memory of a running guest, 0 for one that is off. */
  readonly memoryBytes: number;
  /** Disks that go along. */
  readonly diskBytes: number;
  /** Memory the guest writes anew per second. */
  readonly dirtyBytesPerSecond: number;
  readonly bytesPerSecond: number;
  readonly seed: number;
}

const checkMs = 800;
const cleanUpMs = 700;
/** Left to copy with the guest standing still: what the link carries in this time. QEMU's downtime-limit default. */
const downtimeMs = 300;
const maxPasses = 30;
/** A pass that leaves more than this share of the one before makes the hypervisor slow the guest down, by QEMU's steps. */
const tooSlow = 0.5;
const throttleFirst = 0.2;
const throttleStep = 0.1;
const throttleMost = 0.8;

/**
 * Iterative pre-copy as in Clark et al., "Live Migration of Virtual Machines" (NSDI 2005): pass n sends what was dirtied
 * during pass n-1, so with dirty rate d and bandwidth b the rest shrinks by d/b each time. Where it does not, the guest's
 * processors are throttled (QEMU's auto-converge); with d/b still at 1 or above the copy is given up after 30 passes.
 */
export function planMigration(input: MigrationInput): MigrationPlan {
  const passes: CopyPass[] = [];
  let at = input.startsAt + checkMs + Math.round(unitHash(input.seed, 11) * 400);
  let bytes = input.memoryBytes + input.diskBytes;
  let throttle = 0;
  const stopBytes = (input.bytesPerSecond * downtimeMs) / 1000;
  while (bytes > stopBytes && passes.length < maxPasses) {
    const endsAt = at + Math.ceil((bytes / input.bytesPerSecond) * 1000);
    passes.push({ startsAt: at, endsAt, bytes });
    const dirtied = Math.min(input.memoryBytes, (input.dirtyBytesPerSecond * (1 - throttle) * (endsAt - at)) / 1000);
    if (dirtied > bytes * tooSlow) throttle = Math.min(throttleMost, throttle === 0 ? throttleFirst : throttle + throttleStep);
    bytes = dirtied;
    at = endsAt;
  }
  const switchOverAt = at;
  const cleanUpAt = switchOverAt + Math.ceil((bytes / input.bytesPerSecond) * 1000) + 30;
  return {
    targetHostId: input.targetHostId,
    diskPools: input.diskPools,
    bytesPerSecond: input.bytesPerSecond,
    passes: [...passes, { startsAt: switchOverAt, endsAt: cleanUpAt, bytes }],
    switchOverAt,
    cleanUpAt,
    endsAt: cleanUpAt + cleanUpMs,
    converges: bytes <= stopBytes,
  };
}
