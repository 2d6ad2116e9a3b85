import * as ha from '@/lib/api/endpoints/ha';
import { getAvailability } from '@/lib/server/operations/get-availability';
import { route } from '@/lib/server/route';

export const GET = route(ha.getAvailability, getAvailability);
