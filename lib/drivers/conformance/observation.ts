import { describe, expect, it } from 'vitest';
import type { DriverTrial } from './driver-trial';

const minuteMs = 60_000;

/** What observe() and onChange() tell. */
export function describeObservation(trial: DriverTrial): void {
  describe('observation', () => {
    it('tells everything first, and afterwards only what changed', async () => {
      const first = await trial.driver.observe(null);
      expect(first.complete).toBe(true);
      expect(first.hosts.length).toBe((await trial.driver.infrastructure()).hosts.length);
      await trial.driver.define(trial.twins.first, trial.config('vm-new'));
      const second = await trial.driver.observe(first.cursor);
      expect(second.complete).toBe(false);
      expect(second.guests.map((guest) => guest.id)).toEqual(['vm-new']);
      const third = await trial.driver.observe(second.cursor);
      expect(third.guests).toEqual([]);
    });

    it('tells everything again for a cursor it does not know', async () => {
      expect((await trial.driver.observe('no cursor of mine')).complete).toBe(true);
    });

    it('tells of guests that are gone', async () => {
      await trial.makeStopped('vm-1');
      const before = await trial.driver.observe(null);
      await trial.driver.delete('vm-1');
      await trial.advance(minuteMs);
      const after = await trial.driver.observe(before.cursor);
      expect(after.goneGuestIds).toEqual(['vm-1']);
      expect(await trial.find('vm-1')).toBeUndefined();
    });

    it('hints at news after an order', async () => {
      const hinted = new Promise<void>((resolve) => trial.driver.onChange(() => resolve()));
      await trial.driver.define(trial.twins.first, trial.config('vm-1'));
      await hinted;
    });

    it('counts the room a disk takes', async () => {
      const usedOf = async (): Promise<number> =>
        (await trial.driver.observe(null)).storagePools.find((pool) => pool.id === trial.twins.pool)?.usedBytes ?? 0;
      const before = await usedOf();
      const config = await trial.makeStopped('vm-1');
      expect((await usedOf()) - before).toBe(config.disks[0]?.sizeBytes);
      await trial.driver.delete('vm-1');
      await trial.advance(minuteMs);
      expect(await usedOf()).toBe(before);
    });
  });
}
