import * as vms from '@/lib/api/endpoints/vms';
import { judgeBulk } from '@/lib/server/operations/judge-bulk';
import { route } from '@/lib/server/route';

export const POST = route(vms.judgeBulk, judgeBulk);
