import type { FilterName, PlacementRequest } from '../model/decision';
import type { Ask } from './ask';
import type { Change } from './change-cost';
import { freeMemoryBytes, freeVcpus } from './filters/room';
import type { PlacementView } from './placement-view';
import { aim, makeSpot } from './spot';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** A refused request, and the hosts that would take it if the filters in question did. */
export interface Predicament {
  readonly view: PlacementView;
  readonly request: PlacementRequest;
  readonly ask: Ask;
  readonly rows: readonly number[];
}

type Proposer = (predicament: Predicament) => readonly Change[];

/** For each filter, the changes that could make it pass. None where nobody could change it with a word: a host that is down, a device that is not there. */
const proposers: Readonly<Record<FilterName, Proposer>> = {
  'host-up': () => [],
  devices: () => [],
  maintenance: ({ view, rows }) => rows.map((row) => ({ exitMaintenanceHostId: view.hosts.ids[row] ?? '' })),
  cluster: () => [{ clusterId: null }],
  'pinned-host': () => [{ unpin: true }],
  hypervisor: () => [{ hypervisor: null }],
  'cpu-generation': () => [{ cpuGeneration: null }],
  networks: proposeNetworks,
  storage: ({ request }) => [
    ...(request.disks.some(({ storagePoolId }) => storagePoolId !== null) ? [{ storagePoolId: null }] : []),
    ...(request.disks.some(({ policy }) => policy !== null) ? [{ diskPolicy: null }] : []),
  ],
  memory: proposeMemory,
  vcpus: ({ view, ask, request, rows }) => {
    const vcpus = most(rows, (row) => freeVcpus(view, aim(makeSpot(), view, row, ask.self)));
    return vcpus >= 1 && vcpus < request.vcpus ? [{ vcpus: Math.floor(vcpus) }] : [];
  },
  rules: proposeRules,
};

export const proposeFor = (filter: FilterName, predicament: Predicament): readonly Change[] => proposers[filter](predicament);

/** The largest memory that fits, rounded down to a size that a person would type. */
function proposeMemory({ view, ask, request, rows }: Predicament): Change[] {
  const free = most(rows, (row) => freeMemoryBytes(view, ask, aim(makeSpot(), view, row, ask.self)));
  const step = free >= 8 * GIB ? GIB : free >= GIB ? 256 * MIB : 64 * MIB;
  const memoryBytes = step * Math.floor(free / step);
  return memoryBytes > 0 && memoryBytes < request.memoryBytes ? [{ memoryBytes }] : [];
}

/** Leaving one network out, or carrying the only missing one on a host. */
function proposeNetworks({ view, ask, rows }: Predicament): Change[] {
  const drops = ask.networks.map(({ id }) => ({ dropNetworkId: id }));
  const lackingOne = rows.flatMap((row) => {
    const lacking = ask.networks.filter(({ bit }) => !view.hosts.networks.has(row, bit));
    return lacking.length === 1 && lacking[0] ? [{ hostId: view.hosts.ids[row] ?? '', networkId: lacking[0].id }] : [];
  });
  return [...drops, ...lackingOne.slice(0, 1).map((addNetwork) => ({ addNetwork }))];
}

/** Dropping a term of the request, or making a rule of the pool soft. */
function proposeRules({ view, ask, request }: Predicament): Change[] {
  const own = [...request.placement.avoid, ...request.placement.with];
  const details = new Set([...ask.affinity.hard, ...ask.affinity.hardRacks].map(({ detail }) => detail));
  return [...details].flatMap((detail): Change[] => {
    if (view.inventory.rules.has(detail)) return [{ relaxRuleId: detail }];
    return own.includes(detail) ? [{ dropTerm: detail }] : [];
  });
}

const most = (rows: readonly number[], measure: (row: number) => number): number =>
  rows.reduce((best, row) => Math.max(best, measure(row)), 0);
