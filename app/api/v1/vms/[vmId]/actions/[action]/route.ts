import * as vms from '@/lib/api/endpoints/vms';
import { actOnVm } from '@/lib/server/operations/act-on-vm';
import { route } from '@/lib/server/route';

export const POST = route(vms.actOnVm, actOnVm);
