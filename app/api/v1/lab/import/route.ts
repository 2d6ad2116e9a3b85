import * as lab from '@/lib/api/endpoints/lab';
import { importFleet } from '@/lib/server/operations/import-fleet';
import { route } from '@/lib/server/route';

export const POST = route(lab.importFleet, importFleet);
