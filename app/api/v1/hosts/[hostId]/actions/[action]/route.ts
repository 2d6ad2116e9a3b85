import * as hosts from '@/lib/api/endpoints/hosts';
import { actOnHost } from '@/lib/server/operations/act-on-host';
import { route } from '@/lib/server/route';

export const POST = route(hosts.actOnHost, actOnHost);
