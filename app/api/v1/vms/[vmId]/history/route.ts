import * as vms from '@/lib/api/endpoints/vms';
import { listVmHistory } from '@/lib/server/operations/list-vm-history';
import { route } from '@/lib/server/route';

export const GET = route(vms.listVmHistory, listVmHistory);
