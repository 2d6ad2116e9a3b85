import * as vms from '@/lib/api/endpoints/vms';
import { listVmDecisions } from '@/lib/server/operations/list-vm-decisions';
import { route } from '@/lib/server/route';

export const GET = route(vms.listVmDecisions, listVmDecisions);
