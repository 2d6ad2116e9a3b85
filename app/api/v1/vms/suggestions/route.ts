import * as vms from '@/lib/api/endpoints/vms';
import { suggestVmFilter } from '@/lib/server/operations/suggest-vm-filter';
import { route } from '@/lib/server/route';

export const GET = route(vms.suggestVmFilter, suggestVmFilter);
