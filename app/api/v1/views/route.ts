import * as pool from '@/lib/api/endpoints/pool';
import { listViews } from '@/lib/server/operations/list-views';
import { saveView } from '@/lib/server/operations/save-view';
import { route } from '@/lib/server/route';

export const GET = route(pool.listViews, listViews);
export const POST = route(pool.saveView, saveView);
