import { describe, expect, it } from 'vitest';
import { findDefinition } from '../saved-fleet';
import { buildFleet } from './build-fleet';

const now = Date.UTC(2026, 10, 22, 12);

describe.each(['classroom', 'campus', 'enterprise'])('the fleet of %s', (name) => {
  const { infrastructure, guests } = buildFleet(findDefinition({ name, seed: 1 }), 1, now);
  const hostById = new Map(infrastructure.hosts.map((host) => [host.id, host]));
  const on = (hostId: string) => guests.filter((guest) => guest.hostId === hostId);

  it('names, numbers and addresses everything once', () => {
    const all = (values: readonly (string | null | undefined)[]): void => {
      const set = values.filter((value) => value !== null && value !== undefined);
      expect(new Set(set).size).toBe(set.length);
    };
    all(infrastructure.hosts.map((host) => host.name));
    all(guests.map((guest) => guest.id));
    all(guests.map((guest) => guest.config.name));
    all(guests.flatMap((guest) => guest.config.nics.map((nic) => nic.mac)));
    all(guests.flatMap((guest) => guest.config.nics.map((nic) => nic.ip)));
  });

  it('puts every guest where its networks and disks are', () => {
    const misplaced = guests.filter(({ hostId, config }) => {
      const host = hostById.get(hostId);
      const isWired = config.nics.every((nic) => host?.networkIds.includes(nic.networkId));
      return !isWired || !config.disks.every((disk) => host?.storagePoolIds.includes(disk.storagePoolId));
    });
    expect(misplaced.map((guest) => guest.config.name)).toEqual([]);
  });

  it('promises no host more memory than it has, and no pool more room', () => {
    const promised = (hostId: string): number => on(hostId).reduce((sum, guest) => sum + guest.config.memoryBytes, 0);
    expect(infrastructure.hosts.filter((host) => promised(host.id) > host.capacity.memoryBytes)).toEqual([]);
    expect(infrastructure.storagePools.filter((pool) => pool.status.usedBytes > pool.capacityBytes)).toEqual([]);
  });

  it('keeps its own hard rules', () => {
    for (const rule of infrastructure.rules?.filter(({ hard, relation }) => hard && relation === 'apart') ?? [])
      for (const tag of rule.guests.tags)
        for (const host of infrastructure.hosts) {
          const tagged = on(host.id).filter((guest) => guest.config.tags.includes(tag));
          expect(tagged.length).toBeLessThanOrEqual(1);
        }
  });
});
