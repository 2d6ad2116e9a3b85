import { getPast as endpoint } from '@/lib/api/endpoints/past';
import { getPast } from '@/lib/server/operations/get-past';
import { route } from '@/lib/server/route';

export const GET = route(endpoint, getPast);
