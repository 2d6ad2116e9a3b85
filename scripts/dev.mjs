// npm run dev: the server from its sources. Pages change in the browser as they are saved; a change of the server's own code
// starts it again, and it adopts the database server that is running.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { prepare } from './build/prepare.mjs';
import { runMain } from './build/printable-error.mjs';
import { stopWithNpm } from './build/stop-with-npm.mjs';
import { generateApiRoutes } from './generate-api-routes.mjs';

stopWithNpm();
await runMain(prepare);
watch('app', { recursive: true }, () => generateApiRoutes());

const watcher = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'lib/server/main.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => watcher.kill(signal));
watcher.on('exit', (code) => process.exit(code ?? 0));
