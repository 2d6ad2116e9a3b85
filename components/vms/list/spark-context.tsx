'use client';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { sparklinesQuery } from '@/lib/api/queries/vms';

type Lines = Readonly<Record<string, readonly (number | null)[]>>;
const SparkContext = createContext<Lines>({});

export const useSpark = (vmId: string): readonly (number | null)[] | undefined => useContext(SparkContext)[vmId];

/** Rows are asked for in blocks of this many, so that a step of the wheel does not make a new request. */
const block = 20;

/** Fetches the CPU lines of the rows in sight and hands them to their cells. */
export function useVisibleSparks(ids: readonly string[]) {
  const [range, setRange] = useState({ from: 0, to: 2 * block });
  const onVisibleChange = useCallback((first: number, last: number) => {
    const from = Math.floor(first / block) * block;
    const to = Math.ceil((last + 1) / block) * block;
    setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
  }, []);
  const visible = useMemo(() => ids.slice(range.from, range.to), [ids, range]);
  const { data } = useQuery({ ...sparklinesQuery(visible), enabled: visible.length > 0 });
  return { onVisibleChange, lines: data?.series ?? {} };
}

export const SparkProvider = ({ lines, children }: { lines: Lines; children: ReactNode }) => (
  <SparkContext.Provider value={lines}>{children}</SparkContext.Provider>
);
