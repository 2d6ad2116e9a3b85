import { describe, expect, it } from 'vitest';
import type { DriverTrial } from './driver-trial';

const minuteMs = 60_000;

/** What outlives the process that gave the orders. */
export function describeManagerRestart(trial: DriverTrial): void {
  describe('a restart of the manager', () => {
    it('loses no order that was accepted', async () => {
      await trial.makeRunning('vm-1');
      await trial.driver.define(trial.twins.first, trial.config('vm-2'));
      await trial.driver.migrate('vm-1', trial.twins.second, {});
      await trial.restart();
      await trial.advance(20 * minuteMs);
      expect(await trial.find('vm-1')).toMatchObject({ state: 'running', hostId: trial.twins.second });
      expect(await trial.stateOf('vm-2')).toBe('stopped');
    });

    it('makes cursors of before read as unknown, or as what they meant', async () => {
      const before = await trial.driver.observe(null);
      await trial.makeStopped('vm-1');
      await trial.restart();
      const after = await trial.driver.observe(before.cursor);
      expect(after.guests.map((guest) => guest.id)).toContain('vm-1');
    });
  });
}
