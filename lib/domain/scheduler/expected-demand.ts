import type { GuestType } from '../model/guest';

/**
 * Share of its vCPUs that a guest of a type is expected to keep busy before it was ever measured, in thousandths.
 * Rounded means of what such guests do in the simulated fleet, whose profiles are fitted to public cluster traces
 * (most VMs use little of what they were promised: Cortez et al., Resource Central, SOSP 2017, section 3.3).
 */
export const expectedDemandPerMille: Readonly<Record<GuestType, number>> = {
  general: 200,
  compute: 550,
  memory: 250,
  database: 350,
  batch: 700,
  'latency-critical': 300,
};

/** CPU that a guest is expected to use, in thousandths of a core, so that sums over guests are exact. */
export const expectedMilliCores = (type: GuestType, vcpus: number): number => expectedDemandPerMille[type] * vcpus;
