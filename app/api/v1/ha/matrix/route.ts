import * as ha from '@/lib/api/endpoints/ha';
import { getFailureMatrix } from '@/lib/server/operations/get-failure-matrix';
import { route } from '@/lib/server/route';

export const GET = route(ha.getFailureMatrix, getFailureMatrix);
