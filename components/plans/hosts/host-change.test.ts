import { expect, it } from 'vitest';
import type { HostForecast } from '@/lib/api/schemas/plans';
import { byChange } from './host-change';

const load = (cpu: number, memory: number) => ({ cpu, memory, guests: 1, watts: 100 });
const host = (hostName: string, before: HostForecast['before'], after: HostForecast['after']): HostForecast => ({
  hostId: hostName,
  hostName,
  before,
  after,
});

it('puts hosts first whose CPU or memory changes most, in either direction', () => {
  const calm = host('calm', load(0.5, 0.5), load(0.51, 0.5));
  const filled = host('filled', load(0.2, 0.2), load(0.3, 0.6));
  const emptied = host('emptied', load(0.6, 0.3), load(0, 0));
  expect([calm, filled, emptied].sort(byChange).map(({ hostName }) => hostName)).toEqual(['emptied', 'filled', 'calm']);
});

it('keeps hosts that change alike in the order of their names', () => {
  const change = [load(0.1, 0.1), load(0.2, 0.1)] as const;
  expect([host('b', ...change), host('a', ...change)].sort(byChange).map(({ hostName }) => hostName)).toEqual(['a', 'b']);
});
