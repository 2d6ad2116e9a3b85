import type { OperationContext } from '../context';
import { ApiError } from '../problem';

/** Removes a saved view. */
export async function deleteView({ store, actor }: OperationContext, { params }: { params: { viewId: string } }): Promise<undefined> {
  if (!(await store.removeView(params.viewId, actor))) throw new ApiError('not-found', { kind: 'view', id: params.viewId });
}
