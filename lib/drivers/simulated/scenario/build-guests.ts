import type { GuestConfig, Infrastructure } from '../../driver';
import { mixHash, unitHash } from '../hash-noise';
import type { SimulatedGuest } from '../simulated-guest';
import { guestAddress, guestMac } from './address-plan';
import { networkIdOf } from './build-hosts';
import { drawSize } from './draw-size';
import { InitialPlacement } from './initial-placement';
import { fillNamePattern } from './name-pattern';
import type { GuestGroup, ScenarioDefinition } from './scenario-definition';

const dayMs = 86_400_000;

/** The guests of a scenario on their hosts, as they have been running for a while before anybody looked. */
export function buildGuests(definition: ScenarioDefinition, infrastructure: Infrastructure, seed: number, now: number): SimulatedGuest[] {
  const placement = new InitialPlacement(infrastructure, seed);
  const addresses = new AddressPlan(infrastructure);
  const guests: SimulatedGuest[] = [];
  for (const group of definition.guests) {
    for (let n = 1; n <= group.count; n++) {
      const index = guests.length;
      const draw = mixHash(seed, index + 1);
      const config = buildConfig(group, n, index, draw, infrastructure, addresses);
      const host = placement.choose(config, group);
      const disks = config.disks.map((disk, i) => ({
        ...disk,
        storagePoolId: placement.choosePool(host, disk.sizeBytes, group.disks[i]?.storage ?? null),
      }));
      const nics = config.nics.map((nic) => ({ ...nic, mac: guestMac(host.hypervisor, index * 10 + Number(nic.id.slice(-1))) }));
      guests.push(settledGuest({ ...config, disks, nics }, host.id, group.power, now, draw));
    }
  }
  return guests;
}

function buildConfig(
  group: GuestGroup,
  n: number,
  index: number,
  draw: number,
  infrastructure: Infrastructure,
  addresses: AddressPlan,
): GuestConfig {
  const prefix = group.kind === 'vm' ? 'vm' : 'ct';
  const id = `${prefix}-${(mixHash(draw, 7) % 36 ** 4).toString(36).padStart(4, '0')}${index.toString(36).padStart(4, '0')}`;
  const networkIds = group.networks?.map(networkIdOf) ?? infrastructure.networks.filter((network) => network.isDefault).map((it) => it.id);
  return {
    id,
    name: fillNamePattern(group.names, { n }, group.count > 1),
    kind: group.kind,
    type: group.type,
    vcpus: drawSize(group.vcpus, draw),
    memoryBytes: drawSize(group.memory, draw),
    memoryReservationBytes: group.memoryReservation,
    tags: group.tags,
    disks: group.disks.map((disk, i) => ({ id: `disk-${i}`, sizeBytes: disk.size, storagePoolId: '' })),
    nics: networkIds.map((networkId, i) => ({
      id: `nic-${i}`,
      networkId,
      mac: '',
      ip: i === 0 && group.ip !== undefined ? group.ip : addresses.next(networkId),
    })),
    demand: group.demand,
  };
}

/** Uptimes of up to 90 days, most of them short of 30; it was made a while before it last booted. */
function settledGuest(config: GuestConfig, hostId: string, state: GuestGroup['power'], now: number, draw: number): SimulatedGuest {
  const uptimeMs = Math.round(unitHash(draw, 2) ** 2 * 90 * dayMs + 8 * dayMs);
  return {
    id: config.id,
    hostId,
    state,
    since: now - uptimeMs,
    definedAt: now - uptimeMs - Math.round(unitHash(draw, 3) * 300 * dayMs),
    bootedAt: state === 'running' ? now - uptimeMs : null,
    config,
    vcpus: config.vcpus,
    memoryBytes: config.memoryBytes,
    restarts: 0,
    transition: null,
    failure: null,
  };
}

/** Hands out the addresses of each subnet in order. */
class AddressPlan {
  private readonly cidrs: Map<string, string>;
  private readonly used = new Map<string, number>();

  constructor(infrastructure: Infrastructure) {
    this.cidrs = new Map(infrastructure.networks.map((network) => [network.id, network.cidr]));
  }

  next(networkId: string): string | null {
    const n = this.used.get(networkId) ?? 0;
    this.used.set(networkId, n + 1);
    const cidr = this.cidrs.get(networkId);
    return cidr ? guestAddress(cidr, n) : null;
  }
}
