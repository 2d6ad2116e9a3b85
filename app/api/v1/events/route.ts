import * as tasks from '@/lib/api/endpoints/tasks';
import { streamEvents } from '@/lib/server/operations/stream-events';
import { route } from '@/lib/server/route';

export const GET = route(tasks.streamEvents, streamEvents);
