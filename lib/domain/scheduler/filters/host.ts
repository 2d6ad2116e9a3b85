import type { Filter } from '../filter';

const always = () => true;
const yesOrNo = () => 1;

export const isUp: Filter = {
  name: 'host-up',
  reads: 'host',
  concerns: always,
  passes: ({ hosts }, _ask, { row }) => hosts.isUp[row] === 1,
  refusal: ({ hosts, inventory }, _ask, { row }) => ({
    need: 'up',
    have: inventory.hosts.get(hosts.ids[row] ?? '')?.status.state ?? 'down',
    detail: null,
  }),
  shortfall: yesOrNo,
};

export const isNotInMaintenance: Filter = {
  name: 'maintenance',
  reads: 'host',
  concerns: always,
  passes: ({ hosts }, _ask, { row }) => hosts.inMaintenance[row] === 0,
  refusal: ({ hosts, inventory }, _ask, { row }) => {
    const seen = inventory.hosts.get(hosts.ids[row] ?? '')?.status.maintenance ?? 'none';
    return { need: 'none', have: seen === 'none' ? 'entering' : seen, detail: null };
  },
  shortfall: yesOrNo,
};

export const isInCluster: Filter = {
  name: 'cluster',
  reads: 'host',
  concerns: (ask) => ask.clusterRow !== -1,
  passes: ({ hosts }, ask, { row }) => hosts.cluster[row] === ask.clusterRow,
  refusal: ({ hosts }, ask, { row }) => ({
    need: hosts.clusterIds[ask.clusterRow] ?? '',
    have: hosts.clusterIds[hosts.cluster[row] ?? -1] ?? '',
    detail: null,
  }),
  shortfall: yesOrNo,
};

export const isPinnedHost: Filter = {
  name: 'pinned-host',
  reads: 'host',
  concerns: (ask) => ask.pinnedRow !== -1,
  passes: (_view, ask, { row }) => row === ask.pinnedRow,
  refusal: ({ hosts }, ask, { row }) => ({ need: hosts.ids[ask.pinnedRow] ?? '', have: hosts.ids[row] ?? '', detail: null }),
  shortfall: yesOrNo,
};

export const runsHypervisor: Filter = {
  name: 'hypervisor',
  reads: 'host',
  concerns: (ask) => ask.hypervisor !== -1,
  passes: ({ hosts }, ask, { row }) => hosts.hypervisor[row] === ask.hypervisor,
  refusal: ({ hosts }, ask, { row }) => ({
    need: hosts.nameOfHypervisor(ask.hypervisor),
    have: hosts.nameOfHypervisor(hosts.hypervisor[row] ?? -1),
    detail: null,
  }),
  shortfall: yesOrNo,
};

export const suitsCpuGeneration: Filter = {
  name: 'cpu-generation',
  reads: 'host',
  concerns: (ask) => ask.cpuGeneration !== -1,
  passes: ({ hosts }, ask, { row }) => (hosts.cpuGeneration[row] ?? 0) >= ask.cpuGeneration,
  refusal: ({ hosts }, ask, { row }) => ({ need: ask.cpuGeneration, have: hosts.cpuGeneration[row] ?? 0, detail: null }),
  shortfall: ({ hosts }, ask, { row }) => (ask.cpuGeneration - (hosts.cpuGeneration[row] ?? 0)) / Math.max(1, ask.cpuGeneration),
};
