import * as vms from '@/lib/api/endpoints/vms';
import { listSparklines } from '@/lib/server/operations/list-sparklines';
import { route } from '@/lib/server/route';

export const GET = route(vms.listSparklines, listSparklines);
