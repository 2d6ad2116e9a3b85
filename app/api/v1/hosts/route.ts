import * as hosts from '@/lib/api/endpoints/hosts';
import { listHosts } from '@/lib/server/operations/list-hosts';
import { route } from '@/lib/server/route';

export const GET = route(hosts.listHosts, listHosts);
