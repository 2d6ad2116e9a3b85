import type { PlanFilter } from '@/lib/api/queries/plans';

/** Asks for the latest plans that empty a host; the server prefetches with the same. */
export const evacuationsOf = (hostId: string): PlanFilter => ({ kind: 'evacuation', scopeId: hostId, limit: 10 });
