import * as hosts from '@/lib/api/endpoints/hosts';
import { getHostGrid } from '@/lib/server/operations/get-host-grid';
import { route } from '@/lib/server/route';

export const GET = route(hosts.getHostGrid, getHostGrid);
