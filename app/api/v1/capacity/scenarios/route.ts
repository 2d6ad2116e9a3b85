import * as capacity from '@/lib/api/endpoints/capacity';
import { compareScenarios } from '@/lib/server/operations/compare-scenarios';
import { route } from '@/lib/server/route';

export const POST = route(capacity.compareScenarios, compareScenarios);
