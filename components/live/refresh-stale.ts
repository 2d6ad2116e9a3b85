import type { Query, QueryClient } from '@tanstack/react-query';
import type { CachedAnswer, Staleness } from './staleness';

/** An answer is rarely on its way for longer; a change within that time before it arrived asks for it once more. */
const longestWayMs = 1_000;

/** Fetches again what is shown and due; marks as stale what is cached but not shown, so that it is fetched when it is. */
export function refreshStale(client: QueryClient, staleness: Staleness, nowMs: number): void {
  if (staleness.isEmpty) return;
  for (const query of client.getQueryCache().findAll()) {
    const answer = answerOf(query);
    if (answer === null || query.state.data === undefined || !staleness.isDue(answer, nowMs)) continue;
    if (query.isActive()) void client.refetchQueries({ queryKey: query.queryKey, exact: true }, { cancelRefetch: false });
    else if (!query.state.isInvalidated) query.invalidate();
  }
  staleness.forgetBefore(nowMs - 600_000);
}

/** Query keys are [endpoint id, input] (queryKeyOf); a third part marks a list that refreshes only the pages in sight. */
function answerOf(query: Query): CachedAnswer | null {
  const [endpointId, input, refreshesInSight] = query.queryKey;
  if (typeof endpointId !== 'string') return null;
  return {
    endpointId,
    objectIds: wordsIn(input),
    pages: refreshesInSight ? 1 : pagesOf(query.state.data),
    isFetching: query.state.fetchStatus !== 'idle',
    updatedAtMs: query.state.dataUpdatedAt,
    readAtMs: query.state.dataUpdatedAt - longestWayMs,
  };
}

/** Every string of a query's input, bare of a metric's 'host/' or 'guest/': the ids among them are the objects it is about. */
function wordsIn(input: unknown): string[] {
  if (typeof input === 'string') return [input.replace(/^(host|guest|storage-pool|network)\//, '')];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(wordsIn) : [];
}

const pagesOf = (data: unknown): number =>
  typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages) ? data.pages.length : 1;
