import { expect, open, test } from './support';

test.use({ timezoneId: 'Asia/Tokyo', locale: 'en-GB' });

test('a first visitor from another zone sees its times, and no part of the page is drawn twice', async ({ page, pool }) => {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  // A slow machine: parts of the page come alive long after it has come.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await pool.setClock({ paused: true });
  const inTokyo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  await open(page, '/lab');
  await expect(page.getByRole('main')).toContainText(inTokyo.format(await pool.now()));
  await open(page, '/vms');
  await open(page, '/events');
  expect(wrong).toEqual([]);
});

test('the second visit is drawn at once, without asking for the page again', async ({ page }) => {
  await open(page, '/events');
  const pages: string[] = [];
  page.on('request', (request) => request.isNavigationRequest() && pages.push(request.url()));
  await open(page, '/events');
  expect(pages).toHaveLength(1);
});

test('where cookies are refused the page stays as the server drew it', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined }));
  const pages: string[] = [];
  page.on('request', (request) => request.isNavigationRequest() && pages.push(request.url()));
  await open(page, '/events');
  expect(pages).toHaveLength(1);
});
