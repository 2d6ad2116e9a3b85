import * as vms from '@/lib/api/endpoints/vms';
import { getVmPlacement } from '@/lib/server/operations/get-vm-placement';
import { route } from '@/lib/server/route';

export const GET = route(vms.getVmPlacement, getVmPlacement);
