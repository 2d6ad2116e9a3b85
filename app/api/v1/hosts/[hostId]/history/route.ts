import * as hosts from '@/lib/api/endpoints/hosts';
import { listHostHistory } from '@/lib/server/operations/list-host-history';
import { route } from '@/lib/server/route';

export const GET = route(hosts.listHostHistory, listHostHistory);
