import { defaultBalancePolicy, defaultHaPolicy } from '@/lib/domain/model/infrastructure';
import type { Rule } from '@/lib/domain/model/rule';
import type { Infrastructure } from '../../driver';
import type { SimulatedGuest } from '../simulated-guest';
import { buildGuests } from './build-guests';
import { buildHosts, clusterIdOf } from './build-hosts';
import type { ScenarioDefinition } from './scenario-definition';

/**
 * The fleet a scenario describes, the same for the same seed. `now` (ms since the epoch) is when the manager first looks:
 * guests have been up for a while by then.
 */
export function buildFleet(
  definition: ScenarioDefinition,
  seed: number,
  now: number,
): { readonly infrastructure: Infrastructure; readonly guests: SimulatedGuest[] } {
  const since = new Date(now - 120 * 86_400_000).toISOString();
  const built = buildHosts(definition, since);
  const infrastructure: Infrastructure = {
    clusters: definition.clusters.map(({ name, ...policy }) => ({
      id: clusterIdOf(name),
      name,
      policy: { ...policy, ha: defaultHaPolicy, balance: defaultBalancePolicy },
    })),
    hosts: built.hosts,
    storagePools: built.storagePools,
    networks: built.networks,
    rules: definition.rules.map(toRule),
  };
  const guests = buildGuests(definition, infrastructure, seed, now);
  const used = new Map<string, number>();
  for (const guest of guests)
    for (const disk of guest.config.disks) used.set(disk.storagePoolId, (used.get(disk.storagePoolId) ?? 0) + disk.sizeBytes);
  const storagePools = built.storagePools.map((pool) => ({ ...pool, status: { ...pool.status, usedBytes: used.get(pool.id) ?? 0 } }));
  return { infrastructure: { ...infrastructure, storagePools }, guests };
}

const toRule = (rule: ScenarioDefinition['rules'][number], i: number): Omit<Rule, 'revision'> => ({
  id: `rule-${i + 1}`,
  name: rule.name,
  relation: rule.relation,
  hard: rule.hard,
  enabled: true,
  guests: { ids: [], tags: rule.guestTags },
  hosts: { ids: [], tags: rule.hostTags, racks: rule.racks },
});
