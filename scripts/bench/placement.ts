import { pathToFileURL } from 'node:url';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import { placeFast } from '@/lib/domain/scheduler/place-fast';
import { placeNaive } from '@/lib/domain/scheduler/place-naive';
import type { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { poolRowsOn, withTentative } from '@/lib/domain/scheduler/plan-batch';
import { makeBenchIndex, makeBenchRequests } from './placement-workload';

const GUESTS_PER_HOST = 18;
const CHECK_EVERY = 100;
/** A small fleet is filled several times over. */
const LEAST_PLACEMENTS = 18_000;

export interface PlacementFigures {
  readonly hosts: number;
  readonly placements: number;
  readonly refused: number;
  readonly perCpuSecond: number;
  readonly p50Micros: number;
  readonly p99Micros: number;
  readonly naivePerCpuSecond: number;
  readonly compared: number;
  readonly different: number;
}

/** Fills a fleet with 18 guests a host, one after the other, each seeing the former; the time is that of choosing and of counting the guest in. */
export function measurePlacement(hosts: number): PlacementFigures {
  const requests = makeBenchRequests(hosts * GUESTS_PER_HOST, 1);
  const warmUp = makeBenchIndex(1000);
  fill(warmUp, makeBenchRequests(1000 * GUESTS_PER_HOST, 2)); // the compiler has then seen what there is
  const index = makeBenchIndex(hosts);
  index.settle();
  const runs = Array.from({ length: Math.ceil(LEAST_PLACEMENTS / requests.length) }, () => fill(index, requests));
  const check = compare(index, requests);
  const sorted = Float64Array.from(runs.flatMap(({ micros }) => [...micros])).sort();
  const cpuSeconds = runs.reduce((sum, run) => sum + run.cpuSeconds, 0);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    hosts,
    placements: sorted.length,
    refused: runs.reduce((sum, run) => sum + run.refused, 0),
    perCpuSecond: Math.round(sorted.length / cpuSeconds),
    p50Micros: at(0.5),
    p99Micros: at(0.99),
    ...check,
  };
}

function fill(index: PlacementIndex, requests: readonly PlacementRequest[]) {
  const micros = new Float64Array(requests.length);
  return withTentative(index, (hold) => {
    let refused = 0;
    const before = process.cpuUsage();
    for (let i = 0; i < requests.length; i++) {
      const request = requests[i] as PlacementRequest; // i is within the list
      const startedAt = performance.now();
      const row = placeFast(index, request);
      if (row < 0) refused++;
      else hold(request, row, poolRowsOn(index, request, row));
      micros[i] = 1000 * (performance.now() - startedAt);
    }
    const used = process.cpuUsage(before);
    return { micros, refused, cpuSeconds: (used.user + used.system) / 1e6 };
  });
}

/** The same stream again, every hundredth answer held against a scan of all hosts by the same filters and scorers. */
function compare(index: PlacementIndex, requests: readonly PlacementRequest[]) {
  return withTentative(index, (hold) => {
    let compared = 0;
    let different = 0;
    let naiveMicros = 0;
    requests.forEach((request, i) => {
      const row = placeFast(index, request);
      if (i % CHECK_EVERY === 0) {
        const before = process.cpuUsage();
        const expected = placeNaive(index, request);
        const used = process.cpuUsage(before);
        naiveMicros += used.user + used.system;
        compared++;
        if (expected !== row) different++;
      }
      if (row >= 0) hold(request, row, poolRowsOn(index, request, row));
    });
    return { compared, different, naivePerCpuSecond: Math.round(compared / (naiveMicros / 1e6)) };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const hosts of [100, 1000, 2500]) console.log(measurePlacement(hosts));
}
