import { measureDensity } from './density';
import { type Benchmark, round } from './figures';
import { measurePlacement } from './placement';

/** One placement after the other, each seeing the former; a hundredth of the answers is held against a naive scan. */
export const placementBenchmark: Benchmark = {
  name: 'placement',
  what: 'placements with all filters, scorers and affinity on, at 100, 1,000 and 2,500 hosts',
  run: () =>
    Object.fromEntries(
      [100, 1000, 2500].flatMap((hosts) => {
        const figures = measurePlacement(hosts);
        if (figures.different > 0) throw new Error(`${figures.different} of ${figures.compared} answers differ from a naive scan's`);
        return [
          [`placement.perCpuSecond.${hosts}`, figures.perCpuSecond],
          [`placement.p50Us.${hosts}`, round(figures.p50Micros)],
          [`placement.p99Us.${hosts}`, round(figures.p99Micros)],
          [`placement.naivePerCpuSecond.${hosts}`, figures.naivePerCpuSecond],
        ];
      }),
    ),
};

/** Smallest fleet that takes a whole trace of requests, against the lower bound. */
export const densityBenchmark: Benchmark = {
  name: 'density',
  what: 'hosts of 64 cores and 256 GiB that a request trace needs, nothing refused, no migration',
  run: (say) => {
    const figures = measureDensity();
    say(`${figures.vms} VMs of ${figures.trace}`);
    return {
      'density.hosts': figures.smallestFleetHosts,
      'density.lowerBoundHosts': figures.lowerBoundHosts,
      'density.refusedOnOneHostLess': figures.refusedOneHostLess,
      'density.placementsPerSecond': figures.placementsPerSecond,
    };
  },
};
