import type { ReadOnly } from '@/lib/api/read-only';
import type { CauseLink } from '@/lib/api/schemas/causes';
import { causesBehind, type Pointer } from '@/lib/domain/history/cause-chain';
import { type CauseRecord, idOf } from '@/lib/domain/history/cause-records';
import type { OperationContext } from '../context';
import { findEffect, findRecord } from './find-record';
import { linkOf, linkOfRoot } from './link-of';

/** Longer chains than this have never been seen: it only guards against records that name each other. */
const mostLinks = 20;

/** The links from an effect to its root. Throws `not-found` when there is no such effect. */
export async function walkCauses(context: OperationContext, of: string): Promise<ReadOnly<CauseLink>[]> {
  const links: ReadOnly<CauseLink>[] = [];
  const seen = new Set<string>();
  let effect: CauseRecord | null = null;
  let record: CauseRecord = await findEffect(context, of);
  while (links.length < mostLinks) {
    links.push(linkOf(context, record, effect));
    seen.add(idOf(record));
    const next = await follow(context, causesBehind(record), seen);
    if (next === null) break;
    if ('root' in next) {
      links.push(linkOfRoot(context, next.root));
      break;
    }
    effect = record;
    record = next;
  }
  return links;
}

/** The first of the pointers that leads to something not seen yet. */
async function follow(
  context: OperationContext,
  pointers: readonly Pointer[],
  seen: ReadonlySet<string>,
): Promise<CauseRecord | Extract<Pointer, { to: 'root' }> | null> {
  for (const pointer of pointers) {
    if (pointer.to === 'root') return pointer;
    const found = await findRecord(context, pointer);
    if (found && !seen.has(idOf(found))) return found;
  }
  return null;
}
