import { describe, expect, test } from 'vitest';
import { type GuestNeed, rightSize } from './right-size';

const GIB = 2 ** 30;
const need = (parts: Partial<GuestNeed>): GuestNeed => ({
  vcpus: 8,
  memoryBytes: 16 * GIB,
  cpuP95: 0.6,
  memoryPeakBytes: 12 * GIB,
  networkBytesPerSecond: 1e6,
  ...parts,
});

const cases: [words: string, parts: Partial<GuestNeed>, answer: ReturnType<typeof rightSize>][] = [
  ['that uses what it has is left alone', {}, null],
  ['that uses little of its vCPUs needs fewer', { cpuP95: 0.2 }, { verdict: 'oversized', vcpus: 3, memoryBytes: 16 * GIB }],
  ['that touches little of its memory needs less', { memoryPeakBytes: 4 * GIB }, { verdict: 'oversized', vcpus: 8, memoryBytes: 5 * GIB }],
  ['that would save next to nothing is left alone', { cpuP95: 0.55, memoryPeakBytes: 11 * GIB }, null],
  ['that is busy all the time needs more', { cpuP95: 0.98 }, { verdict: 'undersized', vcpus: 12, memoryBytes: 16 * GIB }],
  ['that touches more than it has needs more', { memoryPeakBytes: 17 * GIB }, { verdict: 'undersized', vcpus: 8, memoryBytes: 22 * GIB }],
  ['that does nothing is idle', { cpuP95: 0.005, networkBytesPerSecond: 50 }, { verdict: 'idle', vcpus: 8, memoryBytes: 16 * GIB }],
  ['that only talks is not idle', { cpuP95: 0.005 }, { verdict: 'oversized', vcpus: 1, memoryBytes: 16 * GIB }],
  ['never gets less than one vCPU and 1 GiB', { cpuP95: 0.03, memoryPeakBytes: 1 }, { verdict: 'oversized', vcpus: 1, memoryBytes: GIB }],
];

describe('a guest', () => {
  test.each(cases)('%s', (_, parts, answer) => expect(rightSize(need(parts))).toEqual(answer));
});
