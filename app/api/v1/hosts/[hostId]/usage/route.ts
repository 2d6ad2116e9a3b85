import * as hosts from '@/lib/api/endpoints/hosts';
import { getHostUsage } from '@/lib/server/operations/get-host-usage';
import { route } from '@/lib/server/route';

export const GET = route(hosts.getHostUsage, getHostUsage);
