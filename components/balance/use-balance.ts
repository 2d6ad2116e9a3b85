'use client';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { balanceQuery } from '@/lib/api/queries/balance';

/** The cluster of the page's address, or the most uneven one, and how it is balanced. */
export function useBalance() {
  const [clusterId, setClusterId] = useQueryState('cluster', parseAsString.withOptions({ history: 'push' }));
  return { clusterId, setClusterId, ...useQuery(balanceQuery(clusterId)) };
}
