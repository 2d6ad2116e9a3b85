import { getCauses as endpoint } from '@/lib/api/endpoints/causes';
import { getCauses } from '@/lib/server/operations/get-causes';
import { route } from '@/lib/server/route';

export const GET = route(endpoint, getCauses);
