import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { historyEntry, historyPage, historyQuery } from '@/lib/api/schemas/events';
import type { JournalEntry } from '@/lib/domain/model/journal';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { OperationContext } from './context';
import { invalidField } from './problem';

type Entry = ReadOnly<z.input<typeof historyEntry>>;

/** Events told by one change share its revision; never more than this. */
const mostOfOneRevision = 20;

/**
 * What one object went through: its journal rows and its events, merged by revision, newest first. The cursor is the revision of
 * the last entry; a page is never cut within one revision, so it may hold a few entries more than asked.
 */
export async function listHistory(
  { store, inventory }: OperationContext,
  objectId: string,
  query: z.output<typeof historyQuery>,
): Promise<ReadOnly<z.input<typeof historyPage>>> {
  const before = parseRevision(query.cursor);
  const wanted = query.limit + mostOfOneRevision;
  const [journal, events] = await Promise.all([
    store.listJournal(objectId, wanted, before === null ? null : String(before)),
    store.listEvents({ objectId, ...(before === null ? {} : { beforeRevision: before }) }, wanted, null),
  ]);
  const merged = [...journal.items.map(fromJournal), ...events.items.map(fromEvent)].sort((a, b) => b.revision - a.revision);
  const end = endOfPage(merged, query.limit);
  const hasMore = end < merged.length || journal.nextCursor !== null || events.nextCursor !== null;
  const last = merged[end - 1];
  return { items: merged.slice(0, end), nextCursor: hasMore && last ? String(last.revision) : null, revision: inventory.revision };
}

function endOfPage(entries: readonly Entry[], limit: number): number {
  let end = Math.min(limit, entries.length);
  while (end > 0 && end < entries.length && entries[end]?.revision === entries[end - 1]?.revision) end++;
  return end;
}

function parseRevision(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw invalidField('query.cursor', 'invalid-cursor', 'Use the nextCursor of a page');
}

const fromJournal = ({ revision, at, actor, cause, fields }: JournalEntry): Entry => ({
  revision,
  at,
  actor,
  cause,
  // JSON has no tuples: the schema's pairs are the model's.
  fields: fields as Record<string, [unknown, unknown]>,
  event: null,
});

const fromEvent = (event: PoolEvent): Entry => ({
  revision: event.revision,
  at: event.at,
  actor: event.cause.kind === 'user' ? (event.cause.id ?? '') : '',
  cause: event.cause,
  fields: null,
  event,
});
