import * as hosts from '@/lib/api/endpoints/hosts';
import { confirmHostOff } from '@/lib/server/operations/confirm-host-off';
import { route } from '@/lib/server/route';

export const POST = route(hosts.confirmHostOff, confirmHostOff);
