import { generateApiRoutes } from '../generate-api-routes.mjs';
import { hashInputs, isCurrent, writeStamp } from './input-hash.mjs';
import { runModule } from './run-command.mjs';
import { runStep } from './step.mjs';

/** Everything in generated/: the Prisma client, and the table of API routes. */
export async function generateSources() {
  generateApiRoutes();
  const stamp = 'generated/prisma/.inputs';
  const hash = hashInputs(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (isCurrent(stamp, hash)) return;
  await runStep('Generating the database client', 'Look at prisma/schema.prisma in the place that is named above.', () =>
    runModule('prisma/build/index.js', ['generate']),
  );
  writeStamp(stamp, hash);
}
