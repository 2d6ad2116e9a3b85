import * as vms from '@/lib/api/endpoints/vms';
import { listMoveTargets } from '@/lib/server/operations/list-move-targets';
import { route } from '@/lib/server/route';

export const GET = route(vms.listMoveTargets, listMoveTargets);
