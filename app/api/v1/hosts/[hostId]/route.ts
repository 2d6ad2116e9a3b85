import * as hosts from '@/lib/api/endpoints/hosts';
import { getHost } from '@/lib/server/operations/get-host';
import { route } from '@/lib/server/route';

export const GET = route(hosts.getHost, getHost);
