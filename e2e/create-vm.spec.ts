import { expect, expectAccessible, test } from './support';

test('quick-creates a VM without naming a host, and it runs where the panel said, for the reasons it gave', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  await page.goto('/vms');
  await page.getByRole('button', { name: 'Quick create' }).click();
  const dialog = page.getByRole('dialog', { name: 'Quick create' });
  await dialog.getByLabel('Name').fill('lecture-01');
  const promise = dialog.getByText(/would be chosen|^Goes to /).first();
  await expect(promise).toBeVisible();
  const hosts = await pool.hosts();
  const said = await promise.innerText();
  const promised = hosts.find((host) => said.includes(host.name));
  expect(promised, `the panel names a host: ${said}`).toBeDefined();
  await dialog.getByRole('button', { name: 'Create VM' }).click();

  await expect.poll(async () => (await pool.vms('name:lecture-01'))[0]?.state).toBe('running');
  const [vm] = await pool.vms('name:lecture-01');
  expect(vm?.hostName).toBe(promised?.name);
  await page.goto(`/vms/${vm?.id}/placement`);
  await expect(page.getByRole('main').getByText(`On ${promised?.name}`)).toBeVisible();
  await expectAccessible(page);
});

test('refuses what fits nowhere in numbers, and the suggested change makes it fit', async ({ page, pool }) => {
  await page.goto('/vms/new');
  await page.getByLabel('Name').fill('too-big');
  await page.getByRole('button', { name: /Size/ }).click();
  await page.getByLabel('Memory (GiB)').fill('2000');
  const panel = page.getByRole('complementary', { name: 'Where it would go' });
  await expect(panel.getByText(/needs .* of memory, .* free/)).toBeVisible();
  await panel
    .getByRole('button', { name: /of memory/ })
    .first()
    .click();
  await expect(panel.getByText(/No host/)).toBeHidden();
  await page.getByRole('button', { name: 'Create VM' }).click();
  await expect.poll(async () => (await pool.vms('name:too-big')).length).toBe(1);
});

test('keeps the draft over a reload and offers the request as text', async ({ page }) => {
  await page.goto('/vms/new');
  await page.getByLabel('Name').fill('web-{01..03}');
  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue('web-{01..03}');
  await page.getByRole('button', { name: /Placement and review/ }).click();
  await expect(page.getByText('web-01').first()).toBeVisible();
  await expectAccessible(page);
});
