'use client';
import { useQuery } from '@tanstack/react-query';
import { networksQuery } from '@/lib/api/queries/networks';
import { rulesQuery } from '@/lib/api/queries/rules';
import { storagePoolsQuery } from '@/lib/api/queries/storage-pools';

/** Names of networks, storage pools and rules by id; an id that is none of them is given back as it is. */
export function useObjectNames(): (id: string) => string {
  const lists = [useQuery(networksQuery()).data, useQuery(storagePoolsQuery()).data, useQuery(rulesQuery()).data];
  return (id) => {
    for (const list of lists) {
      const found = list?.items.find((item) => item.id === id);
      if (found) return found.name;
    }
    return id;
  };
}
