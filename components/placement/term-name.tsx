'use client';
import { useQuery } from '@tanstack/react-query';
import { getHost } from '@/lib/api/endpoints/hosts';
import { queryFor } from '@/lib/api/queries/query-for';
import { vmQuery } from '@/lib/api/queries/vms';

/** A term of a placement wish by its name: a tag as it is, a VM or a host as people call it. */
export function TermName({ term }: { term: string }) {
  const isHost = term.startsWith('host-');
  const isTag = term.startsWith('tag:');
  const host = useQuery({ ...queryFor(getHost, { params: { hostId: term } }), enabled: isHost });
  const vm = useQuery({ ...vmQuery(term), enabled: !isHost && !isTag });
  return <>{host.data?.name ?? vm.data?.name ?? term}</>;
}
