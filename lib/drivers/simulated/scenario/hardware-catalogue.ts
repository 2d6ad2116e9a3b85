/** A server as bought: processors, memory, uplinks and power. */
export interface HardwareModel {
  readonly model: string;
  readonly cpuModel: string;
  /** Ordinal within the vendor. Intel: Skylake-SP 1, Cascade Lake 2, Ice Lake 3, Sapphire Rapids 4. AMD: Naples 1, Rome 2, Milan 3, Genoa 4. */
  readonly cpuGeneration: number;
  readonly sockets: number;
  readonly cores: number;
  /** Base clock. */
  readonly mhz: number;
  readonly memoryBytes: number;
  readonly localBytes: number;
  readonly nics: number;
  readonly nicBitsPerSecond: number;
  readonly watts: { readonly idle: number; readonly full: number };
}

const gibi = 1024 ** 3;
const tebi = 1024 ** 4;

/**
 * Servers a scenario can name. Cores and base clocks are the processor makers' figures; watts are typical of published
 * SPECpower results of the same class, idle and at full load.
 */
export const hardwareCatalogue: Readonly<Record<string, HardwareModel>> = {
  'lenovo-sr630-v2': {
    model: 'Lenovo ThinkSystem SR630 V2',
    cpuModel: 'Intel Xeon Silver 4314',
    cpuGeneration: 3,
    sockets: 1,
    cores: 16,
    mhz: 2400,
    memoryBytes: 128 * gibi,
    localBytes: 1.8 * tebi,
    nics: 2,
    nicBitsPerSecond: 10e9,
    watts: { idle: 95, full: 290 },
  },
  'dell-r640': {
    model: 'Dell PowerEdge R640',
    cpuModel: 'Intel Xeon Gold 6130',
    cpuGeneration: 1,
    sockets: 2,
    cores: 32,
    mhz: 2100,
    memoryBytes: 256 * gibi,
    localBytes: 1.8 * tebi,
    nics: 2,
    nicBitsPerSecond: 10e9,
    watts: { idle: 130, full: 430 },
  },
  'hpe-dl380-gen10': {
    model: 'HPE ProLiant DL380 Gen10',
    cpuModel: 'Intel Xeon Gold 6248',
    cpuGeneration: 2,
    sockets: 2,
    cores: 40,
    mhz: 2500,
    memoryBytes: 384 * gibi,
    localBytes: 3.5 * tebi,
    nics: 2,
    nicBitsPerSecond: 10e9,
    watts: { idle: 150, full: 520 },
  },
  'dell-r650': {
    model: 'Dell PowerEdge R650',
    cpuModel: 'Intel Xeon Gold 6330',
    cpuGeneration: 3,
    sockets: 2,
    cores: 56,
    mhz: 2000,
    memoryBytes: 512 * gibi,
    localBytes: 3.5 * tebi,
    nics: 2,
    nicBitsPerSecond: 25e9,
    watts: { idle: 190, full: 640 },
  },
  'dell-r750': {
    model: 'Dell PowerEdge R750',
    cpuModel: 'Intel Xeon Gold 6338',
    cpuGeneration: 3,
    sockets: 2,
    cores: 64,
    mhz: 2000,
    memoryBytes: 512 * gibi,
    localBytes: 7 * tebi,
    nics: 2,
    nicBitsPerSecond: 25e9,
    watts: { idle: 210, full: 700 },
  },
  'dell-r7525': {
    model: 'Dell PowerEdge R7525',
    cpuModel: 'AMD EPYC 7452',
    cpuGeneration: 2,
    sockets: 2,
    cores: 64,
    mhz: 2350,
    memoryBytes: 512 * gibi,
    localBytes: 7 * tebi,
    nics: 2,
    nicBitsPerSecond: 25e9,
    watts: { idle: 180, full: 610 },
  },
  'hpe-dl385-gen10plus-v2': {
    model: 'HPE ProLiant DL385 Gen10 Plus v2',
    cpuModel: 'AMD EPYC 7543',
    cpuGeneration: 3,
    sockets: 2,
    cores: 64,
    mhz: 2800,
    memoryBytes: 512 * gibi,
    localBytes: 7 * tebi,
    nics: 2,
    nicBitsPerSecond: 25e9,
    watts: { idle: 195, full: 720 },
  },
  'lenovo-sr650-v3': {
    model: 'Lenovo ThinkSystem SR650 V3',
    cpuModel: 'Intel Xeon Gold 6430',
    cpuGeneration: 4,
    sockets: 2,
    cores: 64,
    mhz: 2100,
    memoryBytes: 1024 * gibi,
    localBytes: 7 * tebi,
    nics: 2,
    nicBitsPerSecond: 25e9,
    watts: { idle: 240, full: 820 },
  },
  'hpe-dl385-gen11': {
    model: 'HPE ProLiant DL385 Gen11',
    cpuModel: 'AMD EPYC 9354',
    cpuGeneration: 4,
    sockets: 2,
    cores: 64,
    mhz: 3250,
    memoryBytes: 1024 * gibi,
    localBytes: 14 * tebi,
    nics: 2,
    nicBitsPerSecond: 25e9,
    watts: { idle: 250, full: 880 },
  },
};
