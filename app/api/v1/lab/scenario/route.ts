import * as lab from '@/lib/api/endpoints/lab';
import { loadScenario } from '@/lib/server/operations/load-scenario';
import { route } from '@/lib/server/route';

export const POST = route(lab.loadScenario, loadScenario);
