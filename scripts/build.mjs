// npm run build: everything that `npm start` makes before it serves.
import { buildProduct } from './build/build-product.mjs';
import { prepare } from './build/prepare.mjs';
import { runMain } from './build/printable-error.mjs';

await runMain(async () => {
  await prepare();
  await buildProduct();
});
