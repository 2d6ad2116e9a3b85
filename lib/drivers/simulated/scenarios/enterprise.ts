/** A company with two data centres: 400 hosts, 8,000 guests. */
export const enterprise = `
name: enterprise
description: 400 hosts in 40 racks and five clusters, 8,000 guests.
clusters:
  - { name: dc1-esx, vcpusPerCore: 4, memoryOvercommit: 1.1, haReserve: 0.08 }
  - { name: dc1-kvm, vcpusPerCore: 5, memoryOvercommit: 1, haReserve: 0.08, placementPolicy: packed }
  - { name: dc2-esx, vcpusPerCore: 4, memoryOvercommit: 1.1, haReserve: 0.08 }
  - { name: dc2-hci, vcpusPerCore: 4, memoryOvercommit: 1, haReserve: 0.08 }
  - { name: dc2-hyperv, vcpusPerCore: 3, memoryOvercommit: 1, haReserve: 0.1, placementPolicy: spread }
networks:
  - { name: prod, vlan: 100, cidr: 10.0.0.0/16, default: true }
  - { name: dev, vlan: 200, cidr: 10.1.0.0/16 }
  - { name: dmz, vlan: 300, cidr: 10.2.0.0/18 }
  - { name: backup, vlan: 400, cidr: 10.3.0.0/18 }
storage:
  - { name: dc1-san-gold, kind: san, capacity: 900 TiB, cluster: dc1-esx, policies: [ssd, shared, replicated] }
  - { name: dc1-san-silver, kind: san, capacity: 900 TiB, cluster: dc1-esx, policies: [shared, archive] }
  - { name: dc1-ceph, kind: distributed, capacity: 900 TiB, cluster: dc1-kvm, replicas: 3, policies: [ssd, shared, replicated] }
  - { name: dc2-san, kind: san, capacity: 900 TiB, cluster: dc2-esx, policies: [ssd, shared] }
  - { name: dc2-vsan, kind: distributed, capacity: 600 TiB, cluster: dc2-hci, replicas: 2, policies: [ssd, shared, replicated] }
  - { name: dc2-csv, kind: san, capacity: 400 TiB, cluster: dc2-hyperv, policies: [ssd, shared] }
hosts:
  - { names: "d1esx-{n:3}", count: 100, racks: [d1r01, d1r02, d1r03, d1r04, d1r05, d1r06, d1r07, d1r08, d1r09, d1r10], cluster: dc1-esx, hypervisor: esxi, hardware: dell-r650, localStorage: null }
  - { names: "d1kvm-{n:3}", count: 100, racks: [d1r11, d1r12, d1r13, d1r14, d1r15, d1r16, d1r17, d1r18, d1r19, d1r20], cluster: dc1-kvm, hypervisor: kvm, hardware: hpe-dl385-gen10plus-v2 }
  - { names: "d2esx-{n:3}", count: 100, racks: [d2r01, d2r02, d2r03, d2r04, d2r05, d2r06, d2r07, d2r08, d2r09, d2r10], cluster: dc2-esx, hypervisor: esxi, hardware: hpe-dl380-gen10, localStorage: null }
  - { names: "d2hci-{n:3}", count: 60, racks: [d2r11, d2r12, d2r13, d2r14, d2r15, d2r16], cluster: dc2-hci, hypervisor: kvm, hardware: dell-r750 }
  - { names: "d2hv-{n:3}", count: 40, racks: [d2r17, d2r18, d2r19, d2r20], cluster: dc2-hyperv, hypervisor: hyper-v, hardware: lenovo-sr650-v3, localStorage: null, networks: [prod, dev, backup] }
guests:
  - { names: "web-{n:4}", count: 1400, type: latency-critical, vcpus: [2, 4], memory: [4 GiB, 8 GiB], disks: [40 GiB], networks: [dmz], tags: [web, prod], cluster: dc1-esx }
  - { names: "app-{n:4}", count: 900, vcpus: [2, 4, 8], memory: [8 GiB, 16 GiB, 32 GiB], disks: [60 GiB], tags: [app, prod], cluster: dc1-esx }
  - { names: "db-{n:4}", count: 200, type: database, vcpus: [4, 8], memory: [32 GiB, 64 GiB], memoryReservation: 16 GiB, disks: [60 GiB, 500 GiB], tags: [db, prod], cluster: dc1-esx }
  - { names: "node-{n:4}", count: 900, type: compute, vcpus: [4, 8], memory: [16 GiB, 32 GiB], disks: [100 GiB], networks: [dev], tags: [k8s, dev], cluster: dc1-kvm }
  - { names: "svc-{n:4}", count: 1200, kind: container, vcpus: 1, memory: [512 MiB, 1 GiB, 2 GiB], disks: [8 GiB], networks: [dev], tags: [svc, dev], cluster: dc1-kvm }
  - { names: "vdi-{n:4}", count: 1500, type: latency-critical, vcpus: 2, memory: 8 GiB, disks: [60 GiB], tags: [vdi], cluster: dc2-esx }
  - { names: "test-{n:4}", count: 500, vcpus: [1, 2], memory: [2 GiB, 4 GiB], disks: [40 GiB], networks: [dev], tags: [test, dev], cluster: dc2-esx, power: stopped }
  - { names: "cache-{n:3}", count: 100, type: memory, vcpus: 4, memory: 64 GiB, disks: [40 GiB], tags: [cache, prod], cluster: dc2-hci }
  - { names: "batch-{n:3}", count: 400, type: batch, vcpus: [4, 8], memory: [16 GiB, 32 GiB], disks: [100 GiB], tags: [batch], cluster: dc2-hci }
  - { names: "win-{n:4}", count: 800, vcpus: [2, 4], memory: [8 GiB, 16 GiB], disks: [80 GiB], tags: [windows, prod], cluster: dc2-hyperv }
  - { names: "sql-{n:3}", count: 100, type: database, vcpus: 8, memory: 64 GiB, memoryReservation: 32 GiB, disks: [100 GiB, 800 GiB], tags: [db, prod], cluster: dc2-hyperv }
rules:
  - { name: Databases over the racks, relation: spread-racks, hard: false, guestTags: [db] }
`;
