import { pathToFileURL } from 'node:url';
import { LoadBoard } from '@/lib/domain/metrics/load-board';
import { placeFast } from '@/lib/domain/scheduler/place-fast';
import { PlacementIndex } from '@/lib/domain/scheduler/placement-index';
import { holdOn } from '@/lib/domain/scheduler/plan-batch';
import { makeCluster } from '@/lib/testing/make-cluster';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRequest } from '@/lib/testing/make-request';
import { readTrace, type TracedVm } from './density-trace';

const CORES = 64;
const MEMORY_BYTES = 256 * 2 ** 30;

export interface DensityFigures {
  readonly trace: string;
  readonly vms: number;
  /** No fleet smaller than this can hold them at their peak. */
  readonly lowerBoundHosts: number;
  /** The smallest fleet on which nothing is refused, with no migration and lifetimes unknown. */
  readonly smallestFleetHosts: number;
  readonly refusedOneHostLess: number;
  readonly placementsPerSecond: number;
}

/** Searches for the smallest fleet of 64 cores and 256 GiB a host, without overcommit, that takes a whole trace under policy `packed`. */
export function measureDensity(): DensityFigures {
  const { name, vms } = readTrace();
  const events = toEvents(vms);
  const lowerBoundHosts = boundOf(vms, events);
  let hosts = lowerBoundHosts;
  let refusedOneHostLess = 0;
  for (;;) {
    const startedAt = performance.now();
    const refused = countRefused(vms, events, hosts);
    const seconds = (performance.now() - startedAt) / 1000;
    const placementsPerSecond = Math.round(vms.length / seconds);
    if (refused === 0)
      return { trace: name, vms: vms.length, lowerBoundHosts, smallestFleetHosts: hosts, refusedOneHostLess, placementsPerSecond };
    refusedOneHostLess = refused;
    hosts++;
  }
}

interface Event {
  readonly at: number;
  readonly isArrival: boolean;
  readonly vm: number;
}

/** Arrivals and departures in order; who leaves at a moment leaves before who arrives. */
function toEvents(vms: readonly TracedVm[]): Event[] {
  const events = vms.flatMap(({ arrivalS, lifetimeS }, vm) => [
    { at: arrivalS, isArrival: true, vm },
    { at: arrivalS + lifetimeS, isArrival: false, vm },
  ]);
  return events.sort((a, b) => a.at - b.at || Number(a.isArrival) - Number(b.isArrival) || a.vm - b.vm);
}

function boundOf(vms: readonly TracedVm[], events: readonly Event[]): number {
  let cores = 0;
  let bytes = 0;
  let most = 0;
  for (const { isArrival, vm } of events) {
    const sign = isArrival ? 1 : -1;
    cores += sign * (vms[vm]?.vcpus ?? 0);
    bytes += sign * (vms[vm]?.memoryBytes ?? 0);
    most = Math.max(most, cores / CORES, bytes / MEMORY_BYTES);
  }
  return Math.ceil(most);
}

function countRefused(vms: readonly TracedVm[], events: readonly Event[], hostCount: number): number {
  const index = makeFleetIndex(hostCount);
  const requests = vms.map(({ vcpus, memoryBytes }) => makeRequest({ vcpus, memoryBytes, placement: { policy: 'packed' } }));
  let refused = 0;
  for (const { isArrival, vm } of events) {
    const request = requests[vm];
    if (!request) continue;
    const row = isArrival ? placeFast(index, request) : -1;
    index.setHold(`vm-${vm}`, row < 0 ? null : holdOn(index, request, row, []));
    if (isArrival && row < 0) refused++;
  }
  return refused;
}

function makeFleetIndex(hostCount: number): PlacementIndex {
  const capacity = { cores: CORES, memoryBytes: MEMORY_BYTES };
  const hosts = Array.from({ length: hostCount }, (_, i) =>
    makeHost({ id: `host-${String(i).padStart(4, '0')}`, rack: `rack-${Math.floor(i / 20)}`, capacity }),
  );
  const index = new PlacementIndex(makeInventory({ clusters: [makeCluster({ policy: { vcpusPerCore: 1 } })], hosts }), new LoadBoard());
  index.settle();
  return index;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(measureDensity());
