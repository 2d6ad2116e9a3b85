import { expect, it } from 'vitest';
import { comparedHosts } from './compared-hosts';

const load = (cpu: number) => ({ cpu, memory: 0, guests: 1, watts: 100 });
const forecast = (hostId: string, cpu: number) => ({ hostId, hostName: hostId, before: load(0), after: load(cpu) });
const measurement = (cpuOf: Record<string, number>, disturbedHostIds: string[] = []) => ({
  afterMinutes: 5,
  at: '2026-11-22T12:00:00.000Z',
  hosts: Object.entries(cpuOf).map(([hostId, cpu]) => ({ hostId, cpu, memory: 0 })),
  medianCpuError: 0,
  medianMemoryError: 0,
  disturbedHostIds,
});

it('shows the largest error first, and hosts that others changed last', () => {
  const forecasts = [forecast('near', 0.5), forecast('far', 0.5), forecast('disturbed', 0.5)];
  const compared = comparedHosts(forecasts, measurement({ near: 0.51, far: 0.4, disturbed: 0.9 }, ['disturbed']));
  expect(compared.map(({ hostId }) => hostId)).toEqual(['far', 'near', 'disturbed']);
});

it('leaves out hosts that were not measured', () => {
  expect(comparedHosts([forecast('a', 0.5), forecast('b', 0.5)], measurement({ a: 0.5 })).map(({ hostId }) => hostId)).toEqual(['a']);
});
