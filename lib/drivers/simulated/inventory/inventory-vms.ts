import { type GuestType, guestTypes } from '@/lib/domain/model/guest';
import type { FleetFileError } from '../parse-scenario';
import { type VmColumn, vmColumns } from './inventory-columns';
import type { InventoryHost } from './inventory-hosts';
import { parseInventoryBytes, parseLocalNumber } from './inventory-numbers';
import { type InventoryRow, readInventoryTable } from './inventory-table';
import { toWords } from './inventory-words';

export interface InventoryVm {
  readonly line: number;
  readonly name: string;
  readonly type: GuestType;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly diskBytes: number;
  readonly power: 'running' | 'stopped' | 'suspended';
  /** Null when only its cluster is known. */
  readonly host: string | null;
  readonly cluster: string;
  readonly network: string;
  readonly datastore: string;
  readonly ip: string | null;
  readonly tags: readonly string[];
}

type Say = (column: VmColumn, message: string) => void;

const needed: readonly (readonly VmColumn[])[] = [['name'], ['vcpus'], ['memory'], ['host', 'cluster']];

/** The VMs of an export, in the order of their lines, each on one of the hosts, and what is wrong with any of them. */
export function readInventoryVms(
  text: string,
  hosts: readonly InventoryHost[],
): { readonly vms: readonly InventoryVm[]; readonly errors: readonly FleetFileError[] } {
  const table = readInventoryTable('vms', text, vmColumns, needed);
  const errors: FleetFileError[] = [...table.errors];
  const hostByName = new Map(hosts.map((host) => [host.name.toLowerCase(), host]));
  const clusters = new Set(hosts.map((host) => host.cluster));
  const lineByName = new Map<string, number>();
  const vms = table.rows.map((row) => {
    const say: Say = (column, message) => {
      errors.push({ source: 'vms', line: row.line, column: row.header(column), message });
    };
    const name = row.cell('name').slice(0, 63);
    const former = lineByName.get(name.toLowerCase());
    if (name === '') say('name', 'expected the name of a VM');
    else if (former !== undefined) say('name', `"${name}" stands on line ${former} already`);
    lineByName.set(name.toLowerCase(), row.line);
    return toVm(row, name, placeOf(row, hostByName, clusters, say), say);
  });
  return { vms, errors };
}

function toVm(row: InventoryRow<VmColumn>, name: string, place: Pick<InventoryVm, 'host' | 'cluster'>, say: Say): InventoryVm {
  const tags = toWords(row.cell('tags'));
  return {
    line: row.line,
    name,
    ...place,
    type: guestTypes.find((type) => type === row.cell('type').toLowerCase()) ?? typeByName(name, tags),
    vcpus: vcpusOf(row, say),
    memoryBytes: memoryOf(row, say),
    diskBytes: diskOf(row, say),
    power: powerOf(row, say),
    network: row.cell('network').split(/[,;]/)[0]?.trim().slice(0, 63) || 'VM Network',
    datastore: (/^\[([^\]]+)\]/.exec(row.cell('datastore'))?.[1] ?? row.cell('datastore').split(/[,;]/)[0]?.trim()) || 'datastore',
    ip: /^\d{1,3}(\.\d{1,3}){3}$/.exec(row.cell('ip').split(/[,;\s]/)[0] ?? '')?.[0] ?? null,
    tags,
  };
}

function placeOf(
  row: InventoryRow<VmColumn>,
  hostByName: ReadonlyMap<string, InventoryHost>,
  clusters: ReadonlySet<string>,
  say: Say,
): Pick<InventoryVm, 'host' | 'cluster'> {
  const hostName = row.cell('host');
  const cluster = row.cell('cluster');
  const host = hostByName.get(hostName.toLowerCase());
  if (host) return { host: host.name, cluster: host.cluster };
  if (hostName !== '') say('host', `there is no host "${hostName}" in the list of hosts`);
  else if (!clusters.has(cluster)) say('cluster', `expected a host, or a cluster of the list of hosts, not "${cluster}"`);
  return { host: null, cluster };
}

function vcpusOf(row: InventoryRow<VmColumn>, say: Say): number {
  const cell = row.cell('vcpus');
  const vcpus = parseLocalNumber(cell, true);
  if (vcpus !== null && Number.isInteger(vcpus) && vcpus >= 1 && vcpus <= 512) return vcpus;
  say('vcpus', `expected a whole number from 1 to 512, not "${cell}"`);
  return 1;
}

function memoryOf(row: InventoryRow<VmColumn>, say: Say): number {
  const cell = row.cell('memory');
  const bytes = parseInventoryBytes(cell, row.header('memory'));
  if (bytes !== null && bytes >= 64 * 1024 ** 2) return bytes;
  if (bytes === null || bytes === 0) say('memory', `expected the memory in MiB or with its unit, such as "8192" or "8 GB", not "${cell}"`);
  else say('memory', `"${cell}" reads as ${Math.round(bytes / 1024 ** 2)} MiB, less than any VM has; write its unit, such as "${cell} GB"`);
  return 1024 ** 3;
}

function diskOf(row: InventoryRow<VmColumn>, say: Say): number {
  const cell = row.cell('disk');
  const bytes = cell === '' ? 0 : parseInventoryBytes(cell, row.header('disk'));
  if (bytes === null) say('disk', `expected a size in MiB or with its unit, such as "40960" or "40 GB", not "${cell}"`);
  return bytes ?? 0;
}

function powerOf(row: InventoryRow<VmColumn>, say: Say): InventoryVm['power'] {
  const cell = row.cell('power');
  if (cell === '' || /^(powered\s*on|on|running|up|normal)$/i.test(cell)) return 'running';
  if (/suspend|paused|saved/i.test(cell)) return 'suspended';
  if (/off|stopped|down|halted|shut/i.test(cell)) return 'stopped';
  say('power', `expected poweredOn, poweredOff or suspended, not "${cell}"`);
  return 'stopped';
}

/** What a VM is for can be read off most names and tags; the load it gets follows from that. First match wins. */
const typePatterns: readonly { readonly pattern: RegExp; readonly type: GuestType }[] = [
  { pattern: /(^|[-_.\d])(db|sql|mysql|pg|postgres|oracle|mongo|mariadb)([-_.\d]|$)|database/i, type: 'database' },
  { pattern: /redis|memcache|cache|hana|elastic/i, type: 'memory' },
  { pattern: /batch|backup|veeam|etl|report|jenkins|runner|(^|[-_])ci([-_\d]|$)/i, type: 'batch' },
  { pattern: /hpc|compute|render|worker|spark|k8s|node/i, type: 'compute' },
  { pattern: /web|www|nginx|proxy|lb|vdi|rds|front/i, type: 'latency-critical' },
];

const typeByName = (name: string, tags: readonly string[]): GuestType =>
  typePatterns.find(({ pattern }) => [name, ...tags].some((word) => pattern.test(word)))?.type ?? 'general';
