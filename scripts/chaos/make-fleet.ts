import type { Random } from '../crash-test/random';

/** A small fleet drawn by chance: three to five hosts on a SAN, roomy or tight, and guests of which some must stay apart. */
export function makeFleet(random: Random): string {
  const hosts = 3 + Math.floor(random.next() * 3);
  // With all hosts up everything fits; in tight fleets not all of it does while one is down.
  const perHost = random.next() < 0.3 ? 13 : 4 + Math.floor(random.next() * 4);
  const guests = hosts * perHost - 4;
  const ownDisks = random.next() < 0.3 ? 1 : 0;
  return `
name: chaos
clusters: [{ name: c1, vcpusPerCore: 8, haReserve: 0 }]
networks: [{ name: lan, vlan: 10, cidr: 10.0.0.0/22, default: true }]
storage:
  - { name: san, kind: san, capacity: 20 TiB, cluster: c1 }
  - { name: ceph, kind: distributed, capacity: 20 TiB, cluster: c1, replicas: 3 }
hosts:
  - names: "h{n}"
    count: ${hosts}
    racks: [a, b]
    cluster: c1
    hypervisor: kvm
    hardware: { model: Test, cpuModel: Test, sockets: 1, cores: 16, mhz: 2500 }
    localStorage: 500 GiB
    memory: 64 GiB
guests:
  - { names: "app-{n}", count: ${guests - ownDisks}, vcpus: 1, memory: 4 GiB, disks: [{ size: 5 GiB, storage: san }] }
  - { names: "db-{n}", count: 2, vcpus: 2, memory: 4 GiB, disks: [{ size: 5 GiB, storage: ceph }], tags: [db] }
  - { names: "off-{n}", count: 1, vcpus: 1, memory: 2 GiB, power: stopped, disks: [{ size: 5 GiB, storage: san }] }
  ${ownDisks ? '- { names: "own-{n}", count: 1, vcpus: 1, memory: 2 GiB, type: batch, disks: [{ size: 5 GiB }] }' : ''}
rules:
  - { name: databases apart, relation: apart, hard: true, guestTags: [db] }
`;
}
