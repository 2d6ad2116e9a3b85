import { describe, expect, it } from 'vitest';
import type { DriverTrial } from './driver-trial';

const minuteMs = 60_000;

/** Moves between two hosts, live and off. */
export function describeMigration(trial: DriverTrial): void {
  describe('migration', () => {
    it('moves a running guest with progress that never runs back, and ends on the target', async () => {
      await trial.makeRunning('vm-1');
      await trial.driver.migrate('vm-1', trial.twins.second, {});
      let last = -1;
      let phases = '';
      for (let i = 0; i < 600 && (await trial.stateOf('vm-1')) === 'migrating'; i++) {
        const migration = (await trial.find('vm-1'))?.migration;
        expect(migration?.targetHostId).toBe(trial.twins.second);
        expect(migration?.progress).toBeGreaterThanOrEqual(last);
        last = migration?.progress ?? last;
        if (!phases.endsWith(migration?.phase ?? '')) phases += migration?.phase ?? '';
        await trial.advance(200);
      }
      expect(phases).toContain('pre-copy');
      expect(await trial.find('vm-1')).toMatchObject({ state: 'running', hostId: trial.twins.second, migration: null, failure: null });
    });

    it('is on its old host until it has switched over, and stays there when cancelled', async () => {
      await trial.makeRunning('vm-1');
      await trial.driver.migrate('vm-1', trial.twins.second, {});
      expect(await trial.find('vm-1')).toMatchObject({ state: 'migrating', hostId: trial.twins.first });
      await trial.driver.cancelMigration('vm-1');
      await trial.advance(10 * minuteMs);
      expect(await trial.find('vm-1')).toMatchObject({ state: 'running', hostId: trial.twins.first, migration: null });
    });

    it('moves a guest that is off', async () => {
      await trial.makeStopped('vm-1');
      await trial.driver.migrate('vm-1', trial.twins.second, {});
      await trial.advance(10 * minuteMs);
      expect(await trial.find('vm-1')).toMatchObject({ state: 'stopped', hostId: trial.twins.second });
    });

    it('changes nothing when there is no migration to cancel', async () => {
      await trial.makeRunning('vm-1');
      await trial.driver.cancelMigration('vm-1');
      expect(await trial.stateOf('vm-1')).toBe('running');
    });
  });
}
