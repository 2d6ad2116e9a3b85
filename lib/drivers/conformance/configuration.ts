import { describe, expect, it } from 'vitest';
import type { GuestConfig } from '../driver';
import type { DriverTrial } from './driver-trial';

const gibi = 1024 ** 3;
const minuteMs = 60_000;

/** Changes of a guest that is there. */
export function describeConfiguration(trial: DriverTrial): void {
  describe('configuration', () => {
    it('grows a running guest at once, and shrinks it at its next start', async () => {
      const config = await trial.makeRunning('vm-1');
      await trial.driver.reconfigure('vm-1', { ...config, vcpus: 4, memoryBytes: 8 * gibi });
      expect(await trial.find('vm-1')).toMatchObject(trial.driver.capabilities.hotAdd ? { vcpus: 4, memoryBytes: 8 * gibi } : { vcpus: 2 });
      await trial.driver.reconfigure('vm-1', { ...config, vcpus: 1 });
      expect(await trial.find('vm-1')).toMatchObject({ config: { vcpus: 1 } });
      expect((await trial.find('vm-1'))?.vcpus).toBeGreaterThan(1);
      await trial.driver.reboot('vm-1', 1);
      await trial.advance(2 * minuteMs);
      expect(await trial.find('vm-1')).toMatchObject({ vcpus: 1, memoryBytes: config.memoryBytes });
    });

    it('knows a configuration again whose fields come in another order', async () => {
      const config = await trial.makeStopped('vm-1');
      const { cursor } = await trial.driver.observe(null);
      const reversed = Object.fromEntries(Object.entries(config).toReversed()) as unknown as GuestConfig; // the same fields
      await trial.driver.reconfigure('vm-1', reversed);
      expect((await trial.driver.observe(cursor)).guests).toEqual([]);
    });

    it('leaves the size of a guest without hot-plug alone until it restarts', async () => {
      const config = await trial.makeRunning('vm-1');
      await trial.driver.reconfigure('vm-1', { ...config, vcpus: 4, hotPlug: false });
      expect((await trial.find('vm-1'))?.vcpus).toBe(2);
      await trial.driver.reset('vm-1', 1);
      await trial.advance(2 * minuteMs);
      expect((await trial.find('vm-1'))?.vcpus).toBe(4);
    });
  });
}
