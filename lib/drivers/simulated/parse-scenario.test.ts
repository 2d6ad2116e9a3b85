import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse-scenario';
import { builtInScenarios } from './scenarios/built-in';

const errorsOf = (text: string): string[] => parseScenario(text).errors.map(({ line, column, message }) => `${line} ${column}: ${message}`);

describe('a scenario file', () => {
  it.each([
    ['classroom', 3, 8],
    ['campus', 16, 197],
    ['enterprise', 400, 8000],
    ['limits', 2500, 45_000],
    ['empty', 0, 0],
  ])('%s comes with Onepool, with %i hosts and %i guests', (name, hosts, guests) => {
    expect(parseScenario(builtInScenarios[name] ?? '').summary).toMatchObject({ hosts, guests });
  });

  it('fills in what is left out, and reads sizes with their units', () => {
    const { definition } = parseScenario(`
name: small
clusters: [{ name: main }]
networks: [{ name: lan, cidr: 10.0.0.0/24 }]
hosts: [{ names: kvm-01, cluster: main, hypervisor: kvm, hardware: dell-r750, memory: 768 GiB }]
guests: [{ names: web, disks: [20 GiB] }]
`);
    expect(definition?.hosts[0]).toMatchObject({ memory: 768 * 1024 ** 3, count: 1, racks: ['a'] });
    expect(definition?.guests[0]).toMatchObject({ vcpus: [2], disks: [{ size: 20 * 1024 ** 3, storage: null }] });
  });

  it('names the line and what was expected there', () => {
    expect(
      errorsOf(`name: x
clusters:
  - { name: a }
hosts:
  - names: h
    cluster: a
    hypervisor: xen
    hardware: dell-r750
    memory: 12 parsecs
`),
    ).toEqual([
      expect.stringMatching(/^7 hosts\.0\.hypervisor: .*"kvm"/),
      '9 hosts.0.memory: must be a size such as "512 GiB", not "12 parsecs"',
    ]);
  });

  it('finds names that are not there, and names that are there twice', () => {
    expect(
      errorsOf(`name: x
clusters:
  - { name: a }
  - { name: a }
hosts:
  - { names: h, cluster: b, hypervisor: kvm, hardware: dell-r750 }
guests:
  - { names: g, host: h2 }
`),
    ).toEqual([
      '4 clusters.1.name: "a" is there twice',
      '6 hosts.0.cluster: there is no cluster "b"; there are: a',
      '8 guests.0.host: there is no host "h2"; there are: h',
    ]);
  });

  it('refuses more hosts or guests than can be loaded, however few lines ask for them', () => {
    expect(
      errorsOf(`name: x
clusters: [{ name: a }]
hosts:
  - { names: h, count: 4000, cluster: a, hypervisor: kvm, hardware: dell-r750 }
  - { names: i, count: 1001, cluster: a, hypervisor: kvm, hardware: dell-r750 }
guests:
  - { names: g, count: 1000000000 }
`),
    ).toEqual([
      '5 hosts.1: the file counts 5,001 hosts in all; at most 5,000 can be loaded',
      '7 guests.0: the file counts 1,000,000,000 guests in all; at most 100,000 can be loaded',
    ]);
  });

  it('finds guests that no host can carry', () => {
    const fleet = (guest: string): string => `name: x
clusters: [{ name: a }]
networks: [{ name: lan, cidr: 10.0.0.0/24 }, { name: dmz, cidr: 10.1.0.0/24 }]
storage: [{ name: san, kind: san, capacity: 1 TiB }, { name: other, kind: san, capacity: 1 TiB }]
hosts: [{ names: h, cluster: a, hypervisor: esxi, hardware: dell-r750, networks: [lan], storage: [san], localStorage: null }]
guests: [${guest}]
`;
    expect(errorsOf(fleet('{ names: g, disks: [{ size: 1 GiB, storage: san }] }'))).toEqual([]);
    expect(errorsOf(fleet('{ names: g, networks: [dmz] }'))[0]).toContain('none of its hosts carries all of its networks');
    expect(errorsOf(fleet('{ names: g, kind: container }'))[0]).toContain('containers need a kvm host');
    expect(errorsOf(fleet('{ names: g, disks: [{ size: 1 GiB, storage: other }] }'))[0]).toContain('none of its hosts reaches');
    expect(errorsOf(fleet('{ names: g, disks: [{ size: 1 GiB, storage: none }] }'))[0]).toContain('there is no storage pool "none"');
  });

  it('says where the YAML itself is broken', () => {
    expect(errorsOf('name: x\nclusters: [ { name: a }\nhosts: 3\n')[0]).toMatch(/^3 /);
  });
});
