import * as vms from '@/lib/api/endpoints/vms';
import { createVms } from '@/lib/server/operations/create-vms';
import { route } from '@/lib/server/route';

export const POST = route(vms.createVms, createVms);
