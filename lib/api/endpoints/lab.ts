import { endpoint } from '../endpoint';
import * as lab from '../schemas/lab';

const tag = 'Lab';

export const getLab = endpoint({
  id: 'getLab',
  method: 'GET',
  path: '/api/v1/lab',
  tag,
  summary: 'Clock, faults and scenarios of the simulated fleet',
  answer: lab.lab,
  presentOnly: true,
  status: 200,
});
export const injectFault = endpoint({
  id: 'injectFault',
  method: 'POST',
  path: '/api/v1/lab/faults',
  tag,
  summary: 'Break something',
  body: lab.faultRequest,
  answer: lab.fault,
  status: 201,
});
export const clearFault = endpoint({
  id: 'clearFault',
  method: 'DELETE',
  path: '/api/v1/lab/faults/{faultId}',
  tag,
  summary: 'Mend it',
  status: 204,
});
export const changeClock = endpoint({
  id: 'changeClock',
  method: 'PATCH',
  path: '/api/v1/lab/clock',
  tag,
  summary: 'Pause, speed up or step the simulated time',
  body: lab.changeClockRequest,
  answer: lab.clock,
  status: 200,
});
export const loadScenario = endpoint({
  id: 'loadScenario',
  method: 'POST',
  path: '/api/v1/lab/scenario',
  tag,
  summary: 'Replace the whole fleet by a scenario',
  body: lab.loadScenarioRequest,
  answer: lab.lab,
  status: 200,
});
export const importFleet = endpoint({
  id: 'importFleet',
  method: 'POST',
  path: '/api/v1/lab/import',
  tag,
  summary: 'Replace the fleet by a file of your own (YAML, or CSV of hosts and VMs)',
  body: lab.importRequest,
  answer: lab.importAnswer,
  status: 200,
  maxBodyBytes: 45_000_000,
});
