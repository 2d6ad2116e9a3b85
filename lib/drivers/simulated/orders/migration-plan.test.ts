import { describe, expect, it } from 'vitest';
import { type MigrationInput, planMigration } from './migration-plan';
import { migrationProgress } from './migration-progress';

const gibi = 1024 ** 3;
const input: MigrationInput = {
  startsAt: 1_000_000,
  targetHostId: 'host-b',
  diskPools: {},
  memoryBytes: 8 * gibi,
  diskBytes: 0,
  dirtyBytesPerSecond: 100e6,
  bytesPerSecond: 1e9,
  seed: 1,
};

describe('a live migration', () => {
  it('copies in passes that shrink by dirty rate over bandwidth', () => {
    const { passes, converges } = planMigration(input);
    expect(converges).toBe(true);
    expect(passes.length).toBeGreaterThan(1);
    expect((passes[1]?.bytes ?? 0) / (passes[0]?.bytes ?? 1)).toBeCloseTo(0.1, 2);
  });

  it('takes as long as the link needs, and stands still for less than half a second', () => {
    const plan = planMigration(input);
    expect((plan.switchOverAt - input.startsAt) / 1000).toBeGreaterThan((8 * gibi) / 1e9);
    expect(plan.cleanUpAt - plan.switchOverAt).toBeLessThan(500);
  });

  it('slows a busy guest down until it converges', () => {
    const plan = planMigration({ ...input, dirtyBytesPerSecond: 0.95e9 });
    expect(plan.converges).toBe(true);
    expect(plan.passes.length).toBeGreaterThan(4);
  });

  it('is given up when even a throttled guest writes faster than the link carries', () => {
    const plan = planMigration({ ...input, dirtyBytesPerSecond: 8e9 });
    expect(plan.converges).toBe(false);
    expect(plan.passes.length).toBe(31);
  });

  it('sends nothing of a guest that is off and whose disks stay', () => {
    const plan = planMigration({ ...input, memoryBytes: 0, dirtyBytesPerSecond: 0 });
    expect(plan.endsAt - input.startsAt).toBeLessThan(3000);
  });

  it('goes through its phases with progress that never runs back', () => {
    const plan = planMigration(input);
    let last = -1;
    const phases = new Set<string>();
    for (let now = input.startsAt; now <= plan.endsAt; now += 50) {
      const progress = migrationProgress(plan, input.startsAt, now);
      expect(progress.progress).toBeGreaterThanOrEqual(last);
      last = progress.progress;
      phases.add(progress.phase);
    }
    expect([...phases]).toEqual(['check', 'pre-copy', 'switch-over', 'clean-up']);
    expect(migrationProgress(plan, input.startsAt, plan.endsAt)).toMatchObject({ progress: 1, bytesLeft: 0 });
  });
});
