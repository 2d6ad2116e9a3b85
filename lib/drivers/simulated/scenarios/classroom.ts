/** Three servers a lecture can hold in its head. */
export const classroom = `
name: classroom
description: Three hosts in one rack with a shared datastore and eight guests; everything fits on one screen.
clusters:
  - { name: classroom, vcpusPerCore: 4, memoryOvercommit: 1, haReserve: 0.1 }
networks:
  - { name: lan, vlan: 10, cidr: 192.168.10.0/24, default: true }
  - { name: lab, vlan: 20, cidr: 192.168.20.0/24 }
storage:
  - { name: san-01, kind: san, capacity: 8 TiB, cluster: classroom, policies: [ssd, shared] }
hosts:
  - { names: "kvm-0{n}", count: 3, racks: [a], cluster: classroom, hypervisor: kvm, hardware: lenovo-sr630-v2 }
guests:
  - { names: "web-{n:2}", count: 2, type: latency-critical, vcpus: 2, memory: 4 GiB, disks: [40 GiB], tags: [web, prod] }
  - { names: db-01, type: database, vcpus: 4, memory: 16 GiB, disks: [40 GiB, 200 GiB], tags: [db, prod], memoryReservation: 8 GiB }
  - { names: files-01, vcpus: 2, memory: 8 GiB, disks: [40 GiB, 500 GiB], tags: [prod] }
  - { names: dc-01, vcpus: 2, memory: 8 GiB, disks: [80 GiB], tags: [infra] }
  - { names: "student-{n:2}", count: 2, vcpus: 2, memory: 4 GiB, disks: [30 GiB], networks: [lab], tags: [dev] }
  - { names: backup-01, type: batch, vcpus: 4, memory: 8 GiB, disks: [40 GiB, 1 TiB], tags: [infra, backup] }
rules:
  - { name: The web servers stay apart, relation: apart, guestTags: [web] }
`;
