import * as capacity from '@/lib/api/endpoints/capacity';
import { listRightSizes } from '@/lib/server/operations/list-right-sizes';
import { route } from '@/lib/server/route';

export const GET = route(capacity.listRightSizes, listRightSizes);
