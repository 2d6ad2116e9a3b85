import { describe, expect, it } from 'vitest';
import type { DriverError } from '../driver';
import type { DriverTrial } from './driver-trial';

const gibi = 1024 ** 3;

/** Orders that cannot be carried out, each with its code. */
export function describeRefusals(trial: DriverTrial): void {
  describe('refusals', () => {
    const codeOf = (order: Promise<void>): Promise<string> =>
      order.then(
        () => 'accepted',
        (error: DriverError) => (error.name === 'DriverError' ? error.code : error.name),
      );

    it('say what is not there', async () => {
      expect(await codeOf(trial.driver.start('vm-none'))).toBe('no-such-guest');
      expect(await codeOf(trial.driver.define('host-none', trial.config('vm-1')))).toBe('no-such-host');
      const config = trial.config('vm-1');
      const elsewhere = { ...config, disks: [{ id: 'disk-0', sizeBytes: gibi, storagePoolId: 'pool-none' }] };
      expect(await codeOf(trial.driver.define(trial.twins.first, elsewhere))).toBe('storage-unreachable');
      const unwired = { ...config, nics: [{ id: 'nic-0', networkId: 'net-none', mac: '52:54:00:00:00:01', ip: null }] };
      expect(await codeOf(trial.driver.define(trial.twins.first, unwired))).toBe('network-missing');
    });

    it('say that there is no room', async () => {
      const config = trial.config('vm-1');
      const huge = { ...config, disks: [{ id: 'disk-0', sizeBytes: 1e18, storagePoolId: trial.twins.pool }] };
      expect(await codeOf(trial.driver.define(trial.twins.first, huge))).toBe('storage-full');
      expect(await codeOf(trial.driver.define(trial.twins.first, { ...config, memoryBytes: 1e15 }))).toBe('out-of-memory');
    });

    it('say that the state forbids it', async () => {
      await trial.makeRunning('vm-1');
      expect(await codeOf(trial.driver.delete('vm-1'))).toBe('wrong-state');
      await trial.makeStopped('vm-2');
      expect(await codeOf(trial.driver.suspend('vm-2'))).toBe('wrong-state');
      expect(await codeOf(trial.driver.resume('vm-2'))).toBe('wrong-state');
      await trial.driver.start('vm-2');
      expect(await codeOf(trial.driver.delete('vm-2'))).toBe('busy');
    });

    it('leave everything as it was', async () => {
      await trial.makeRunning('vm-1');
      const before = await trial.driver.observe(null);
      await codeOf(trial.driver.delete('vm-1'));
      await codeOf(trial.driver.migrate('vm-1', 'host-none', {}));
      expect((await trial.driver.observe(before.cursor)).guests).toEqual([]);
    });
  });
}
