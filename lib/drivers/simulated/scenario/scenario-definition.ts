import { z } from 'zod';
import { guestTypes } from '@/lib/domain/model/guest';
import { placementPolicyNames } from '@/lib/domain/model/infrastructure';
import { isCidr } from './address-plan';
import { parseByteSize } from './byte-size';
import { hardwareCatalogue } from './hardware-catalogue';

const name = z.string().min(1).max(63);
const word = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\w.-]+$/, 'must be a word of letters, digits, "-", "_" and "."');
const words = z.array(word).max(30).default([]);
const hypervisor = z.enum(['kvm', 'esxi', 'hyper-v']);

const bytes = z.union([z.string(), z.number()]).transform((text, context) => {
  const size = parseByteSize(text);
  if (size !== null && size > 0) return size;
  context.addIssue({ code: 'custom', message: `must be a size such as "512 GiB", not "${text}"` });
  return z.NEVER;
});
/** One value for all, or several from which each guest draws by its seed. */
const choices = <Value>(value: z.ZodType<Value>) => z.union([value.transform((one) => [one]), z.array(value).min(1).max(50)]);

const cluster = z.strictObject({
  name,
  vcpusPerCore: z.number().min(0.1).max(50).default(4),
  memoryOvercommit: z.number().min(0.5).max(4).default(1),
  haReserve: z.number().min(0).max(0.9).default(0.1),
  placementPolicy: z.enum(placementPolicyNames).default('balanced'),
});

const network = z.strictObject({
  name,
  vlan: z.number().int().min(1).max(4094).nullable().default(null),
  kind: z.enum(['vlan', 'overlay']).default('vlan'),
  cidr: z.string().refine(isCidr, 'must be a subnet such as 10.10.0.0/22'),
  default: z.boolean().default(false),
});

const storagePool = z.strictObject({
  name,
  kind: z.enum(['san', 'distributed']),
  capacity: bytes,
  cluster: name.nullable().default(null),
  replicas: z.number().int().min(1).max(5).default(1),
  policies: words,
});

const hardware = z.strictObject({
  model: z.string().min(1).max(80),
  cpuModel: z.string().min(1).max(80),
  cpuGeneration: z.number().int().min(0).max(99).default(1),
  sockets: z.number().int().min(1).max(16),
  cores: z.number().int().min(1).max(1024),
  mhz: z.number().min(100).max(10_000),
  nics: z.number().int().min(1).max(16).default(2),
  nicBitsPerSecond: z.number().min(1e6).max(1e12).default(10e9),
  watts: z.strictObject({ idle: z.number().min(0), full: z.number().min(0) }).optional(),
});

const hostGroup = z.strictObject({
  /** A name, or a pattern: {n} or {n:2} counts within the group, {rack} is the rack and {r} counts within the rack. */
  names: name,
  count: z.number().int().min(1).default(1),
  racks: z.array(word).min(1).max(500).default(['a']),
  cluster: name,
  hypervisor,
  hardware: z.union([
    z.string().refine((key) => key in hardwareCatalogue, `must be one of ${Object.keys(hardwareCatalogue).join(', ')}`),
    hardware,
  ]),
  memory: bytes.optional(),
  /** Size of the host's own datastore; null for none, left out for the model's. */
  localStorage: bytes.nullable().optional(),
  /** Shared pools it reaches; left out for all that are open to its cluster. */
  storage: z.array(name).optional(),
  /** Left out for all. */
  networks: z.array(name).optional(),
  devices: words,
  tags: words,
});

const disk = z.union([
  bytes.transform((size) => ({ size, storage: null })),
  z.strictObject({ size: bytes, storage: name.nullable().default(null) }),
]);

const guestGroup = z.strictObject({
  names: name,
  count: z.number().int().min(1).default(1),
  kind: z.enum(['vm', 'container']).default('vm'),
  type: z.enum(guestTypes).default('general'),
  vcpus: choices(z.number().int().min(1).max(512)).default([2]),
  memory: choices(bytes).default([4 * 1024 ** 3]),
  memoryReservation: bytes.or(z.literal(0)).default(0),
  disks: z.array(disk).max(30).default([]),
  networks: z.array(name).max(10).optional(),
  /** The address of its first NIC; left out for the next free one of the subnet. */
  ip: z.string().max(45).nullable().optional(),
  tags: words,
  cluster: name.nullable().default(null),
  host: name.nullable().default(null),
  power: z.enum(['running', 'stopped', 'suspended']).default('running'),
  /** Name of one of `demand` (also written trace:NAME); left out for the guest type's own. */
  demand: z
    .string()
    .regex(/^(trace:)?[\w.-]{1,40}$/, 'must be the name of one of "demand"')
    .nullable()
    .default(null),
});

const rule = z.strictObject({
  name,
  relation: z.enum(['together', 'apart', 'on', 'not-on', 'spread-racks']),
  hard: z.boolean().default(true),
  guestTags: words,
  hostTags: words,
  racks: words,
});

/** A recorded load of one's own: CPU shares 0..1, repeated for ever, or shares of the type's mean. */
const trace = z.strictObject({
  stepSeconds: z.number().min(1).max(86_400).default(300),
  /** CPU used of the guest's vCPUs, in percent. */
  cpuPercent: z.array(z.number().min(0).max(100)).min(1).max(20_000),
});

/** A fleet from a short file: what a scenario says, with every default filled in and every size in bytes. */
export const scenarioDefinition = z.strictObject({
  name: word,
  description: z.string().max(400).default(''),
  clusters: z.array(cluster).max(1000).default([]),
  networks: z.array(network).max(4000).default([]),
  storage: z.array(storagePool).max(10_000).default([]),
  hosts: z.array(hostGroup).max(10_000).default([]),
  guests: z.array(guestGroup).max(100_000).default([]),
  rules: z.array(rule).max(1000).default([]),
  demand: z.record(word, trace).default({}),
});

export type ScenarioDefinition = z.infer<typeof scenarioDefinition>;
export type HostGroup = ScenarioDefinition['hosts'][number];
export type GuestGroup = ScenarioDefinition['guests'][number];
export type Trace = z.infer<typeof trace>;
