import * as vms from '@/lib/api/endpoints/vms';
import { getVm } from '@/lib/server/operations/get-vm';
import { route } from '@/lib/server/route';

export const GET = route(vms.getVm, getVm);
