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
    for (const { hostId, config } of guests) {
      const host = hostById.get(hostId);
      for (const nic of config.nics) expect(host?.networkIds).toContain(nic.networkId);
      for (const disk of config.disks) expect(host?.storagePoolIds).toContain(disk.storagePoolId);
    }
  });

  it('promises no host more memory than it has, and no pool more room', () => {
    for (const host of infrastructure.hosts) {
      const promised = on(host.id).reduce((sum, guest) => sum + guest.config.memoryBytes, 0);
      expect(promised).toBeLessThanOrEqual(host.capacity.memoryBytes);
    }
    for (const pool of infrastructure.storagePools) expect(pool.status.usedBytes).toBeLessThanOrEqual(pool.capacityBytes);
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
