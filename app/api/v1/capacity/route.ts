import * as capacity from '@/lib/api/endpoints/capacity';
import { getCapacity } from '@/lib/server/operations/get-capacity';
import { route } from '@/lib/server/route';

export const GET = route(capacity.getCapacity, getCapacity);
