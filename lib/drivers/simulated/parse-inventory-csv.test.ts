import { describe, expect, it } from 'vitest';
import { parseInventoryCsv } from './parse-inventory-csv';

const gibi = 1024 ** 3;

const rvToolsHosts = `Host,Datacenter,Cluster,CPU Model,Speed,HT Available,# CPU,Cores per CPU,# Cores,# Memory,Vendor,Model,ESX Version,# NICs
esx01.corp.local,Paris,Prod,Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz,1995,True,2,32,64,524288,Dell Inc.,PowerEdge R750,VMware ESXi 8.0.2 build-1,4
esx02.corp.local,Paris,Prod,Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz,1995,True,2,32,64,"524,288",Dell Inc.,PowerEdge R750,VMware ESXi 8.0.2 build-1,4
`;
const rvToolsVms = `VM,Powerstate,CPUs,Memory,Total disk capacity MiB,Primary IP Address,Network #1,Path,Cluster,Host,OS according to the configuration file
web-01,poweredOn,2,"4,096",40960,10.20.0.11,VLAN20,[san-01] web-01/web-01.vmx,Prod,esx01.corp.local,Ubuntu Linux (64-bit)
db-01,poweredOff,8,65536,512000,,VLAN20,[san-02] db-01/db-01.vmx,Prod,ESX02.corp.local,"Oracle Linux, 8"
`;

const errorsOf = (hosts: string, vms: string | null): string[] =>
  parseInventoryCsv({ hosts, vms }).errors.map(({ source, line, column, message }) => `${source} ${line} ${column}: ${message}`);

describe('an inventory export', () => {
  it('of RVTools becomes a fleet', () => {
    const { definition, errors, summary } = parseInventoryCsv({ hosts: rvToolsHosts, vms: rvToolsVms });
    expect(errors).toEqual([]);
    expect(summary).toMatchObject({ clusters: 1, hosts: 2, guests: 2, vcpus: 10, memoryBytes: 68 * gibi });
    expect(definition?.hosts[1]).toMatchObject({
      names: 'esx02.corp.local',
      cluster: 'Prod',
      hypervisor: 'esxi',
      memory: 512 * gibi,
      hardware: { model: 'Dell Inc. PowerEdge R750', cores: 64, sockets: 2, mhz: 1995, cpuGeneration: 3, nics: 4 },
    });
    expect(definition?.guests[0]).toMatchObject({
      names: 'web-01',
      host: 'esx01.corp.local',
      power: 'running',
      type: 'latency-critical',
      ip: '10.20.0.11',
      disks: [{ size: 40 * gibi, storage: 'san-01@Prod' }],
    });
    expect(definition?.guests[1]).toMatchObject({ host: 'esx02.corp.local', power: 'stopped', type: 'database', memory: [64 * gibi] });
    expect(definition?.networks).toMatchObject([{ name: 'VLAN20', cidr: '10.20.0.0/24', default: true }]);
  });

  it('of vCenter, with a byte-order mark, semicolons, units and a comma for the decimals', () => {
    const { definition, errors } = parseInventoryCsv({
      hosts: '\ufeffName;Cluster;CPU Sockets;CPU Cores;Memory Size\r\nesx-a;West;2;48;"383,6 GB"\r\n',
      vms: '\ufeffName;State;Host;CPUs;Memory Size;Provisioned Space;IP Address;Tags\r\nmail;Powered On;esx-a;4;16 GB;1,2 TB;;"Prod; Tier 1"\r\n',
    });
    expect(errors).toEqual([]);
    expect(definition?.hosts[0]?.memory).toBe(Math.round(383.6 * gibi));
    expect(definition?.guests[0]).toMatchObject({
      memory: [16 * gibi],
      disks: [{ size: Math.round(1.2 * 1024 * gibi) }],
      tags: ['prod', 'tier-1'],
    });
  });

  it('takes the unit from the header, and hosts alone', () => {
    const { definition } = parseInventoryCsv({ hosts: 'Host\tCores\tMemory (GB)\nkvm1\t16\t128\n', vms: null });
    expect(definition?.hosts[0]).toMatchObject({ memory: 128 * gibi, cluster: 'default' });
    expect(definition?.guests).toEqual([]);
  });

  it('names the line, the column and what was expected', () => {
    expect(errorsOf('Host,Cores,Memory\nh1,many,65536\nh1,8,16\n', null)).toEqual([
      'hosts 2 Cores: expected a whole number from 1 to 4096, not "many"',
      'hosts 3 Host: "h1" stands on line 2 already',
      'hosts 3 Memory: "16" reads as 16 MiB, less than any host has; write its unit, such as "16 GB"',
    ]);
    const vms = `VM,Host,CPUs,Memory,Powerstate
a,h1,2,4096,poweredOn
"b
b",h9,0,8 XB,dreaming
c,h1,2,4096,poweredOff
`;
    expect(errorsOf('Host,Cores,Memory\nh1,8,65536\n', vms)).toEqual([
      'vms 3 Host: there is no host "h9" in the list of hosts',
      'vms 3 CPUs: expected a whole number from 1 to 512, not "0"',
      'vms 3 Memory: expected the memory in MiB or with its unit, such as "8192" or "8 GB", not "8 XB"',
      'vms 3 Powerstate: expected poweredOn, poweredOff or suspended, not "dreaming"',
    ]);
  });

  it('takes no more hosts than can be loaded', () => {
    const hosts = (count: number) => `Host,Cores,Memory\n${Array.from({ length: count }, (_, i) => `h${i},8,65536\n`).join('')}`;
    expect(errorsOf(hosts(5000), null)).toEqual([]);
    expect(errorsOf(hosts(5001), null)).toEqual(['hosts 5002 null: expected at most 5,000 hosts']);
  });

  it('says which columns are missing, and that a file is no CSV', () => {
    expect(errorsOf('Name,Colour\nh1,red\n', null)).toEqual([
      expect.stringMatching(/^hosts 1 null: there is no column .*"# Cores"/),
      expect.stringMatching(/^hosts 1 null: there is no column .*Memory/),
    ]);
    expect(errorsOf('Host,Cores,Memory\n"h1,8,65536\n', null)[0]).toMatch(/^hosts \d null: this is no CSV/);
    expect(errorsOf('', null)).toEqual(['hosts 1 null: expected a line of column names, then a line for each item']);
  });
});
