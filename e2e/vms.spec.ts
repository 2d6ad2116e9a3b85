import { readFile } from 'node:fs/promises';
import { expect, open, test } from './support';

test('filters with completion, chips, and a negated term, and the address keeps it', async ({ page }) => {
  await open(page, '/vms');
  const grid = page.getByRole('grid', { name: 'VMs' });
  await expect(grid).toContainText('student-01');
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await page.keyboard.press('/');
  await page.keyboard.type('tag:pr');
  await page.getByRole('option', { name: /tag:prod/ }).click();
  await expect(page.getByRole('button', { name: 'Edit tag:prod' })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  await filter.fill('-tag:db');
  await filter.press('Enter');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expect(grid).not.toContainText('db-01');
  await expect(page).toHaveURL(/filter=tag:prod/);

  await page.reload();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('button', { name: 'Remove -tag:db' }).click();
  await expect(grid).toContainText('db-01');
});

test('says where a filter cannot be read, and keeps the rows', async ({ page }) => {
  await open(page, '/vms');
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await filter.fill('colour:red');
  await filter.press('Enter');
  await expect(page.getByText('“colour” is not a field of this list.')).toBeVisible();
});

test('keeps a filter as a view that can be opened again', async ({ page }) => {
  const name = `Students ${Date.now()}`;
  await open(page, '/vms?filter=tag:dev');
  const views = page.getByRole('button', { name: 'Views' });
  await views.click();
  await page.getByRole('textbox', { name: 'Save this view…' }).fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`View ${name} is saved`)).toBeVisible();
  await open(page, '/vms');
  await views.click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Edit tag:dev' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'VMs' })).toHaveAttribute('aria-rowcount', '2');
});

test('says before a bulk stop how many will and how many are off already, then stops them', async ({ page, pool }) => {
  await pool.createVm({ name: 'off-01', tags: ['night'], power: 'stopped' });
  for (const name of ['on-01', 'on-02']) await pool.createVm({ name, tags: ['night'] });
  await pool.setClock({ speed: 60 });
  await expect.poll(async () => (await pool.vms('tag:night state:running')).length).toBe(2);

  await open(page, '/vms?filter=tag:night');
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  const bar = page.getByRole('region', { name: 'Actions on the selection' });
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Power off' }).click();
  const sheet = page.getByRole('dialog', { name: 'Power off: 3 VMs' });
  await expect(sheet.getByRole('definition')).toHaveText(['2', '1', '0']);
  await sheet.getByRole('button', { name: 'Power off: 2 VMs' }).click();
  await expect(sheet).toBeHidden();
  await expect.poll(async () => (await pool.vms('tag:night state:stopped')).length).toBe(3);
});

test('downloads the rows that match as CSV', async ({ page }) => {
  await open(page, '/vms?filter=tag:infra');
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const lines = (await readFile(await (await begun).path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines.join('\n')).toContain('backup-01');
  expect(lines.join('\n')).toContain('dc-01');
});

test('walks the list with the keyboard, peeks with Space, and opens with Enter', async ({ page }) => {
  await open(page, '/vms?filter=tag:web&sort=name');
  await expect(page.getByRole('grid', { name: 'VMs' })).toContainText('web-02');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: 'web-01' })).toContainText('Restart order');
  await page.keyboard.press('j');
  await expect(page.getByRole('dialog', { name: 'web-02' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'web-02' })).toBeVisible();
});

test('hides a column, and it stays hidden after a reload', async ({ page }) => {
  await open(page, '/vms');
  const tags = page.getByRole('columnheader', { name: /^Tags/ });
  await expect(tags).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Tags' }).click();
  await page.keyboard.press('Escape');
  await expect(tags).toBeHidden();
  await page.reload();
  await expect(page.getByRole('grid', { name: 'VMs' })).toContainText('web-01');
  await expect(tags).toBeHidden();
});

test('selects a whole group of the grouped list, and single VMs of it', async ({ page, pool }) => {
  const [host] = await pool.hosts();
  const onHost = await pool.vms(`host:${host?.name}`);
  await open(page, '/vms?group=host');
  const grid = page.getByRole('grid', { name: 'Groups of VMs' });
  const bar = page.getByRole('region', { name: 'Actions on the selection' });
  await grid.getByRole('checkbox', { name: `Select ${host?.name}` }).click();
  await expect(bar).toContainText(`${onHost.length} selected`);
  await grid.getByRole('button', { name: `Show the VMs of ${host?.name}` }).click();
  await grid.getByRole('checkbox', { name: `Select ${onHost[0]?.name}` }).click();
  await expect(bar).toContainText(`${onHost.length - 1} selected`);
});
