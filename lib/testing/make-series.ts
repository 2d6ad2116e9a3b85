import type { Series } from '@/lib/api/schemas/metrics';

/** Three samples of a host's CPU, the middle one missing, with a line across and no marks. */
export const makeSeries = (over: Partial<Series> = {}): Series => ({
  object: 'host/host-1',
  from: '2026-11-22T12:00:00.000Z',
  to: '2026-11-22T12:01:00.000Z',
  stepMs: 20_000,
  times: [0, 20_000, 40_000],
  series: [
    { metric: 'cpu.used', unit: 'share', average: [0.2, null, 0.4], minimum: [0.1, null, 0.3], maximum: [0.5, null, 0.9] },
    { metric: 'cpu.ready', unit: 'share', average: [0, 0.01, 0.02], minimum: [0, 0, 0], maximum: [0, 0.02, 0.03] },
  ],
  lines: [{ metric: 'cpu.used', code: 'threshold', value: 0.95 }],
  marks: [],
  ...over,
});
