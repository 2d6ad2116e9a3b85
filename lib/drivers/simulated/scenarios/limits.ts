const racks = (room: string, count: number): string =>
  `[${Array.from({ length: count }, (_, i) => `${room}${String(i + 1).padStart(2, '0')}`).join(', ')}]`;

/** The size vCenter 8 documents as its limit: 2,500 hosts and 45,000 guests. */
export const limits = `
name: limits
description: 2,500 hosts in 125 racks and 25 clusters, 45,000 guests.
clusters:
${Array.from({ length: 25 }, (_, i) => `  - { name: c${String(i + 1).padStart(2, '0')}, vcpusPerCore: 4, memoryOvercommit: 1, haReserve: 0.05 }`).join('\n')}
networks:
  - { name: prod, vlan: 100, cidr: 10.0.0.0/14, default: true }
  - { name: dev, vlan: 200, cidr: 10.4.0.0/14 }
  - { name: dmz, vlan: 300, cidr: 10.8.0.0/16 }
storage:
${Array.from({ length: 25 }, (_, i) => {
  const n = String(i + 1).padStart(2, '0');
  const kind = i % 2 === 0 ? 'kind: san' : 'kind: distributed, replicas: 3';
  return `  - { name: c${n}-shared, ${kind}, capacity: 600 TiB, cluster: c${n}, policies: [ssd, shared] }`;
}).join('\n')}
hosts:
${Array.from({ length: 25 }, (_, i) => {
  const n = String(i + 1).padStart(2, '0');
  const hypervisor = i % 5 === 4 ? 'hyper-v' : i % 2 === 0 ? 'esxi' : 'kvm';
  const hardware = ['dell-r650', 'dell-r750', 'hpe-dl380-gen10', 'hpe-dl385-gen10plus-v2', 'dell-r7525'][i % 5];
  return `  - { names: "h${n}-{n:3}", count: 100, racks: ${racks(`r${n}`, 5)}, cluster: c${n}, hypervisor: ${hypervisor}, hardware: ${hardware}, localStorage: null }`;
}).join('\n')}
guests:
${Array.from({ length: 25 }, (_, i) => {
  const n = String(i + 1).padStart(2, '0');
  return [
    `  - { names: "web${n}-{n:3}", count: 600, type: latency-critical, vcpus: [2, 4], memory: [4 GiB, 8 GiB], disks: [40 GiB], networks: [dmz], tags: [web, prod], cluster: c${n} }`,
    `  - { names: "app${n}-{n:3}", count: 600, vcpus: [2, 4, 8], memory: [8 GiB, 16 GiB, 32 GiB], disks: [60 GiB], tags: [app, prod], cluster: c${n} }`,
    `  - { names: "db${n}-{n:3}", count: 100, type: database, vcpus: [4, 8], memory: [32 GiB, 64 GiB], disks: [60 GiB, 500 GiB], tags: [db, prod], cluster: c${n} }`,
    `  - { names: "job${n}-{n:3}", count: 300, type: batch, vcpus: 4, memory: 8 GiB, disks: [60 GiB], networks: [dev], tags: [batch], cluster: c${n} }`,
    `  - { names: "dev${n}-{n:3}", count: 200, vcpus: [1, 2], memory: [2 GiB, 4 GiB], disks: [40 GiB], networks: [dev], tags: [dev], cluster: c${n}, power: stopped }`,
  ].join('\n');
}).join('\n')}
`;
