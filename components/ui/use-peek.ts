'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { useCallback } from 'react';

/** The row of a list that is looked at beside it, kept in the address. Opening is a step that Back undoes; walking on is not. */
export function usePeek(): readonly [string | null, (id: string | null) => void] {
  const [peek, setState] = useQueryState('peek', parseAsString);
  const setPeek = useCallback(
    (id: string | null) => void setState(id, { history: peek === null && id !== null ? 'push' : 'replace' }),
    [setState, peek],
  );
  return [peek, setPeek];
}
