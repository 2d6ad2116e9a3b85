import type { z } from 'zod';
import type { VerdictCode } from '@/lib/api/codes';
import type { ReadOnly } from '@/lib/api/read-only';
import type { pool } from '@/lib/api/schemas/pool';
import { hostSuffering } from '@/lib/domain/filter/host-fields';
import type { Host, StoragePool } from '@/lib/domain/model/infrastructure';
import { violatorsOfRule } from '@/lib/domain/rule-violations';
import type { PoolRuntime } from '../context';
import type { GuestCounts } from './guest-counts';
import type { Resource, Resources } from './resources';

type Sentence = ReadOnly<z.input<typeof pool>>['verdict'][number];

/** Above these shares a resource is tight: the next failure or peak would not be absorbed. */
const tight = { memory: 0.9, cpu: 0.85, storage: 0.85 };
/** Suffering from which guests notice. */
const noticed = 0.25;
/** Objects named in a sentence; its filter lists all. */
const named = 5;

export interface Findings {
  readonly guests: GuestCounts;
  readonly resources: Resources;
  readonly down: readonly Host[];
  readonly inMaintenance: readonly Host[];
  readonly suffering: readonly Host[];
  readonly degraded: readonly StoragePool[];
  readonly rulesViolated: number;
}

/** What is to be said about the pool, gathered in one pass. */
export function findPool(runtime: PoolRuntime, guests: GuestCounts, resources: Resources): Findings {
  const hosts = [...runtime.inventory.hosts.values()];
  const pools = [...runtime.inventory.storagePools.values()];
  return {
    guests,
    resources,
    down: hosts.filter((host) => host.status.state !== 'up'),
    inMaintenance: hosts.filter((host) => host.spec.maintenance),
    suffering: hosts.filter((host) => (hostSuffering(host, runtime) ?? 0) >= noticed),
    degraded: pools.filter((pool) => pool.status.state !== 'online'),
    rulesViolated: [...runtime.inventory.rules.values()].filter((rule) => violatorsOfRule(rule, runtime.inventory).size > 0).length,
  };
}

/** Sentences about the pool, worst first; one that all is well when there is nothing else to say. */
export function verdictOn(runtime: PoolRuntime, found: Findings): Sentence[] {
  const { guests, resources } = found;
  if (runtime.inventory.hosts.size === 0) return [say('info', 'empty', {})];
  const sentences = [
    found.down.length > 0 && say('error', 'hosts-down', { count: found.down.length }, found.down.map(hostRef), 'is:failed'),
    guests.troubled > 0 && say('error', 'guests-troubled', { count: guests.troubled }, [], 'is:troubled'),
    guests.unplaced > 0 && say('error', 'guests-unplaced', { count: guests.unplaced }, [], 'is:unplaced'),
    found.degraded.length > 0 && say('warning', 'storage-degraded', { count: found.degraded.length }, found.degraded.map(poolRef)),
    isTight(resources.memory.promised, resources.memory, tight.memory) &&
      sayTight('memory-tight', resources.memory.promised, resources.memory),
    cpuShare(runtime) > tight.cpu && say('warning', 'cpu-tight', { usedShare: cpuShare(runtime) }),
    isTight(resources.storage.used, resources.storage, tight.storage) &&
      sayTight('storage-tight', resources.storage.used, resources.storage),
    found.suffering.length > 0 &&
      say('warning', 'suffering', { count: found.suffering.length }, found.suffering.map(hostRef), `suffering>=${noticed * 100}`),
    found.rulesViolated > 0 && say('warning', 'rules-violated', { count: found.rulesViolated }, [], 'rule:violated'),
    found.inMaintenance.length > 0 &&
      say('info', 'hosts-in-maintenance', { count: found.inMaintenance.length }, found.inMaintenance.map(hostRef), 'is:maintenance'),
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences : [say('info', 'healthy', { hosts: runtime.inventory.hosts.size })];
}

const say = (
  severity: Sentence['severity'],
  code: VerdictCode,
  params: Sentence['params'],
  objects: Sentence['objects'] = [],
  filter: string | null = null,
): Sentence => ({ severity, code, params, objects: objects.slice(0, named), filter });

const hostRef = ({ id, name }: Host) => ({ kind: 'host', id, name }) as const;
const poolRef = ({ id, name }: StoragePool) => ({ kind: 'storage-pool', id, name }) as const;

const isTight = (amount: number, { capacity }: Resource, above: number) => capacity > 0 && amount / capacity > above;
const sayTight = (code: VerdictCode, amount: number, { capacity }: Resource) => say('warning', code, { usedShare: amount / capacity });

/** Busy cores of all cores of hosts that send loads. */
function cpuShare({ inventory, loads }: PoolRuntime): number {
  let used = 0;
  let cores = 0;
  for (const host of inventory.hosts.values()) {
    const share = loads.value('host', host.id, 'cpu.used');
    if (share === null) continue;
    used += share * host.capacity.cores;
    cores += host.capacity.cores;
  }
  return cores === 0 ? 0 : used / cores;
}
