import { describe, expect, it } from 'vitest';
import type { ObservedHost } from '../driver';
import type { DriverTrial } from './driver-trial';

const longMs = 20 * 60_000;

/** Signals of hosts, and their power. */
export function describeHosts(trial: DriverTrial): void {
  const hostOf = async (id: string): Promise<ObservedHost | undefined> =>
    (await trial.driver.observe(null)).hosts.find((host) => host.id === id);

  describe('hosts', () => {
    it('send heartbeats, over the network and to their storage', async () => {
      for (const host of (await trial.driver.observe(null)).hosts)
        expect(host).toMatchObject({ heartbeatAt: null, power: 'on', lostStoragePoolIds: [] });
      expect((await hostOf(trial.twins.first))?.storageHeartbeatAt).toBeNull();
    });

    it('fall silent when their power is cut, and with them their guests, which may then be started elsewhere', async () => {
      const { first, second } = trial.twins;
      const config = await trial.makeRunning('vm-1');
      const { cursor } = await trial.driver.observe(null);
      await trial.driver.fence(first);
      await trial.driver.fence(first);
      let host = await hostOf(first);
      for (let i = 0; i < 60 && host?.power !== 'off'; i++) {
        await trial.advance(500);
        host = await hostOf(first);
      }
      expect(host).toMatchObject({ power: 'off', heartbeatAt: expect.any(Number) });
      expect(await trial.find('vm-1')).toBeUndefined();
      expect((await trial.driver.observe(cursor)).goneGuestIds).toEqual([]);
      await trial.driver.define(second, config);
      await trial.driver.start('vm-1');
      await trial.advance(longMs);
      expect(await hostOf(first)).toMatchObject({ power: 'on', heartbeatAt: null });
      const copies = (await trial.driver.observe(null)).guests.filter((guest) => guest.id === 'vm-1');
      expect(copies).toMatchObject([{ hostId: second, state: 'running' }]);
    });

    it('are not powered off while they run a guest; empty ones are, and come back when they are asked to', async () => {
      const { first, second } = trial.twins;
      for (const guest of (await trial.driver.observe(null)).guests) if (guest.hostId === second) await trial.driver.stop(guest.id);
      await trial.makeRunning('vm-1');
      await trial.driver.migrate('vm-1', second, {});
      await trial.advance(longMs);
      await expect(trial.driver.powerOff(second)).rejects.toMatchObject({ code: 'wrong-state' });
      await trial.driver.migrate('vm-1', first, {});
      await trial.advance(longMs);
      await trial.driver.powerOff(second);
      await trial.driver.powerOff(second);
      await trial.advance(longMs);
      expect(await hostOf(second)).toMatchObject({ power: 'off', heartbeatAt: expect.any(Number) });
      await trial.driver.powerOn(second);
      await trial.driver.powerOn(second);
      await trial.advance(longMs);
      expect(await hostOf(second)).toMatchObject({ power: 'on', heartbeatAt: null });
    });

    it('that are not there are refused', async () => {
      for (const order of ['fence', 'powerOn', 'powerOff'] as const)
        await expect(trial.driver[order]('host-none')).rejects.toMatchObject({ code: 'no-such-host' });
    });
  });
}
