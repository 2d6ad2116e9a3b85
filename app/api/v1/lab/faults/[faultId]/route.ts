import * as lab from '@/lib/api/endpoints/lab';
import { clearFault } from '@/lib/server/operations/clear-fault';
import { route } from '@/lib/server/route';

export const DELETE = route(lab.clearFault, clearFault);
