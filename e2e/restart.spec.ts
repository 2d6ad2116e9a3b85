import { readFile } from 'node:fs/promises';
import { type APIRequestContext, type Page, request } from '@playwright/test';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '@/lib/postgres/throw-away-folder';
import { ServerProcess } from '@/scripts/crash-test/server-process';
import { expect, open, PoolUnderTest, test } from './support';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let server: ServerProcess;
let dataDir: string;
let api: APIRequestContext;

// A server of its own: the other tests need theirs.
test.beforeEach(async () => {
  dataDir = await makeThrowAwayFolder();
  const settings = { ONEPOOL_DATA_DIR: dataDir, ONEPOOL_SCENARIO: 'classroom', ONEPOOL_LOG_LEVEL: 'error', DATABASE_URL: '' };
  server = new ServerProcess(Number(process.env.ONEPOOL_E2E_PORT ?? 4110) + 1, settings);
  await server.start();
  api = await request.newContext({ baseURL: server.baseUrl });
});
test.afterEach(async () => {
  await api.dispose();
  await server.kill();
  await removeThrowAwayFolder(dataDir);
});

/** Half an hour of peak on a host, in the midst of an hour that is a day ago when this ends. Answers the charts of that hour. */
async function makePeakOfYesterday(pool: PoolUnderTest): Promise<string> {
  const { host } = await pool.someIds();
  await pool.setClock({ speed: 600, paused: false });
  const began = await pool.now();
  const reach = (minutes: number) => expect.poll(() => pool.now(), { timeout: 20_000 }).toBeGreaterThan(began + minutes * minuteMs);
  await reach(15);
  await pool.injectPeak(host, 5, 30 * minuteMs);
  await reach(65);
  await pool.setClock({ paused: true, advanceMs: dayMs });
  const span = new URLSearchParams({ from: new Date(began).toISOString(), to: new Date(began + 60 * minuteMs).toISOString() });
  return `/hosts/${host}/charts?${span}`;
}

/** The lines of the CPU chart, as the file that the page makes of them. */
async function cpuLines(page: Page): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).first().click();
  return readFile(await (await begun).path(), 'utf8');
}

const averagesOf = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => Number(line.split(',')[1]));

test('has the chart of yesterday, with its peak, after a power cut', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage({ baseURL: server.baseUrl });
  const charts = await makePeakOfYesterday(new PoolUnderTest(api));
  await open(page, charts);
  const before = await cpuLines(page);
  expect(Math.max(...averagesOf(before))).toBeGreaterThan(2 * Math.min(...averagesOf(before)));
  await server.kill();
  await server.start();
  await open(page, charts);
  expect(await cpuLines(page)).toBe(before);
});
