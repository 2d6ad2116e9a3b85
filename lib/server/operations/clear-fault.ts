import type { OperationContext } from '../context';
import { getDriverLab } from '../lab/get-driver-lab';
import { ApiError } from '../problem';

/** Mends what was broken. */
export async function clearFault(context: OperationContext, { params }: { params: { faultId: string } }): Promise<undefined> {
  const mended = await getDriverLab(context).clear(params.faultId);
  if (!mended) throw new ApiError('not-found', { kind: 'fault', id: params.faultId });
  context.controller.wake();
}
