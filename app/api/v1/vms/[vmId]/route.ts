import * as vms from '@/lib/api/endpoints/vms';
import { changeVm } from '@/lib/server/operations/change-vm';
import { deleteVm } from '@/lib/server/operations/delete-vm';
import { getVm } from '@/lib/server/operations/get-vm';
import { route } from '@/lib/server/route';

export const GET = route(vms.getVm, getVm);
export const PATCH = route(vms.changeVm, changeVm);
export const DELETE = route(vms.deleteVm, deleteVm);
