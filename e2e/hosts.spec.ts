import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './support';

/** The charts' figures as a table, newest first. */
async function cpuTable(page: Page) {
  await page.getByRole('button', { name: 'View as table' }).first().click();
  return page.getByRole('region', { name: 'CPU, as a table' });
}

test('shows the hosts as a table or as a heat grid, and leads from either to a host', async ({ page }) => {
  await open(page, '/hosts');
  await expect(page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: /kvm-03/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Heat grid' }).click();
  await expect(page).toHaveURL(/view=grid/);
  await page.getByRole('button', { name: /^kvm-02: / }).click();
  const peek = page.getByRole('dialog', { name: 'kvm-02' });
  await peek.getByRole('link', { name: 'Open host' }).click();
  await expect(page.getByRole('heading', { name: 'kvm-02' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: /^kvm-02: / })).toBeVisible();
});

test('tells who uses a host, by resource', async ({ page, pool }) => {
  const { host, vm } = await pool.someIds();
  const name = (await pool.vms()).find((one) => one.id === vm)?.name ?? '';
  await open(page, `/hosts/${host}`);
  await page.getByRole('radiogroup', { name: 'Resource' }).getByRole('radio', { name: 'RAM' }).click();
  await expect(page.getByRole('main').getByText(name, { exact: true }).first()).toBeVisible();
});

test('has yesterday on its charts, as lines, as a table and as a file, and the address keeps the span', async ({ page, pool }) => {
  const { host } = await pool.someIds();
  await open(page, `/hosts/${host}/charts`);
  await page.getByRole('radio', { name: '24 h' }).click();
  await expect(page).toHaveURL(/range=24h/);
  const slider = page.getByRole('slider', { name: /^CPU/ });
  // A day in steps of five minutes.
  await expect(slider).toHaveAttribute('aria-valuemax', '288');
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /Used \d/);
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).first().click();
  const lines = (await readFile(await (await begun).path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines.length).toBeGreaterThan(100);
  await page.reload();
  const table = await cpuTable(page);
  await expect(table.getByRole('row')).toHaveCount(lines.length);
});

test('zooms all charts by a drag in one, and back', async ({ page, pool }) => {
  const { host } = await pool.someIds();
  await open(page, `/hosts/${host}/charts?range=6h`);
  const box = await page.getByRole('slider', { name: /^Memory:/ }).boundingBox();
  if (!box) throw new Error('the chart is drawn');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=.*to=/);
  await page.getByRole('button', { name: 'Back to the last 6 h' }).click();
  await expect(page).not.toHaveURL(/from=/);
});

test('empties a host for maintenance, and takes it back', async ({ page, pool }) => {
  const { host } = await pool.someIds();
  const name = (await pool.hosts()).find((one) => one.id === host)?.name ?? '';
  await pool.setClock({ speed: 60 });
  await open(page, `/hosts/${host}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Enter maintenance…' }).click();
  await page
    .getByRole('dialog', { name: `Put ${name} into maintenance?` })
    .getByRole('button', { name: 'Enter maintenance' })
    .click();
  await expect(main.getByText('In maintenance').first()).toBeVisible({ timeout: 30_000 });
  expect(await pool.vms(`host:${name} state:running`)).toEqual([]);
  await main.getByRole('button', { name: 'Leave maintenance' }).click();
  await expect(main.getByRole('button', { name: 'Enter maintenance…' })).toBeVisible();
  await pool.createVm({ name: 'back-01' });
  await expect.poll(async () => (await pool.vms('name:back-01'))[0]).toMatchObject({ state: 'running', hostName: name });
});
