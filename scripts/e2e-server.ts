// The built server on an empty database of its own, for the browser tests. What a killed run left behind is swept first.
import { rmSync } from 'node:fs';
import { makeThrowAwayFolder } from '@/lib/postgres/throw-away-folder';

const dataDir = await makeThrowAwayFolder();
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
Object.assign(process.env, { NODE_ENV: 'production', ONEPOOL_DATA_DIR: dataDir, DATABASE_URL: '' });
// A name that is not resolved before the build has made the file.
const server = '../dist/server.mjs';
await import(server);
