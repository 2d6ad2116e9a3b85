import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { StepMethod } from '../model/plan';
import { bootSeconds, migrationSetUpSeconds, registerSeconds, shutdownSeconds, switchOverSeconds } from './expected-times';
import type { PlanningView } from './planning-view';

type MoveView = Pick<PlanningView, 'inventory' | 'loads'>;

export interface MoveEstimate {
  /** Memory, and disks where the target cannot reach them, that must be copied. */
  readonly bytesToCopy: number;
  /** From its beginning to its end. */
  readonly seconds: number;
  /** Part of it during which the guest does not answer. */
  readonly downtimeSeconds: number;
}

export interface MoveOptions {
  /** live for one that runs and cold for one that does not when left out. */
  readonly method?: StepMethod;
  /** Where its disks go; those the target cannot reach are copied when left out. */
  readonly diskPools?: Readonly<Record<string, string>>;
  /** Migrations that share the links at that time, this one among them. */
  readonly streams?: number;
}

/** Pages written while they are copied are copied again: a usual guest dirties about a tenth of what a pass sends. */
const preCopyOverhead = 1.1;
/** A migration leaves room on the link for the guests' own traffic. */
const shareOfLink = 0.8;
/** Pages that one stream finds and sends: QEMU without multifd reaches about 3 GB/s. */
const streamBytesPerSecond = 3e9;

/** What moving a guest to a host copies and how long that takes, by its method and at the speed of the slower of both hosts' links. */
export function estimateMove(view: MoveView, guest: Guest, target: Host, options: MoveOptions = {}): MoveEstimate {
  const bytesToCopy = bytesOf(view, guest, target, options);
  const copying = secondsFor(bytesToCopy, view, guest, target, options);
  return { bytesToCopy, ...timesOf(methodOf(guest, options), guest, copying) };
}

/** The part of it that is copying, in seconds. */
export const copySeconds = (view: MoveView, guest: Guest, target: Host, options: MoveOptions = {}): number =>
  secondsFor(bytesOf(view, guest, target, options), view, guest, target, options);

function secondsFor(bytes: number, { inventory }: MoveView, guest: Guest, target: Host, { streams = 1 }: MoveOptions): number {
  const source = guest.status.hostId === null ? undefined : inventory.hosts.get(guest.status.hostId);
  const speed = linkBytesPerSecond(source, target) / streams;
  return bytes === 0 || speed === 0 ? 0 : bytes / speed;
}

const methodOf = (guest: Guest, { method }: MoveOptions): StepMethod => method ?? (guest.status.state === 'running' ? 'live' : 'cold');

function bytesOf(view: Pick<PlanningView, 'loads'>, guest: Guest, target: Host, options: MoveOptions): number {
  const takesMemory = methodOf(guest, options) === 'live' || guest.status.state === 'suspended';
  return (takesMemory ? memoryToCopy(view, guest) : 0) + diskBytesToCopy(guest, target, options.diskPools);
}

function timesOf(method: StepMethod, guest: Guest, copying: number): Pick<MoveEstimate, 'seconds' | 'downtimeSeconds'> {
  const moving = migrationSetUpSeconds + copying;
  const isRunning = guest.spec.power === 'running';
  switch (method) {
    case 'live':
      return { seconds: moving, downtimeSeconds: switchOverSeconds };
    case 'cold': {
      const off = isRunning ? shutdownSeconds(guest) + bootSeconds(guest) : 0;
      return { seconds: off + moving, downtimeSeconds: isRunning ? off + moving : 0 };
    }
    case 'restart':
      return restartTimes(guest);
    default:
      return { seconds: shutdownSeconds(guest), downtimeSeconds: shutdownSeconds(guest) };
  }
}

function restartTimes(guest: Guest): Pick<MoveEstimate, 'seconds' | 'downtimeSeconds'> {
  const isRunning = guest.spec.power === 'running';
  const seconds = registerSeconds + (isRunning ? bootSeconds(guest) : 0);
  return { seconds, downtimeSeconds: isRunning ? seconds : 0 };
}

/** Starting a guest anew where its disks are: nothing is copied. */
export const restartEstimate = (guest: Guest): MoveEstimate => ({ bytesToCopy: 0, ...restartTimes(guest) });

/** What it uses of its memory: untouched pages are not sent. */
const memoryToCopy = ({ loads }: Pick<PlanningView, 'loads'>, guest: Guest): number =>
  Math.round((loads.value('guest', guest.id, 'memory.used') ?? guest.status.memoryBytes) * preCopyOverhead);

function diskBytesToCopy(guest: Guest, target: Host, diskPools: Readonly<Record<string, string>> | undefined): number {
  return guest.spec.disks
    .filter(({ id }) => {
      const here = guest.assignment?.diskPools[id] ?? '';
      return diskPools?.[id] === undefined ? !target.storagePoolIds.includes(here) : diskPools[id] !== here;
    })
    .reduce((sum, disk) => sum + disk.sizeBytes, 0);
}

const linkBytesPerSecond = (source: Host | undefined, target: Host): number =>
  Math.min(streamBytesPerSecond, (Math.min(linkBits(target), source ? linkBits(source) : Number.POSITIVE_INFINITY) / 8) * shareOfLink);

/** One migration uses one link: the fastest that is up. */
const linkBits = (host: Host): number => Math.max(0, ...host.nics.filter((nic) => nic.up).map((nic) => nic.bitsPerSecond));
