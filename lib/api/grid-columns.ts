import { type GridHost, type HostGrid, hostGrid } from './schemas/hosts';

type Columns = HostGrid['columns'];

// Object.keys() forgets that the names of a schema are exactly those of its type; so does Object.fromEntries().
const names = Object.keys(hostGrid.shape.columns.shape) as (keyof Columns)[];

/** Hosts as the heat grid's answer carries them: one array per property. */
export const toGridColumns = (hosts: readonly GridHost[]): Columns =>
  Object.fromEntries(names.map((name) => [name, hosts.map((host) => host[name])])) as Columns;

/** The way back: one object per host, in the order of the answer. */
export const toGridHosts = (columns: Columns): GridHost[] =>
  columns.id.map((_, row) => Object.fromEntries(names.map((name) => [name, columns[name][row]])) as GridHost);
