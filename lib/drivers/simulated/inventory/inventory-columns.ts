/**
 * The columns of an inventory export, by what they mean. Headers are compared without case, spaces and punctuation. RVTools
 * (vHost, vInfo), vCenter's "Export list" and Proxmox-like lists name the same things differently.
 */
export const hostColumns = {
  name: ['Host', 'Name', 'Host name', 'FQDN', 'DNS name'],
  cluster: ['Cluster', 'Parent cluster'],
  sockets: ['# CPU', 'CPU sockets', 'Sockets', 'Processor sockets', 'CPU packages'],
  coresPerSocket: ['Cores per CPU', 'Cores per socket', 'Processor cores per socket'],
  cores: ['# Cores', 'Cores', 'CPU cores', 'Logical CPU cores', 'Processor cores', 'Number of CPU cores'],
  mhz: ['Speed', 'CPU speed', 'MHz', 'CPU MHz', 'CPU frequency', 'Processor speed'],
  cpuModel: ['CPU Model', 'Processor type', 'Processor', 'CPU type'],
  memory: ['# Memory', 'Memory', 'Memory size', 'Memory capacity', 'Total memory', 'RAM', 'Physical memory'],
  vendor: ['Vendor', 'Manufacturer'],
  model: ['Model', 'Hardware model', 'Server model'],
  nics: ['# NICs', 'NICs', 'Physical NICs'],
  hypervisor: ['ESX Version', 'Hypervisor', 'Version', 'Product', 'Hypervisor type'],
  rack: ['Rack', 'Location'],
  tags: ['Tags', 'Custom attributes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const vmColumns = {
  name: ['VM', 'Name', 'VM name', 'Virtual machine'],
  host: ['Host', 'Host name', 'ESX host'],
  cluster: ['Cluster'],
  vcpus: ['CPUs', 'vCPUs', 'CPU', 'CPU count', '# CPU', 'Num CPU', 'vCPU'],
  memory: ['Memory', 'Memory size', 'RAM', 'Configured memory', 'Mem'],
  disk: ['Total disk capacity', 'Provisioned Space', 'Provisioned', 'Disk size', 'Capacity', 'Used Space', 'In Use'],
  power: ['Powerstate', 'Power State', 'State', 'Status'],
  ip: ['Primary IP Address', 'IP Address', 'IP', 'Guest IP'],
  network: ['Network #1', 'Network', 'Port group', 'Networks'],
  datastore: ['Path', 'Datastore', 'Storage'],
  os: ['OS according to the configuration file', 'OS according to the VMware Tools', 'Guest OS', 'OS', 'Operating system'],
  type: ['Type', 'Guest type', 'Workload'],
  tags: ['Tags', 'Labels'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type HostColumn = keyof typeof hostColumns;
export type VmColumn = keyof typeof vmColumns;
