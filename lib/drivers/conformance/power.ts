import { describe, expect, it } from 'vitest';
import type { DriverTrial } from './driver-trial';

const minuteMs = 60_000;

/** Power states and the way between them. */
export function describePower(trial: DriverTrial): void {
  describe('power', () => {
    it('takes a guest from defined to running and back, through passing states', async () => {
      await trial.driver.define(trial.twins.first, trial.config('vm-1'));
      expect(await trial.stateOf('vm-1')).toBe('defining');
      await trial.advance(minuteMs);
      expect(await trial.stateOf('vm-1')).toBe('stopped');
      await trial.driver.start('vm-1');
      expect(await trial.stateOf('vm-1')).toBe('starting');
      await trial.advance(2 * minuteMs);
      expect(await trial.stateOf('vm-1')).toBe('running');
      await trial.driver.shutdown('vm-1');
      expect(await trial.stateOf('vm-1')).toBe('stopping');
      await trial.advance(2 * minuteMs);
      expect(await trial.stateOf('vm-1')).toBe('stopped');
    });

    it('cuts the power from any powered state', async () => {
      await trial.makeStopped('vm-1');
      await trial.driver.start('vm-1');
      await trial.driver.stop('vm-1');
      await trial.advance(2 * minuteMs);
      expect(await trial.stateOf('vm-1')).toBe('stopped');
    });

    it('suspends and resumes', async () => {
      await trial.makeRunning('vm-1');
      await trial.driver.suspend('vm-1');
      await trial.advance(2 * minuteMs);
      expect(await trial.stateOf('vm-1')).toBe('suspended');
      await trial.driver.resume('vm-1');
      await trial.advance(2 * minuteMs);
      expect(await trial.stateOf('vm-1')).toBe('running');
    });

    it.each(['reboot', 'reset'] as const)('carries out a %s once for each token', async (restart) => {
      await trial.makeRunning('vm-1');
      await trial.driver[restart]('vm-1', 1);
      await trial.driver[restart]('vm-1', 1);
      await trial.advance(2 * minuteMs);
      expect(await trial.find('vm-1')).toMatchObject({ state: 'running', restarts: 1 });
      const since = (await trial.find('vm-1'))?.since;
      await trial.driver[restart]('vm-1', 1);
      await trial.advance(2 * minuteMs);
      expect(await trial.find('vm-1')).toMatchObject({ state: 'running', restarts: 1, since });
      await trial.driver[restart]('vm-1', 2);
      await trial.advance(2 * minuteMs);
      expect(await trial.find('vm-1')).toMatchObject({ state: 'running', restarts: 2 });
    });
  });
}
