import type { Hypervisor } from '@/lib/domain/model/infrastructure';
import type { FleetFileError } from '../parse-scenario';
import { cpuGenerationOf } from './cpu-generation';
import { type HostColumn, hostColumns } from './inventory-columns';
import { parseInventoryBytes, parseLocalNumber, parseMhz } from './inventory-numbers';
import { type InventoryRow, readInventoryTable } from './inventory-table';
import { toWords } from './inventory-words';

export interface InventoryHost {
  readonly line: number;
  readonly name: string;
  readonly cluster: string;
  readonly rack: string;
  readonly hypervisor: Hypervisor;
  readonly model: string;
  readonly cpuModel: string;
  readonly cpuGeneration: number;
  readonly sockets: number;
  readonly cores: number;
  readonly mhz: number;
  readonly memoryBytes: number;
  readonly nics: number;
  readonly tags: readonly string[];
}

const needed: readonly (readonly HostColumn[])[] = [['name'], ['cores', 'coresPerSocket'], ['memory']];
const defaultMhz = 2000;

/** The hosts of an export, in the order of their lines, and what is wrong with any of them. */
export function readInventoryHosts(text: string): { readonly hosts: readonly InventoryHost[]; readonly errors: readonly FleetFileError[] } {
  const table = readInventoryTable('hosts', text, hostColumns, needed);
  const errors: FleetFileError[] = [...table.errors];
  const lineByName = new Map<string, number>();
  const hosts = table.rows.map((row) => {
    const say = (column: HostColumn, message: string): void => {
      errors.push({ source: 'hosts', line: row.line, column: row.header(column), message });
    };
    const name = row.cell('name').slice(0, 63);
    const former = lineByName.get(name.toLowerCase());
    if (name === '') say('name', 'expected the name of a host');
    else if (former !== undefined) say('name', `"${name}" stands on line ${former} already`);
    lineByName.set(name.toLowerCase(), row.line);
    return toHost(row, name, say);
  });
  if (table.errors.length === 0 && hosts.length === 0)
    errors.push({ source: 'hosts', line: 1, column: null, message: 'expected at least one host' });
  return { hosts, errors };
}

function toHost(row: InventoryRow<HostColumn>, name: string, say: (column: HostColumn, message: string) => void): InventoryHost {
  const whole = (column: HostColumn): number | null => {
    const cell = row.cell(column);
    if (cell === '') return null;
    const number = parseLocalNumber(cell, true);
    if (number !== null && Number.isInteger(number) && number > 0 && number <= 4096) return number;
    say(column, `expected a whole number from 1 to 4096, not "${cell}"`);
    return 1;
  };
  const sockets = whole('sockets') ?? 1;
  const perSocket = whole('coresPerSocket');
  const cores = whole('cores') ?? (perSocket === null ? null : perSocket * sockets);
  if (cores === null) say('cores', 'expected the number of cores');
  const cpuModel = row.cell('cpuModel') || 'unknown';
  return {
    line: row.line,
    name,
    cluster: row.cell('cluster').slice(0, 63) || 'default',
    rack: toWords(row.cell('rack'))[0] ?? 'a',
    hypervisor: hypervisorOf(row.cell('hypervisor')),
    model: `${row.cell('vendor')} ${row.cell('model')}`.trim().slice(0, 80) || 'unknown',
    cpuModel: cpuModel.slice(0, 80),
    cpuGeneration: cpuGenerationOf(cpuModel),
    sockets,
    cores: Math.max(cores ?? 1, 1),
    mhz: mhzOf(row, cpuModel, say),
    memoryBytes: memoryOf(row, say),
    nics: Math.min(16, whole('nics') ?? 2),
    tags: toWords(row.cell('tags')),
  };
}

function memoryOf(row: InventoryRow<HostColumn>, say: (column: HostColumn, message: string) => void): number {
  const cell = row.cell('memory');
  const bytes = parseInventoryBytes(cell, row.header('memory'));
  if (bytes !== null && bytes >= 1024 ** 3) return bytes;
  if (bytes === null || bytes === 0)
    say('memory', `expected the memory in MiB or with its unit, such as "262144" or "256 GB", not "${cell}"`);
  else
    say('memory', `"${cell}" reads as ${Math.round(bytes / 1024 ** 2)} MiB, less than any host has; write its unit, such as "${cell} GB"`);
  return 1024 ** 3;
}

/** The column, else the clock in the processor's name ("@ 2.10GHz"), else a usual 2,000 MHz. */
function mhzOf(row: InventoryRow<HostColumn>, cpuModel: string, say: (column: HostColumn, message: string) => void): number {
  const cell = row.cell('mhz');
  if (cell === '') return parseMhz(/@\s*([\d.,]+\s*[mg]hz)/i.exec(cpuModel)?.[1] ?? '') ?? defaultMhz;
  const mhz = parseMhz(cell);
  if (mhz !== null && mhz >= 100 && mhz <= 10_000) return mhz;
  say('mhz', `expected a clock such as "2100" or "2.1 GHz", not "${cell}"`);
  return defaultMhz;
}

/** Exports of vCenter and RVTools are of ESXi; other lists say what they are of. */
function hypervisorOf(cell: string): Hypervisor {
  if (/hyper-?v|microsoft|windows/i.test(cell)) return 'hyper-v';
  return /kvm|qemu|proxmox|pve|libvirt|ovirt|nutanix|ahv/i.test(cell) ? 'kvm' : 'esxi';
}
