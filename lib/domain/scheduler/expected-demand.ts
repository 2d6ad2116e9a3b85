import type { GuestType } from '../model/guest';

/**
 * Share of its vCPUs that a guest of a type is expected to keep busy before it was ever measured, in thousandths: the mean over a
 * week of such guests in the simulated fleet, whose profiles follow public traces (a typical VM uses a tenth of what it was
 * promised: the PlanetLab traces that CloudSim ships; Cortez et al., Resource Central, SOSP 2017, section 3.3).
 */
export const expectedDemandPerMille: Readonly<Record<GuestType, number>> = {
  general: 110,
  compute: 330,
  memory: 120,
  database: 145,
  batch: 175,
  'latency-critical': 125,
};

/** CPU that a guest is expected to use, in thousandths of a core, so that sums over guests are exact. */
export const expectedMilliCores = (type: GuestType, vcpus: number): number => expectedDemandPerMille[type] * vcpus;
