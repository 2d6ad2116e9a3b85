import { expect, open, row, test } from './support';

test('writes a rule as a sentence, with its effect on the running pool before it is saved', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  for (const name of ['front-01', 'front-02']) await pool.createVm({ name, tags: ['front'] });
  await expect.poll(async () => (await pool.vms('name:front')).map(({ state }) => state)).toEqual(['running', 'running']);
  await open(page, '/rules');
  await page.getByRole('button', { name: 'Add a rule' }).first().click();
  const panel = page.getByRole('dialog', { name: 'New rule' });
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('front apart');
  await panel.getByRole('combobox', { name: 'What it asks for' }).selectOption({ label: 'Keep apart on different hosts' });
  await panel.getByRole('textbox', { name: 'VMs with a tag' }).fill('front');
  await panel.getByRole('textbox', { name: 'VMs with a tag' }).press('Enter');
  await expect(panel.getByText('VMs tagged front must run on different hosts.')).toBeVisible();
  await expect(panel.getByText(/It speaks of 2 VMs/)).toBeVisible();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toBeHidden();
  const rules = page.getByRole('main').getByRole('listitem').filter({ hasText: 'front apart' });
  await expect(rules.getByText('VMs tagged front must run on different hosts.')).toBeVisible();
});

test('names the rules that a new one clashes with, and saves it only with that said', async ({ page, pool }) => {
  for (const name of ['pair-01', 'pair-02']) await pool.createVm({ name, tags: ['pair'] });
  await pool.saveRule({ name: 'pair together', relation: 'together', tags: ['pair'] });
  await open(page, '/rules?rule=new');
  const panel = page.getByRole('dialog', { name: 'New rule' });
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('pair apart');
  await panel.getByRole('combobox', { name: 'What it asks for' }).selectOption({ label: 'Keep apart on different hosts' });
  await panel.getByRole('textbox', { name: 'VMs with a tag' }).fill('pair');
  await panel.getByRole('textbox', { name: 'VMs with a tag' }).press('Enter');
  await expect(panel.getByText(/pair together.*: the same VMs must be together and apart/)).toBeVisible();
  await panel.getByRole('button', { name: 'Save all the same' }).click();
  await expect(page.getByRole('heading', { name: 'These rules cannot all be kept' })).toBeVisible();
});

test('repairs a broken rule by a plan that is shown first', async ({ page, pool }) => {
  const [home] = await pool.hosts();
  if (!home) throw new Error('the classroom has hosts');
  await pool.setClock({ speed: 60 });
  for (const name of ['twin-01', 'twin-02']) await pool.createVm({ name, tags: ['twin'] });
  await expect.poll(async () => (await pool.vms('name:twin')).map(({ state }) => state)).toEqual(['running', 'running']);
  const hostsOfTwins = async () => new Set((await pool.vms('name:twin')).map(({ hostName }) => hostName)).size;
  // Whichever way they stand now, the rule wants the other.
  const relation = (await hostsOfTwins()) === 1 ? 'apart' : 'together';
  await pool.saveRule({ name: 'twins', relation, tags: ['twin'] });
  await open(page, '/rules');
  await expect(page.getByText(/VMs? breaks? it/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Plan the repair' }).click();
  await expect(page.getByRole('heading', { name: 'Repair twins' })).toBeVisible();
  await expect(row(page, 'twin-0').first()).toContainText('It breaks the rule twins');
  await page.getByRole('button', { name: 'Apply 1 step' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply 1 step' }).click();
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  expect(await hostsOfTwins()).toBe(relation === 'apart' ? 2 : 1);
});
