import type { z } from 'zod';
import type { exportVms as endpoint } from '@/lib/api/endpoints/vms';
import type { ReadOnly } from '@/lib/api/read-only';
import type { VmRow } from '@/lib/api/schemas/vm-list';
import { guestSorts, searchableGuests } from '@/lib/domain/filter/guest-fields';
import { takeAll } from '@/lib/domain/filter/keyset-page';
import { toVmRow } from '../answers/to-vm';
import type { OperationContext } from '../context';
import { guestPictureOf } from '../guest-picture';
import { matcherOf, sortingOf } from '../list-paging';
import { invalidField } from '../problem';

type Query = z.output<NonNullable<typeof endpoint.query>>;
type Row = ReadOnly<VmRow>;

const columns: Readonly<Record<string, (row: Row) => string | number | null>> = {
  number: (row) => row.number,
  name: (row) => row.name,
  state: (row) => row.state,
  type: (row) => row.type,
  host: (row) => row.hostName,
  cluster: (row) => row.clusterName,
  vcpus: (row) => row.vcpus,
  memoryBytes: (row) => row.memoryBytes,
  diskBytes: (row) => row.diskBytes,
  cpu: (row) => row.cpu,
  ready: (row) => row.ready,
  memory: (row) => row.memory,
  ips: (row) => row.ips.join(' '),
  tags: (row) => row.tags.join(' '),
  protected: (row) => String(row.protected),
  problem: (row) => row.problem,
  createdAt: (row) => row.createdAt,
  since: (row) => row.since,
  id: (row) => row.id,
};

/** Rows made between two writes: a slow client then holds up nobody. */
const rowsAtOnce = 500;

/** Every VM that matches, as CSV in pieces. */
export function exportVms(context: OperationContext, { query }: { query: Query }): AsyncIterable<string> {
  const names = columnNames(query.columns);
  const picture = guestPictureOf(context);
  const sorting = sortingOf(query.sort, guestSorts, 'name');
  const guests = takeAll(context.inventory.guests.values(), {
    matches: matcherOf(query.filter, searchableGuests, picture),
    sortValue: (guest) => sorting.get(guest, picture),
    descending: sorting.descending,
  });
  return (async function* () {
    yield `${names.join(',')}\r\n`;
    for (let from = 0; from < guests.length; from += rowsAtOnce) {
      const rows = guests.slice(from, from + rowsAtOnce).map((guest) => toVmRow(guest, context));
      yield rows.map((row) => `${names.map((name) => toCell(columns[name]?.(row) ?? null)).join(',')}\r\n`).join('');
    }
  })();
}

function columnNames(asked: string | undefined): string[] {
  const names = asked === undefined || asked === '' ? Object.keys(columns) : asked.split(',');
  const unknown = names.find((name) => !Object.hasOwn(columns, name));
  if (unknown === undefined) return names;
  throw invalidField('query.columns', 'unknown-column', `There is no column "${unknown}"; there are ${Object.keys(columns).join(', ')}`);
}

/** RFC 4180. A leading = + - @ would be run as a formula by spreadsheets, so such text is quoted by an apostrophe. */
function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
