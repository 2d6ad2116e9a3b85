import { expect, open, row, test } from './support';

test('compares two scenarios with the pool as it is, and the address holds both', async ({ page }) => {
  await open(page, '/capacity');
  await expect(page.getByRole('heading', { name: 'What if' })).toBeVisible();
  const add = page.getByRole('button', { name: 'Add a scenario' });
  await add.click();
  const first = page.getByRole('group', { name: 'Scenario 1' });
  await first.getByLabel('Name', { exact: true }).fill('small ones');
  await add.click();
  const second = page.getByRole('group', { name: 'Scenario 2' });
  await second.getByLabel('How many').first().fill('1000');
  await second.getByLabel('GiB each').fill('64');
  const outcome = page.getByRole('region', { name: 'Outcome' });
  await expect(outcome.getByRole('columnheader')).toHaveText(['Outcome', 'As it is now', 'small ones', 'Scenario 2']);
  await expect(row(page, 'VMs placed').getByRole('cell').nth(2)).toContainText('10 of 10');
  await expect(row(page, 'VMs placed').getByRole('cell').nth(3)).toContainText('then refused by');
  await page.reload();
  await expect(outcome.getByRole('columnheader').nth(2)).toHaveText('small ones');
});
