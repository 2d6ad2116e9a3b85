import type { Scorer } from '../scorer';
import { within01 } from './share';

const always = () => true;

/** Share of the host's vCPUs that is still unpromised after the placement. */
export const prefersCpuHeadroom: Scorer = {
  name: 'cpu-headroom',
  reads: 'use',
  concerns: always,
  raw: ({ hosts }, ask, { row, vcpus }) => within01(1 - (vcpus + ask.vcpus) / (hosts.vcpuLimit[row] ?? 1)),
};

/** Share of the host's memory that is still unpromised after the placement. */
export const prefersMemoryHeadroom: Scorer = {
  name: 'memory-headroom',
  reads: 'use',
  concerns: always,
  raw: ({ hosts }, ask, { row, memoryBytes }) => within01(1 - (memoryBytes + ask.memoryBytes) / (hosts.memoryLimit[row] ?? 1)),
};

/** Share of the host's cores that its guests leave idle, by what they use and not by what they were promised. */
export const prefersIdle: Scorer = {
  name: 'measured-load',
  reads: 'use',
  concerns: always,
  raw: ({ hosts }, ask, { row, demandMilli }) => within01(1 - (demandMilli + ask.demandMilli) / (1000 * (hosts.cores[row] ?? 1))),
};
