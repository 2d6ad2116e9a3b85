import type { z } from 'zod';
import type { listOf, savedView } from '@/lib/api/schemas/pool';
import type { SavedView } from '@/lib/store/store';
import type { OperationContext } from '../context';

type Page = z.infer<typeof savedView>['page'];

/** Views of this user and shared ones. */
export async function listViews(
  { store, actor, inventory }: OperationContext,
  { query }: { query: { page?: Page | undefined } },
): Promise<z.input<ReturnType<typeof listOf<typeof savedView>>>> {
  const views = await store.listViews(query.page ?? null, actor);
  return { items: views.map(toView), total: views.length, revision: inventory.revision };
}

/** The store keeps any page's name; only pages of the schema are ever saved. */
export const toView = ({ owner: _, ...view }: SavedView): z.input<typeof savedView> => ({ ...view, page: view.page as Page });
