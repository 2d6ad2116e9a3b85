import type { Scorer } from '../scorers';
import { within01 } from './share';

/** Prefers the fullest host on which the guest still fits: how much of its vCPUs and memory is promised after the placement. */
export const prefersPacked: Scorer = {
  name: 'packing',
  reads: 'use',
  concerns: () => true,
  raw: ({ hosts }, ask, { row, vcpus, memoryBytes }) =>
    within01(((vcpus + ask.vcpus) / (hosts.vcpuLimit[row] ?? 1) + (memoryBytes + ask.memoryBytes) / (hosts.memoryLimit[row] ?? 1)) / 2),
};
