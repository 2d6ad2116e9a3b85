import type { z } from 'zod';
import type { about } from '@/lib/api/schemas/pool';
import packageJson from '@/package.json';
import type { OperationContext } from '../context';

/** What runs here: version, scenario, clock and database. */
export const getAbout = (context: OperationContext): z.input<typeof about> => ({
  version: packageJson.version,
  scenario: context.driver.lab?.scenario ?? '',
  simulated: context.driver.lab !== null,
  now: new Date(context.now()).toISOString(),
  revision: context.inventory.revision,
  database: context.database,
});
