import * as vms from '@/lib/api/endpoints/vms';
import { createVm } from '@/lib/server/operations/create-vm';
import { listVms } from '@/lib/server/operations/list-vms';
import { route } from '@/lib/server/route';

export const GET = route(vms.listVms, listVms);
export const POST = route(vms.createVm, createVm);
