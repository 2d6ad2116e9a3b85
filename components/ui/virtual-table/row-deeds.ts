'use client';
import { useEffect, useMemo, useRef } from 'react';

/** What a row can ask of its table. */
export interface RowDeeds<Row> {
  readonly select: (id: string, index: number) => void;
  readonly activate: (id: string) => void;
  readonly open: (row: Row) => void;
}

/** The same functions for the life of the table, so that a row is drawn again only when something of its own changed. */
export function useSteadyDeeds<Row>(deeds: RowDeeds<Row>): RowDeeds<Row> {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  return useMemo(
    () => ({
      select: (id, index) => latest.current.select(id, index),
      activate: (id) => latest.current.activate(id),
      open: (row) => latest.current.open(row),
    }),
    [],
  );
}
