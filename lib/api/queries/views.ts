import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../client';
import { deleteView, listViews, saveView } from '../endpoints/pool';
import type { savedView, saveViewRequest } from '../schemas/pool';
import { queryFor } from './query-for';

export type SavedView = z.infer<typeof savedView>;

export const viewsQuery = (page: SavedView['page']) => queryOptions(queryFor(listViews, { query: { page } }));

const useRefreshViews = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [listViews.id] });
};

export const useSaveView = () =>
  useMutation({ mutationFn: (body: z.input<typeof saveViewRequest>) => call(saveView, { body }), onSuccess: useRefreshViews() });

export const useDeleteView = () =>
  useMutation({ mutationFn: (viewId: string) => call(deleteView, { params: { viewId } }), onSuccess: useRefreshViews() });
