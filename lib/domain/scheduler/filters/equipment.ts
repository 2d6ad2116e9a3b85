import type { BareAsk } from '../bare-ask';
import type { Filter } from '../filter';
import type { PlacementView } from '../placement-view';

function countMissing(bits: PlacementView['hosts']['networks'], wanted: readonly { readonly bit: number }[], row: number): number {
  let missing = 0;
  for (const { bit } of wanted) if (!bits.has(row, bit)) missing++;
  return missing;
}

export const carriesNetworks: Filter = {
  name: 'networks',
  reads: 'host',
  concerns: (ask) => ask.networks.length > 0,
  passes: ({ hosts }, ask, { row }) => countMissing(hosts.networks, ask.networks, row) === 0,
  refusal: ({ hosts }, ask, { row }) => {
    const lacking = ask.networks.find(({ bit }) => !hosts.networks.has(row, bit));
    return {
      need: ask.networks.length,
      have: ask.networks.length - countMissing(hosts.networks, ask.networks, row),
      detail: lacking?.id ?? null,
    };
  },
  shortfall: ({ hosts }, ask, { row }) => countMissing(hosts.networks, ask.networks, row) / ask.networks.length,
};

export const hasDevices: Filter = {
  name: 'devices',
  reads: 'host',
  concerns: (ask: BareAsk) => ask.devices.length > 0,
  passes: ({ hosts }, ask, { row }) => countMissing(hosts.devices, ask.devices, row) === 0,
  refusal: ({ hosts }, ask, { row }) => {
    const lacking = ask.devices.find(({ bit }) => !hosts.devices.has(row, bit));
    return {
      need: ask.devices.length,
      have: ask.devices.length - countMissing(hosts.devices, ask.devices, row),
      detail: lacking?.name ?? null,
    };
  },
  shortfall: ({ hosts }, ask, { row }) => countMissing(hosts.devices, ask.devices, row) / ask.devices.length,
};
