import type { Database } from './database';
import { toStorableText } from './postgres-text';
import type { SavedView } from './store';

/** Views of one's own and those shared by others, by name; of one page, or of all when it is null. */
export async function listViews({ prisma }: Database, page: string | null, owner: string): Promise<SavedView[]> {
  const rows = await prisma.savedView.findMany({
    where: { ...(page !== null && { page: toStorableText(page) }), OR: [{ owner: toStorableText(owner) }, { shared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** A view of the same page, name and owner is replaced. */
export async function insertView({ prisma }: Database, view: SavedView): Promise<void> {
  const data = { ...view, name: toStorableText(view.name), query: toStorableText(view.query) };
  const { page, name, owner } = data;
  await prisma.$transaction([prisma.savedView.deleteMany({ where: { page, name, owner } }), prisma.savedView.create({ data })]);
}

/** False when there was none of that owner. */
export async function removeView({ prisma }: Database, id: string, owner: string): Promise<boolean> {
  const { count } = await prisma.savedView.deleteMany({ where: { id: toStorableText(id), owner: toStorableText(owner) } });
  return count > 0;
}
