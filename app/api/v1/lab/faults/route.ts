import * as lab from '@/lib/api/endpoints/lab';
import { injectFault } from '@/lib/server/operations/inject-fault';
import { route } from '@/lib/server/route';

export const POST = route(lab.injectFault, injectFault);
