import type { GuestType } from '@/lib/domain/model/guest';

/**
 * How guests of one type load their host. The figures behind them, measured on three days of the PlanetLab CPU traces that
 * CloudSim ships (3,011 VMs, a sample every 5 minutes):
 * - the VMs' means are lognormal: median 6.3 to 6.8 %, standard deviation of the logarithm 1.01 to 1.09; mean over all 10.7 to
 *   12.3 %, the busiest hundredth above 69 %;
 * - within a VM the coefficient of variation is 0.76 to 0.93 for the median VM (0.25 to 1.9 from the 10th to the 90th percentile);
 * - samples 5 minutes apart hardly agree (median autocorrelation 0.04 to 0.08, at the 90th percentile 0.24 to 0.35);
 * - the sum over all follows the day by 10 to 20 % around its mean.
 * `general` is fitted to them: median 7.0 %, deviation of the logarithm 1.07, mean 11.5 %, busiest hundredth above 63 %,
 * coefficient of variation 0.91 (0.44 to 1.38), autocorrelation 0.13; demand-model.test.ts holds it there. The other types keep
 * its spread and change its shape: what an administrator expects of a database, a night batch or a shop.
 */
export interface DemandProfile {
  /** Median over guests of the mean CPU share of their vCPUs, and the standard deviation of its logarithm. */
  readonly cpuMedian: number;
  readonly cpuSpread: number;
  /** Share of the mean that follows the time of day, the hour (UTC) it peaks at, and how narrow the peak is (1 is a cosine). */
  readonly dayShare: number;
  readonly peakHour: number;
  readonly peakSharpness: number;
  /** Factor on Saturdays and Sundays. */
  readonly weekend: number;
  /** Standard deviation of the logarithm of the noise that is new every 5 minutes, and of the one that lasts hours. */
  readonly quickNoise: number;
  readonly slowNoise: number;
  /** Chance of a burst in each three hours, and its greatest height as a CPU share. */
  readonly burstChance: number;
  readonly burstHeight: number;
  /** Memory it has ever touched, and of it what it uses at any time, as shares of its size; medians over guests. */
  readonly touched: number;
  readonly active: number;
  /** Bytes of memory written anew per second and busy vCPU: what live migration runs against. */
  readonly dirtyBytesPerVcpu: number;
  /** Disk operations per second at rest and per busy vCPU; their mean size. */
  readonly idleOps: number;
  readonly opsPerVcpu: number;
  readonly bytesPerOp: number;
  /** Network bytes per second and busy vCPU. */
  readonly networkPerVcpu: number;
}

const general: DemandProfile = {
  cpuMedian: 0.067,
  cpuSpread: 1.15,
  dayShare: 0.14,
  peakHour: 13,
  peakSharpness: 1,
  weekend: 0.9,
  quickNoise: 0.8,
  slowNoise: 0.22,
  burstChance: 0.04,
  burstHeight: 0.6,
  touched: 0.72,
  active: 0.28,
  dirtyBytesPerVcpu: 18e6,
  idleOps: 3,
  opsPerVcpu: 160,
  bytesPerOp: 14_000,
  networkPerVcpu: 2.2e6,
};

export const demandProfiles: Readonly<Record<GuestType, DemandProfile>> = {
  general,
  compute: {
    ...general,
    cpuMedian: 0.3,
    cpuSpread: 0.6,
    dayShare: 0.3,
    quickNoise: 0.3,
    slowNoise: 0.35,
    active: 0.45,
    dirtyBytesPerVcpu: 30e6,
    opsPerVcpu: 40,
    networkPerVcpu: 1e6,
  },
  memory: {
    ...general,
    cpuMedian: 0.1,
    cpuSpread: 0.6,
    quickNoise: 0.35,
    touched: 0.94,
    active: 0.62,
    dirtyBytesPerVcpu: 60e6,
    networkPerVcpu: 9e6,
  },
  database: {
    ...general,
    cpuMedian: 0.14,
    cpuSpread: 0.55,
    dayShare: 0.45,
    weekend: 0.55,
    quickNoise: 0.3,
    slowNoise: 0.2,
    burstChance: 0.12,
    burstHeight: 0.45,
    touched: 0.96,
    active: 0.66,
    dirtyBytesPerVcpu: 45e6,
    idleOps: 25,
    opsPerVcpu: 1800,
    bytesPerOp: 11_000,
    networkPerVcpu: 3.5e6,
  },
  batch: {
    ...general,
    cpuMedian: 0.17,
    cpuSpread: 0.6,
    dayShare: 0.93,
    peakHour: 2,
    peakSharpness: 6,
    weekend: 1,
    quickNoise: 0.35,
    active: 0.4,
    dirtyBytesPerVcpu: 35e6,
    opsPerVcpu: 420,
    bytesPerOp: 96_000,
    networkPerVcpu: 8e6,
  },
  'latency-critical': {
    ...general,
    cpuMedian: 0.12,
    cpuSpread: 0.6,
    dayShare: 0.75,
    peakHour: 12.5,
    peakSharpness: 2,
    weekend: 0.5,
    quickNoise: 0.28,
    burstChance: 0.15,
    burstHeight: 0.35,
    active: 0.35,
    opsPerVcpu: 90,
    networkPerVcpu: 11e6,
  },
};
