import { describe, expect, test } from 'vitest';
import { makeLoadFrame } from '@/lib/testing/make-load-frame';
import { recordedMetrics } from './recorded-kind';
import { RollUp } from './roll-up';
import { type SampleFrame, SampleWindow } from './sample-window';

const noPool = { ids: [], values: new Float32Array() };

const frameOf = (startMs: number, cpu: Readonly<Record<string, number>>): SampleFrame => {
  const guest = Object.fromEntries(Object.entries(cpu).map(([id, used]) => [id, { 'cpu.used': used }]));
  return { startMs, columns: { ...makeLoadFrame(startMs + 20_000, { guest }).columns, pool: noPool } };
};

describe('a window of samples', () => {
  const window = new SampleWindow(300_000);
  window.add(frameOf(300_000, { 'vm-1': 0.25, 'vm-2': 0.5 }));
  window.add(frameOf(320_000, { 'vm-2': 0.75, 'vm-3': 1 }));

  test('holds what begins before the next five minutes', () => {
    expect([window.holds(300_000), window.holds(599_999), window.holds(600_000)]).toEqual([true, true, false]);
  });

  test('knows every object that came by', () => {
    expect(window.ids('guest')).toEqual(['vm-1', 'vm-2', 'vm-3']);
  });

  test('gives one object’s samples, and a gap where it had none', () => {
    const into = new RollUp(300_000, 20_000, 3, recordedMetrics.guest.length);
    window.pour('guest', 'vm-3', into);
    expect([0, 1, 2].map((step) => into.average(step, 0))).toEqual([Number.NaN, 1, Number.NaN]);
  });

  test('does not take a moment twice', () => {
    window.add(frameOf(320_000, { 'vm-2': 0 }));
    expect(window.frames).toHaveLength(2);
    expect(window.endMs).toBe(340_000);
  });
});
