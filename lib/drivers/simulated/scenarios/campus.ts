/** The default: a university's two rooms, grown over the years. */
export const campus = `
name: campus
description: 16 hosts in four racks. ESXi and Hyper-V on a SAN, KVM on hyperconverged storage, about 200 guests.
clusters:
  - { name: prod-san, vcpusPerCore: 4, memoryOvercommit: 1.1, haReserve: 0.12, placementPolicy: balanced }
  - { name: hci, vcpusPerCore: 4, memoryOvercommit: 1, haReserve: 0.12, placementPolicy: balanced }
  - { name: windows, vcpusPerCore: 3, memoryOvercommit: 1, haReserve: 0.2, placementPolicy: spread }
networks:
  - { name: prod, vlan: 10, cidr: 10.10.0.0/22, default: true }
  - { name: dev, vlan: 20, cidr: 10.20.0.0/22 }
  - { name: dmz, vlan: 30, cidr: 10.30.0.0/24 }
  - { name: storage-backup, vlan: 40, cidr: 10.40.0.0/24 }
storage:
  - { name: san-gold-01, kind: san, capacity: 40 TiB, policies: [ssd, shared, replicated] }
  - { name: san-silver-01, kind: san, capacity: 80 TiB, policies: [shared, archive] }
  - { name: ceph-hci, kind: distributed, capacity: 46 TiB, cluster: hci, replicas: 3, policies: [ssd, shared, replicated] }
hosts:
  - { names: "esx-{rack}{r:2}", count: 6, racks: [a, b], cluster: prod-san, hypervisor: esxi, hardware: hpe-dl380-gen10, memory: 256 GiB, storage: [san-gold-01, san-silver-01], localStorage: null, tags: [san] }
  - { names: "kvm-{rack}{r:2}", count: 6, racks: [b, c, d], cluster: hci, hypervisor: kvm, hardware: dell-r750, memory: 256 GiB, storage: [ceph-hci], localStorage: 3.5 TiB, tags: [hci] }
  - { names: "kvm-gpu-{rack}{r:2}", count: 2, racks: [c, d], cluster: hci, hypervisor: kvm, hardware: hpe-dl385-gen10plus-v2, memory: 384 GiB, storage: [ceph-hci], localStorage: 7 TiB, devices: [gpu, sr-iov], tags: [hci, gpu] }
  - { names: "hv-{rack}{r:2}", count: 2, racks: [a, c], cluster: windows, hypervisor: hyper-v, hardware: dell-r640, memory: 192 GiB, storage: [san-gold-01, san-silver-01], localStorage: null, networks: [prod, dev, storage-backup], tags: [san, windows-licence] }
guests:
  - { names: "web-{n:2}", count: 18, type: latency-critical, vcpus: [2, 4], memory: [4 GiB, 8 GiB], disks: [40 GiB], networks: [dmz], tags: [web, prod], cluster: prod-san }
  - { names: "lb-{n:2}", count: 2, type: latency-critical, vcpus: 2, memory: 4 GiB, disks: [20 GiB], networks: [dmz], tags: [lb, prod], cluster: prod-san }
  - { names: "app-erp-{n:2}", count: 6, vcpus: [4, 8], memory: [16 GiB, 32 GiB], disks: [60 GiB, 100 GiB], tags: [erp, prod], cluster: prod-san }
  - { names: "db-erp-{n:2}", count: 2, type: database, vcpus: 8, memory: 64 GiB, memoryReservation: 48 GiB, disks: [60 GiB, 800 GiB], tags: [erp, db, prod], cluster: prod-san }
  - { names: "db-moodle-{n:2}", count: 2, type: database, vcpus: 8, memory: 48 GiB, memoryReservation: 32 GiB, disks: [60 GiB, 400 GiB], tags: [moodle, db, prod], cluster: prod-san }
  - { names: "app-moodle-{n:2}", count: 6, type: latency-critical, vcpus: 4, memory: 8 GiB, disks: [60 GiB], tags: [moodle, prod], cluster: prod-san }
  - { names: "mail-{n:2}", count: 4, vcpus: 4, memory: 16 GiB, disks: [60 GiB, 600 GiB], tags: [mail, prod], cluster: prod-san }
  - { names: "vdi-{n:3}", count: 30, type: latency-critical, vcpus: 2, memory: 6 GiB, disks: [60 GiB], tags: [vdi], cluster: prod-san }
  - { names: "dc-{n:2}", count: 3, vcpus: 2, memory: 8 GiB, disks: [80 GiB], tags: [ad, infra], cluster: windows }
  - { names: "sql-{n:2}", count: 2, type: database, vcpus: 8, memory: 32 GiB, memoryReservation: 24 GiB, disks: [100 GiB, 500 GiB], tags: [db, prod], cluster: windows }
  - { names: "print-{n:2}", count: 2, vcpus: 2, memory: 4 GiB, disks: [80 GiB], tags: [infra], cluster: windows }
  - { names: "rds-{n:2}", count: 6, type: latency-critical, vcpus: 4, memory: 16 GiB, disks: [120 GiB], tags: [vdi], cluster: windows }
  - { names: "k8s-node-{n:2}", count: 12, type: compute, vcpus: 8, memory: 32 GiB, disks: [120 GiB], networks: [dev], tags: [k8s, dev], cluster: hci }
  - { names: "ci-runner-{n:2}", count: 10, type: batch, vcpus: [4, 8], memory: [8 GiB, 16 GiB], disks: [100 GiB], networks: [dev], tags: [ci, dev], cluster: hci }
  - { names: "hpc-{n:2}", count: 8, type: compute, vcpus: 16, memory: 48 GiB, disks: [200 GiB], tags: [hpc, research], cluster: hci }
  - { names: "redis-{n:2}", count: 4, type: memory, vcpus: 4, memory: 48 GiB, disks: [40 GiB], tags: [cache, prod], cluster: hci }
  - { names: "pg-{n:2}", count: 3, type: database, vcpus: 8, memory: 32 GiB, memoryReservation: 16 GiB, disks: [40 GiB, 500 GiB], tags: [db, prod], cluster: hci }
  - { names: "dev-{n:2}", count: 34, vcpus: [1, 2, 4], memory: [2 GiB, 4 GiB, 8 GiB], disks: [40 GiB], networks: [dev], tags: [dev], cluster: hci }
  - { names: "test-{n:2}", count: 12, vcpus: 2, memory: 4 GiB, disks: [40 GiB], networks: [dev], tags: [test, dev], cluster: hci, power: stopped }
  - { names: "backup-{n:2}", count: 2, type: batch, vcpus: 8, memory: 16 GiB, disks: [60 GiB, 4 TiB], networks: [storage-backup], tags: [backup, infra], cluster: prod-san }
  - { names: "prometheus-01", type: memory, vcpus: 4, memory: 32 GiB, disks: [40 GiB, 600 GiB], tags: [monitoring, infra], cluster: hci }
  - { names: "svc-{n:2}", count: 28, kind: container, vcpus: 1, memory: [512 MiB, 1 GiB, 2 GiB], disks: [8 GiB], networks: [dev], tags: [svc, dev], cluster: hci }
rules:
  - { name: Load balancers stay apart, relation: apart, guestTags: [lb] }
  - { name: Domain controllers over two hosts, relation: apart, hard: false, guestTags: [ad] }
  - { name: ERP over the racks, relation: spread-racks, hard: false, guestTags: [erp] }
  - { name: Research stays off the web hosts, relation: not-on, hard: false, guestTags: [research], hostTags: [windows-licence] }
`;
