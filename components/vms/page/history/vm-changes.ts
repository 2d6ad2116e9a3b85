/** Fields of a VM that have words of their own; their message keys have dashes for dots. */
export const namedFields = [
  'name',
  'spec.power',
  'spec.powerMode',
  'spec.restarts',
  'spec.vcpus',
  'spec.memoryBytes',
  'spec.type',
  'spec.description',
  'spec.tags',
  'spec.disks',
  'spec.nics',
  'spec.hotPlug',
  'spec.memoryReservationBytes',
  'spec.deleteProtection',
  'spec.restartPriority',
  'spec.placement.policy',
  'spec.placement.pinnedHostId',
  'spec.placement',
  'spec.deleted',
  'status.state',
  'status.hostId',
  'status.vcpus',
  'status.memoryBytes',
  'status.problem',
  'assignment.hostId',
] as const;
export type NamedField = (typeof namedFields)[number];

type Fields = Readonly<Record<string, readonly [unknown, unknown]>>;

export interface VmChange {
  readonly field: NamedField;
  readonly before: unknown;
  readonly after: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

type Row = readonly [path: string, before: unknown, after: unknown];

const partOf = (value: unknown, key: string): unknown => (isObject(value) ? (value[key] ?? null) : null);
const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

/** Some fields are whole objects in the journal; a person wants to know the host of an assignment, and what of a wish changed. */
const flatten = ([path, [before, after]]: [string, readonly [unknown, unknown]]): readonly Row[] => {
  if (path === 'assignment') return [['assignment.hostId', partOf(before, 'hostId'), partOf(after, 'hostId')]];
  if (path !== 'spec.placement') return [[path, before, after]];
  const keys = Object.keys({ ...(isObject(before) ? before : {}), ...(isObject(after) ? after : {}) });
  const changed = keys.filter((key) => !isSame(partOf(before, key), partOf(after, key)));
  return changed.map((key) => {
    const name = namedFields.find((field) => field === `spec.placement.${key}`) ?? 'spec.placement';
    return [name, partOf(before, key), partOf(after, key)];
  });
};

/** Its size is seen for the first time when it is made, as it was asked for: that is no news. */
const isFirstSight = (field: NamedField, before: unknown): boolean => field.startsWith('status.') && before === 0;

/** A journal row as what a person would tell of it, and how many fields only serve the machinery. */
export function describeVmChanges(fields: Fields): { readonly told: readonly VmChange[]; readonly internal: readonly string[] } {
  const told: VmChange[] = [];
  const internal: string[] = [];
  for (const [path, before, after] of Object.entries(fields).flatMap(flatten)) {
    const field = namedFields.find((name) => name === path);
    if (!field) internal.push(path);
    else if (before !== after && !isFirstSight(field, before)) told.push({ field, before, after });
  }
  return { told, internal };
}
