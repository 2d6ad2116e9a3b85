import { type ObjectKind, type ObjectKinds, objectKinds } from '@/lib/domain/model/journal';
import { isClosed } from '@/lib/domain/model/plan';
import type { ArrayElement } from './postgres-text';

/** A column of a table as a bulk statement sees it. */
export type Column<Row> = PlainColumn<Row> | DocumentColumn<Row>;

interface PlainColumn<Row> {
  readonly name: string;
  readonly type: 'text' | 'bigint' | 'int' | 'boolean' | 'timestamptz' | 'text[]';
  readonly of: (row: Row) => ArrayElement;
}

export interface DocumentColumn<Row> {
  readonly name: string;
  readonly type: 'json' | 'jsonb';
  readonly of: (row: Row) => unknown;
}

/** Short form that keeps tables readable. */
const column = <Row>(name: string, type: PlainColumn<Row>['type'], of: PlainColumn<Row>['of']): PlainColumn<Row> => ({ name, type, of });

export interface ObjectTable<K extends ObjectKind> {
  readonly name: string;
  /** Beside id, revision and value, which every object table has. */
  readonly columns: readonly PlainColumn<ObjectKinds[K]>[];
}

/** Where each kind of object is kept, and which of its fields stand in columns of their own. */
export const objectTables: { readonly [K in ObjectKind]: ObjectTable<K> } = {
  cluster: { name: 'clusters', columns: [column('name', 'text', (cluster) => cluster.name)] },
  host: {
    name: 'hosts',
    columns: [
      column('name', 'text', (host) => host.name),
      column('cluster_id', 'text', (host) => host.clusterId),
      column('rack', 'text', (host) => host.rack),
      column('hypervisor', 'text', (host) => host.hypervisor),
      column('state', 'text', (host) => host.status.state),
      column('maintenance', 'text', (host) => host.status.maintenance),
    ],
  },
  'storage-pool': {
    name: 'storage_pools',
    columns: [
      column('name', 'text', (pool) => pool.name),
      column('cluster_id', 'text', (pool) => pool.clusterId),
      column('kind', 'text', (pool) => pool.kind),
      column('state', 'text', (pool) => pool.status.state),
    ],
  },
  network: {
    name: 'networks',
    columns: [
      column('name', 'text', (network) => network.name),
      column('kind', 'text', (network) => network.kind),
      column('cidr', 'text', (network) => network.cidr),
    ],
  },
  guest: {
    name: 'guests',
    columns: [
      column('number', 'int', (guest) => guest.number),
      column('kind', 'text', (guest) => guest.kind),
      column('name', 'text', (guest) => guest.name),
      column('state', 'text', (guest) => guest.status.state),
      column('host_id', 'text', (guest) => guest.status.hostId),
      column('assigned_to', 'text', (guest) => guest.assignment?.hostId ?? null),
      column('vcpus', 'int', (guest) => guest.spec.vcpus),
      column('memory_bytes', 'bigint', (guest) => guest.spec.memoryBytes),
    ],
  },
  rule: {
    name: 'rules',
    columns: [
      column('name', 'text', (rule) => rule.name),
      column('relation', 'text', (rule) => rule.relation),
      column('hard', 'boolean', (rule) => rule.hard),
      column('enabled', 'boolean', (rule) => rule.enabled),
    ],
  },
  task: {
    name: 'tasks',
    columns: [
      column('kind', 'text', (task) => task.kind),
      column('state', 'text', (task) => task.state),
      column('object_id', 'text', (task) => task.object.id),
      column('object_name', 'text', (task) => task.object.name),
      column('parent_id', 'text', (task) => task.parentId),
      column('created_at', 'timestamptz', (task) => task.createdAt),
      column('ended_at', 'timestamptz', (task) => task.endedAt),
    ],
  },
  plan: {
    name: 'plans',
    columns: [
      column('kind', 'text', (plan) => plan.kind),
      column('state', 'text', (plan) => plan.status.state),
      column('scope_ids', 'text[]', (plan) => plan.scope.map(({ id }) => id)),
      column('parent_id', 'text', (plan) => plan.parentId),
      column('closed', 'boolean', (plan) => isClosed(plan)),
      column('created_at', 'timestamptz', (plan) => plan.createdAt),
    ],
  },
};

/** All columns of a kind's table, in one order for every statement. */
export function columnsOf<K extends ObjectKind>(kind: K): readonly Column<ObjectKinds[K]>[] {
  return [
    column('id', 'text', (object) => object.id),
    column('revision', 'bigint', (object) => object.revision),
    ...objectTables[kind].columns,
    { name: 'value', type: 'json', of: (object) => object },
  ];
}

export const tableNames: readonly string[] = objectKinds.map((kind) => objectTables[kind].name);
