import { describe, expect, it } from 'vitest';
import type { GuestType } from '@/lib/domain/model/guest';
import type { GuestConfig } from '../../driver';
import { activeBytes, cpuDemand, guestDemand, touchedBytes } from './demand-model';

const hourMs = 3_600_000;
const thursday = Date.UTC(2026, 10, 19);
const saturday = thursday + 48 * hourMs;

const config = (id: string, type: GuestType, demand: string | null = null): GuestConfig => ({
  id,
  name: id,
  kind: 'vm',
  type,
  vcpus: 2,
  memoryBytes: 4e9,
  memoryReservationBytes: 0,
  tags: [],
  disks: [],
  nics: [],
  demand,
});
const demands = (type: GuestType, count: number) => Array.from({ length: count }, (_, i) => guestDemand(1, config(`vm-${i}`, type), {}));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
const meanAt = (type: GuestType, timeMs: number): number => mean(demands(type, 300).map((demand) => cpuDemand(demand, timeMs)));

function autocorrelation(values: readonly number[]): number {
  const middle = mean(values);
  const products = values.slice(1).map((value, i) => (value - middle) * ((values[i] ?? 0) - middle));
  return products.reduce((sum, value) => sum + value, 0) / values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

describe('the demand of guests', () => {
  it('has the level, spread and unrest of the PlanetLab traces', () => {
    const days = demands('general', 1000).map((demand) =>
      Array.from({ length: 288 }, (_, i) => 100 * cpuDemand(demand, thursday + (i + 0.5) * 300_000)),
    );
    const means = days.map(mean);
    expect(mean(means)).toBeGreaterThan(10);
    expect(mean(means)).toBeLessThan(13);
    expect(quantile(means, 0.5)).toBeGreaterThan(6);
    expect(quantile(means, 0.5)).toBeLessThan(8);
    expect(deviation(means.map(Math.log))).toBeGreaterThan(0.95);
    expect(deviation(means.map(Math.log))).toBeLessThan(1.15);
    expect(quantile(means, 0.99)).toBeGreaterThan(55);
    const variation = days.map((day) => deviation(day) / mean(day));
    expect(quantile(variation, 0.5)).toBeGreaterThan(0.7);
    expect(quantile(variation, 0.5)).toBeLessThan(1);
    expect(quantile(days.map(autocorrelation), 0.5)).toBeLessThan(0.2);
  });

  it('is the same whenever it is asked', () => {
    const [demand] = demands('general', 1);
    if (!demand) throw new Error('one demand was made');
    const later = cpuDemand(demand, thursday + 12 * hourMs);
    cpuDemand(demand, thursday);
    expect(cpuDemand(demand, thursday + 12 * hourMs)).toBe(later);
  });

  it('follows the office for what people wait for, and the night for batch', () => {
    expect(meanAt('latency-critical', thursday + 12 * hourMs)).toBeGreaterThan(2 * meanAt('latency-critical', thursday));
    expect(meanAt('latency-critical', thursday + 12 * hourMs)).toBeGreaterThan(1.4 * meanAt('latency-critical', saturday + 12 * hourMs));
    expect(meanAt('batch', thursday + 2 * hourMs)).toBeGreaterThan(4 * meanAt('batch', thursday + 14 * hourMs));
  });

  it('repeats a trace of its own', () => {
    const demand = guestDemand(1, config('vm-1', 'general', 'trace:saw'), { saw: { stepSeconds: 60, cpuPercent: [10, 50] } });
    expect([0, 60_000, 120_000].map((timeMs) => cpuDemand(demand, timeMs))).toEqual([0.1, 0.5, 0.1]);
  });

  it('touches memory bit by bit, and never uses more than it has touched', () => {
    for (const demand of demands('database', 50)) {
      const touched = [0, hourMs, 24 * hourMs].map((upMs) => touchedBytes(demand, 4e9, upMs));
      expect(touched).toEqual(touched.toSorted((a, b) => a - b));
      expect(touched[2]).toBeLessThanOrEqual(4e9);
      expect(activeBytes(demand, 4e9, touched[0] ?? 0, 0.5, thursday)).toBeLessThanOrEqual(touched[0] ?? 0);
    }
  });
});
