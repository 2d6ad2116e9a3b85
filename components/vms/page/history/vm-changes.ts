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

/** An assignment is a whole object in the journal; a person wants to know its host. */
const flatten = ([path, [before, after]]: [string, readonly [unknown, unknown]]): [string, unknown, unknown] =>
  path === 'assignment'
    ? ['assignment.hostId', isObject(before) ? before.hostId : null, isObject(after) ? after.hostId : null]
    : [path, before, after];

/** Its size is seen for the first time when it is made, as it was asked for: that is no news. */
const isFirstSight = (field: NamedField, before: unknown): boolean => field.startsWith('status.') && before === 0;

/** A journal row as what a person would tell of it, and how many fields only serve the machinery. */
export function describeVmChanges(fields: Fields): { readonly told: readonly VmChange[]; readonly internal: readonly string[] } {
  const told: VmChange[] = [];
  const internal: string[] = [];
  for (const [path, before, after] of Object.entries(fields).map(flatten)) {
    const field = namedFields.find((name) => name === path);
    if (!field) internal.push(path);
    else if (before !== after && !isFirstSight(field, before)) told.push({ field, before, after });
  }
  return { told, internal };
}
