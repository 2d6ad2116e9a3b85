import * as pool from '@/lib/api/endpoints/pool';
import { deleteView } from '@/lib/server/operations/delete-view';
import { route } from '@/lib/server/route';

export const DELETE = route(pool.deleteView, deleteView);
