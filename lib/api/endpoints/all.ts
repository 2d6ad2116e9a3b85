import * as balance from './balance';
import * as capacity from './capacity';
import * as causes from './causes';
import * as ha from './ha';
import * as hosts from './hosts';
import * as lab from './lab';
import * as learn from './learn';
import * as meta from './meta';
import * as metrics from './metrics';
import * as past from './past';
import * as placements from './placements';
import * as plans from './plans';
import * as pool from './pool';
import * as rules from './rules';
import * as tasks from './tasks';
import * as vms from './vms';

/** Every endpoint by id: what the OpenAPI document, the router's check and the fuzz test walk through. */
export const endpoints = {
  ...balance,
  ...capacity,
  ...causes,
  ...ha,
  ...hosts,
  ...lab,
  ...learn,
  ...meta,
  ...metrics,
  ...past,
  ...placements,
  ...plans,
  ...pool,
  ...rules,
  ...tasks,
  ...vms,
};
