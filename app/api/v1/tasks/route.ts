import * as tasks from '@/lib/api/endpoints/tasks';
import { listTasks } from '@/lib/server/operations/list-tasks';
import { route } from '@/lib/server/route';

export const GET = route(tasks.listTasks, listTasks);
