'use client';
import { useQuery } from '@tanstack/react-query';
import { isProblemError } from '@/lib/api/problem-error';
import { labQuery } from '@/lib/api/queries/lab';

/** Is the fleet a simulated one, that may be broken on purpose? So it is taken to be until the server says that the hosts are real. */
export function useHasLab(): boolean {
  const { error } = useQuery(labQuery());
  return !(isProblemError(error) && error.code === 'lab-only');
}
