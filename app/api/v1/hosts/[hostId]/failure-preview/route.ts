import * as ha from '@/lib/api/endpoints/ha';
import { getFailurePreview } from '@/lib/server/operations/get-failure-preview';
import { route } from '@/lib/server/route';

export const GET = route(ha.getFailurePreview, getFailurePreview);
