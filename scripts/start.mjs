// npm start: installs, generates and builds what is not current, then is the server.
import { buildProduct } from './build/build-product.mjs';
import { prepare } from './build/prepare.mjs';
import { runMain } from './build/printable-error.mjs';
import { stopWithNpm } from './build/stop-with-npm.mjs';

stopWithNpm();
await runMain(async () => {
  await prepare();
  await buildProduct();
});

// The server runs in this very process: signals reach it, and killing this process leaves nothing behind.
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
await import('../dist/server.mjs');
