import * as metrics from '@/lib/api/endpoints/metrics';
import { getSeries } from '@/lib/server/operations/get-series';
import { route } from '@/lib/server/route';

export const GET = route(metrics.getSeries, getSeries);
