import * as lab from '@/lib/api/endpoints/lab';
import { changeClock } from '@/lib/server/operations/change-clock';
import { route } from '@/lib/server/route';

export const PATCH = route(lab.changeClock, changeClock);
