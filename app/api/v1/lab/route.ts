import * as lab from '@/lib/api/endpoints/lab';
import { getLab } from '@/lib/server/operations/get-lab';
import { route } from '@/lib/server/route';

export const GET = route(lab.getLab, getLab);
