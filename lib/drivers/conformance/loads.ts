import { describe, expect, it } from 'vitest';
import { type MeasuredKind, metricNames } from '@/lib/domain/model/metric';
import type { DriverTrial } from './driver-trial';

const minuteMs = 60_000;

/** Frames of load, and those of the past. */
export function describeLoads(trial: DriverTrial): void {
  describe('loads', () => {
    it('come every 20 s, in order, once, with a row for each object', async () => {
      await trial.driver.takeLoads();
      await trial.advance(100_000);
      const frames = await trial.driver.takeLoads();
      expect(frames.length).toBe(5);
      for (const [i, frame] of frames.entries()) {
        expect(frame.at % 20_000).toBe(0);
        if (i > 0) expect(frame.at - (frames[i - 1]?.at ?? 0)).toBe(20_000);
        for (const kind of Object.keys(metricNames) as MeasuredKind[]) // its keys are the measured kinds
          expect(frame.columns[kind].values.length).toBe(frame.columns[kind].ids.length * metricNames[kind].length);
      }
      expect(await trial.driver.takeLoads()).toEqual([]);
    });

    it('are numbers of guests that run, and gaps of those that do not', async () => {
      await trial.makeRunning('vm-1');
      await trial.makeStopped('vm-2');
      await trial.driver.takeLoads();
      await trial.advance(20_000);
      const guests = (await trial.driver.takeLoads())[0]?.columns.guest;
      const cpuUsed = (id: string): number =>
        guests?.values[guests.ids.indexOf(id) * metricNames.guest.length + metricNames.guest.indexOf('cpu.used')] ?? -1;
      expect(cpuUsed('vm-1')).toBeGreaterThanOrEqual(0);
      expect(cpuUsed('vm-1')).toBeLessThanOrEqual(1);
      expect(cpuUsed('vm-2')).toBeNaN();
    });

    it('of the past are means per step, where the hypervisors have records', async () => {
      const now = trial.driver.now();
      const past = await trial.driver.history('host', trial.twins.first, now - 60 * minuteMs, now, 5 * minuteMs);
      if (!trial.driver.capabilities.history) expect(past.length).toBe(0);
      else {
        expect(past.length).toBe(12 * metricNames.host.length);
        expect(past.some((value) => value > 0)).toBe(true);
      }
      expect((await trial.driver.history('host', 'host-none', now - minuteMs, now, minuteMs)).length).toBe(0);
    });
  });
}
