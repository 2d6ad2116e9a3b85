import * as hosts from './hosts';
import * as lab from './lab';
import * as meta from './meta';
import * as metrics from './metrics';
import * as placements from './placements';
import * as pool from './pool';
import * as rules from './rules';
import * as tasks from './tasks';
import * as vms from './vms';

/** Every endpoint by id: what the OpenAPI document, the router's check and the fuzz test walk through. */
export const endpoints = { ...hosts, ...lab, ...meta, ...metrics, ...placements, ...pool, ...rules, ...tasks, ...vms };
