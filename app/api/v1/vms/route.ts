import * as vms from '@/lib/api/endpoints/vms';
import { listVms } from '@/lib/server/operations/list-vms';
import { route } from '@/lib/server/route';

export const GET = route(vms.listVms, listVms);
