import * as meta from '@/lib/api/endpoints/meta';
import { getOpenApi } from '@/lib/server/operations/get-open-api';
import { route } from '@/lib/server/route';

export const GET = route(meta.getOpenApi, getOpenApi);
