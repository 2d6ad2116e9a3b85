import { plainRoute, plainText } from '@/lib/server/plain-route';
import { processMetrics } from '@/lib/server/process-metrics';

/** Figures of this process for Prometheus. */
export const GET = plainRoute(async () => plainText(200, await processMetrics.metrics(), processMetrics.contentType));
