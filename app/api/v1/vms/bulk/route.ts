import * as vms from '@/lib/api/endpoints/vms';
import { runBulk } from '@/lib/server/operations/run-bulk';
import { route } from '@/lib/server/route';

export const POST = route(vms.runBulk, runBulk);
