import { describe, expect, it } from 'vitest';
import type { DriverTrial } from './driver-trial';

const minuteMs = 60_000;

/** Every order can be given again, as a manager does that forgot whether it had. */
export function describeOrdersGivenTwice(trial: DriverTrial): void {
  describe('orders given twice', () => {
    it('change nothing the second time, under way or done', async () => {
      const config = trial.config('vm-1');
      const twice = async (order: () => Promise<void>): Promise<void> => {
        await order();
        const once = await trial.find('vm-1');
        await order();
        expect(await trial.find('vm-1')).toEqual(once);
        await trial.advance(2 * minuteMs);
        const done = await trial.find('vm-1');
        await order();
        expect(await trial.find('vm-1')).toEqual(done);
      };
      await twice(() => trial.driver.define(trial.twins.first, config));
      await twice(() => trial.driver.start('vm-1'));
      await twice(() => trial.driver.reconfigure('vm-1', { ...config, name: 'renamed' }));
      await twice(() => trial.driver.migrate('vm-1', trial.twins.second, {}));
      await twice(() => trial.driver.suspend('vm-1'));
      await twice(() => trial.driver.resume('vm-1'));
      await twice(() => trial.driver.shutdown('vm-1'));
      await twice(() => trial.driver.clone('vm-1', trial.twins.second, trial.config('vm-2')));
      await twice(() => trial.driver.delete('vm-1'));
    });
  });
}
