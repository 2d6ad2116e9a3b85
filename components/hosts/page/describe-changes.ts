import type { HostDetail } from '@/lib/api/schemas/hosts';

type Fields = Readonly<Record<string, readonly [unknown, unknown]>>;
type Names = Pick<HostDetail, 'networks' | 'storagePools'>;

/** One changed field of a host, ready to be said: its name, and its values or what was added and taken away. */
export type HostChange =
  | { readonly kind: 'value'; readonly field: HostField; readonly before: string | boolean | null; readonly after: string | boolean | null }
  | { readonly kind: 'members'; readonly field: HostField; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'links'; readonly field: 'links'; readonly up: number; readonly total: number }
  | { readonly kind: 'unnamed'; readonly path: string };

const fields = {
  name: 'name',
  rack: 'rack',
  'spec.maintenance': 'maintenance',
  'status.state': 'state',
  'status.maintenance': 'maintenanceState',
  networkIds: 'networks',
  storagePoolIds: 'storagePools',
  nics: 'links',
  tags: 'tags',
  devices: 'devices',
} as const;
export type HostField = (typeof fields)[keyof typeof fields];

/** Fields that only accompany another change. */
const silent: ReadonlySet<string> = new Set(['status.since', 'revision']);
const isNamed = (path: string): path is keyof typeof fields => path in fields;

/** A host's journal row in parts that can be said; ids become the names that the host's page knows. */
export function describeChanges(changed: Fields, names: Names): HostChange[] {
  return Object.entries(changed).flatMap(([path, [before, after]]): HostChange[] => {
    if (silent.has(path)) return [];
    if (!isNamed(path)) return [{ kind: 'unnamed', path }];
    const field = fields[path];
    if (field === 'links') return [toLinks(after)];
    if (Array.isArray(before) || Array.isArray(after)) return [toMembers(field, before, after, names)];
    return [{ kind: 'value', field, before: toValue(before), after: toValue(after) }];
  });
}

const toValue = (value: unknown): string | boolean | null => (value === null || typeof value === 'boolean' ? value : String(value));

function toLinks(nics: unknown): HostChange {
  const links: readonly unknown[] = Array.isArray(nics) ? nics : [];
  const up = links.filter((nic) => typeof nic === 'object' && nic !== null && 'up' in nic && nic.up === true).length;
  return { kind: 'links', field: 'links', up, total: links.length };
}

function toMembers(field: HostField, before: unknown, after: unknown, { networks, storagePools }: Names): HostChange {
  const nameOf = new Map([...networks, ...storagePools].map((object) => [object.id, object.name]));
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const [was, is] = [list(before), list(after)];
  const named = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id);
  return {
    kind: 'members',
    field,
    added: named(is.filter((id) => !was.includes(id))),
    removed: named(was.filter((id) => !is.includes(id))),
  };
}

/** Is there anything to say of a journal row? Birth rows always have something; rows of passing details do not. */
export const saysSomething = (changed: Fields): boolean => Object.keys(changed).some((path) => !silent.has(path));
