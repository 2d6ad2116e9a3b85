import type { Page } from '@playwright/test';
import { expect, open, test } from './support';

/** The newest measured share on the CPU chart, in percent, as its legend says it. */
async function cpuPercent(page: Page): Promise<number> {
  const legend = await page
    .getByRole('listitem')
    .filter({ hasText: /^Used.*%/ })
    .first()
    .textContent();
  return Number(/[\d.]+/.exec(legend ?? '')?.[0] ?? Number.NaN);
}

/** What the CPU chart says of a step so many before its newest, such as "18:04: Used 7.2% (peak 9%)". */
async function cpuStep(page: Page, stepsBack: number): Promise<string> {
  const slider = page.getByRole('slider', { name: /^CPU/ });
  await slider.press('End');
  for (let step = 0; step < stepsBack; step++) await slider.press('ArrowLeft');
  return (await slider.getAttribute('aria-valuetext')) ?? '';
}

test('shows a load peak of a host on its chart while the page is open', async ({ page, pool }) => {
  const { host } = await pool.someIds();
  await pool.setClock({ speed: 60 });
  await open(page, `/hosts/${host}/charts?range=1h`);
  const calm = await cpuPercent(page);
  expect(calm).toBeGreaterThan(0);
  await pool.injectPeak(host, 5);
  await expect.poll(() => cpuPercent(page)).toBeGreaterThan(calm * 2);
});

test('shows a crash of a host as a gap in its lines and a mark under them', async ({ page, pool }) => {
  const { host } = await pool.someIds();
  const name = (await pool.hosts()).find((one) => one.id === host)?.name ?? '';
  await pool.setClock({ speed: 60 });
  await open(page, `/hosts/${host}/charts?range=1h`);
  expect(await cpuStep(page, 4)).toMatch(/Used \d/);
  await pool.inject('host-crash', host);
  const marks = page.getByRole('list', { name: 'Events' }).first();
  await expect(marks.getByRole('button', { name: new RegExp(`${name} is down`) })).toBeVisible();
  // Four samples that the host did not send.
  await expect.poll(() => cpuStep(page, 4)).toContain('no data');
});
