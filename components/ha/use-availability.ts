'use client';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { availabilityQuery } from '@/lib/api/queries/ha';
import { weakestFirst } from './weakest-first';

/** All clusters, the one that bears failures worst first, and the one of the page's address, or else the first. */
export function useAvailability() {
  const [clusterId, setClusterId] = useQueryState('cluster', parseAsString.withOptions({ history: 'push' }));
  const { data, error, refetch } = useQuery(availabilityQuery());
  const clusters = data ? weakestFirst(data.items) : undefined;
  const cluster = clusters?.find(({ id }) => id === clusterId) ?? clusters?.[0];
  return { clusters, cluster, setClusterId, error, refetch };
}
