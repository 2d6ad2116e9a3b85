'use client';
import type { z } from 'zod';
import { call } from '../client';
import { listEvents } from '../endpoints/tasks';
import type { KeysetListInput } from '../keyset-list';
import type { PoolEvent, poolEventQuery } from '../schemas/events';
import { useKeysetList } from '../use-keyset-list';
import { queryKeyOf } from './query-for';

export type EventListQuery = Omit<z.input<typeof poolEventQuery>, 'cursor'>;

const eventListInput = (query: EventListQuery): KeysetListInput<PoolEvent> => ({
  key: queryKeyOf(listEvents, { query }),
  fetchPage: (cursor, signal) => call(listEvents, { query: { ...query, cursor }, ...(signal ? { signal } : {}) }),
});

export const useEventList = (query: EventListQuery) => useKeysetList(eventListInput(query));
