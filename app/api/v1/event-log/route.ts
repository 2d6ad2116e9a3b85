import * as tasks from '@/lib/api/endpoints/tasks';
import { listEvents } from '@/lib/server/operations/list-events';
import { route } from '@/lib/server/route';

export const GET = route(tasks.listEvents, listEvents);
