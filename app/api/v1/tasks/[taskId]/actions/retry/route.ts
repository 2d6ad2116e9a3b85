import * as tasks from '@/lib/api/endpoints/tasks';
import { retryTask } from '@/lib/server/operations/retry-task';
import { route } from '@/lib/server/route';

export const POST = route(tasks.retryTask, retryTask);
