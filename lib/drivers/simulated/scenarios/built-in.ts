import { campus } from './campus';
import { classroom } from './classroom';
import { empty } from './empty';
import { enterprise } from './enterprise';
import { limits } from './limits';

/** The scenarios that come with Onepool, as the YAML text a user may copy and change. */
export const builtInScenarios: Readonly<Record<string, string>> = { classroom, campus, enterprise, limits, empty };
