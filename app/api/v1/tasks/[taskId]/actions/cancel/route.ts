import * as tasks from '@/lib/api/endpoints/tasks';
import { cancelTask } from '@/lib/server/operations/cancel-task';
import { route } from '@/lib/server/route';

export const POST = route(tasks.cancelTask, cancelTask);
