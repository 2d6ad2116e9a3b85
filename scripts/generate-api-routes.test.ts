import { expect, it } from 'vitest';
import { toModule } from './generate-api-routes.mjs';

it('names every route by the path it answers, groups left out', () => {
  expect(
    toModule(['app/api/v1/vms/[vmId]', 'app/(console)/export', 'app/api/v1/vms']),
  ).toBe(`// Written by scripts/generate-api-routes.mjs from the folders of app/.
import * as route0 from '@/app/(console)/export/route';
import * as route1 from '@/app/api/v1/vms/route';
import * as route2 from '@/app/api/v1/vms/[vmId]/route';

/** The module of every path that is no page; [name] stands for one segment. */
export const apiRoutes = {
  '/export': route0,
  '/api/v1/vms': route1,
  '/api/v1/vms/[vmId]': route2,
};
`);
});
