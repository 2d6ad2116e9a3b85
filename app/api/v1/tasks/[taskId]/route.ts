import * as tasks from '@/lib/api/endpoints/tasks';
import { getTask } from '@/lib/server/operations/get-task';
import { route } from '@/lib/server/route';

export const GET = route(tasks.getTask, getTask);
