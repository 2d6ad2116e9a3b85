import * as vms from '@/lib/api/endpoints/vms';
import { exportVms } from '@/lib/server/operations/export-vms';
import { route } from '@/lib/server/route';

export const GET = route(vms.exportVms, exportVms);
