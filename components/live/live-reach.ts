import type { LiveMessage } from '@/lib/api/schemas/events';

type ChangeKind = Extract<LiveMessage, { type: 'change' }>['kind'];

/** Which answers a change of one kind of object can alter, beside those that are asked for that very object. */
const reachOfChange: Readonly<Record<ChangeKind, readonly string[]>> = {
  guest: [
    'getAvailability',
    'getFailureMatrix',
    'getFailurePreview',
    'getPlan',
    'getMission',
    'listVms',
    'listTree',
    'getPool',
    'listHosts',
    'getHostGrid',
    'getHost',
    'search',
    'suggestVmFilter',
    'listNetworks',
  ],
  host: [
    'getAvailability',
    'getFailureMatrix',
    'getFailurePreview',
    'getPlan',
    'getMission',
    'listHosts',
    'getHostGrid',
    'listTree',
    'getPool',
    'search',
    'listMoveTargets',
    'suggestHostFilter',
  ],
  task: ['getMission', 'listTasks'],
  cluster: ['getAvailability', 'getFailureMatrix', 'getFailurePreview', 'getBalance', 'listClusters', 'listTree', 'listHosts'],
  'storage-pool': ['listStoragePools', 'getPool', 'getHost'],
  network: ['listNetworks'],
  plan: ['getPlan', 'getMission', 'listPlans'],
  rule: [
    'getAvailability',
    'getFailureMatrix',
    'getFailurePreview',
    'getMission',
    'listRules',
    'listRuleClashes',
    'getVmPlacement',
    'getPool',
  ],
};

/** Answers that hold loads. */
const reachOfLoads = [
  'getBalance',
  'listVms',
  'getVm',
  'listHosts',
  'getHost',
  'getHostGrid',
  'getHostUsage',
  'getPool',
  'getSeries',
  'listSparklines',
  'listStoragePools',
] as const;

/** What a message makes stale: answers of these endpoints, and every answer that was asked for one of these objects. */
export interface Reach {
  readonly endpointIds: readonly string[];
  readonly objectIds: readonly string[];
}

export function reachOf(message: LiveMessage): Reach | 'everything' | null {
  switch (message.type) {
    case 'change':
      return { endpointIds: reachOfChange[message.kind], objectIds: [message.id] };
    case 'event':
      return { endpointIds: ['listEvents', 'getLab', 'getMission'], objectIds: message.event.objects.map((object) => object.id) };
    case 'loads':
      return { endpointIds: reachOfLoads, objectIds: [] };
    case 'clock':
      return { endpointIds: ['getLab'], objectIds: [] };
    case 'progress':
      return null;
    case 'reset':
      return 'everything';
  }
}

/** The least time between two refreshes of an endpoint's answers, in ms; 500 for those that are not named: they are costlier, or nobody watches them that closely. */
const paceMs: Readonly<Record<string, number>> = {
  getBalance: 3000,
  getAvailability: 5000,
  getFailureMatrix: 5000,
  getFailurePreview: 5000,
  listTree: 2000,
  getMission: 2000,
  getPool: 1000,
  getPlan: 1000,
  getHostGrid: 2000,
  getSeries: 2000,
  getHostUsage: 2000,
  listSparklines: 5000,
  getVmPlacement: 3000,
  listMoveTargets: 3000,
  getLab: 2000,
  suggestVmFilter: 10_000,
  suggestHostFilter: 10_000,
  search: 5000,
};

export const paceOf = (endpointId: string): number => paceMs[endpointId] ?? 500;
