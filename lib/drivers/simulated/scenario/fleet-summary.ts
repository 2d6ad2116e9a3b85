import { mixHash } from '../hash-noise';
import { buildHosts } from './build-hosts';
import { drawSize } from './draw-size';
import type { ScenarioDefinition } from './scenario-definition';

/** How large a fleet is, for whoever is about to load it. */
export interface FleetSummary {
  readonly clusters: number;
  readonly hosts: number;
  readonly storagePools: number;
  readonly networks: number;
  readonly guests: number;
  readonly vcpus: number;
  readonly memoryBytes: number;
}

/** Sizes as they are built with the seed: guests with several sizes to choose from draw theirs. */
export function summarizeFleet(definition: ScenarioDefinition, seed: number): FleetSummary {
  const built = buildHosts(definition, new Date(0).toISOString());
  let guests = 0;
  let vcpus = 0;
  let memoryBytes = 0;
  for (const group of definition.guests)
    for (let n = 0; n < group.count; n++) {
      const draw = mixHash(seed, ++guests);
      vcpus += drawSize(group.vcpus, draw);
      memoryBytes += drawSize(group.memory, draw);
    }
  const counts = { clusters: definition.clusters.length, hosts: built.hosts.length, networks: built.networks.length };
  return { ...counts, storagePools: built.storagePools.length, guests, vcpus, memoryBytes };
}
