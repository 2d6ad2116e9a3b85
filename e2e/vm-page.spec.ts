import { expect, open, type PoolUnderTest, test } from './support';

const idOf = async (pool: PoolUnderTest, name: string) => (await pool.vms(`name:${name}`))[0]?.id ?? '';

test('renames a VM in place and tags it', async ({ page, pool }) => {
  await open(page, `/vms/${await idOf(pool, 'files-01')}`);
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('archive-01');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'archive-01' })).toBeVisible();

  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'New tag' }).fill('audited');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove tag audited' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove tag prod' }).click();
  await expect.poll(async () => (await pool.vms('tag:audited -tag:prod')).map((vm) => vm.name)).toEqual(['archive-01']);
});

test('shows a resize that waits for a restart, and takes it back', async ({ page, pool }) => {
  await open(page, `/vms/${await idOf(pool, 'db-01')}/hardware`);
  const vcpus = page.getByRole('spinbutton', { name: 'vCPUs' });
  await vcpus.fill('2');
  await expect(page.getByText('at the next restart').first()).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  const pending = page.getByRole('region', { name: 'Waits for a restart' });
  await expect(pending.getByRole('row', { name: /vCPUs 4 2/ })).toBeVisible();
  await page.getByRole('button', { name: 'Revert' }).click();
  await expect(pending).toBeHidden();
  await expect(vcpus).toHaveValue('4');
});

test('keeps asking and forcing apart in the power menu, and says why an action is not possible', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  const id = await idOf(pool, 'dc-01');
  await open(page, `/vms/${id}`);
  const menu = page.getByRole('menu');
  await page.keyboard.press('s');
  await expect(menu.getByRole('menuitem', { name: /^Start/ })).toBeDisabled();
  await menu.getByRole('menuitem', { name: /^Shut down/ }).click();
  await expect(page.getByRole('main').getByText('Stopped', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Power' }).click();
  await expect(menu.getByRole('menuitem', { name: /^Power off/ })).toBeDisabled();
  await menu.getByRole('menuitem', { name: /^Start/ }).click();
  await expect.poll(async () => (await pool.vms('name:dc-01'))[0]?.state).toBe('running');
  await page.getByRole('button', { name: 'Power' }).click();
  await menu.getByRole('menuitem', { name: /^Power off/ }).click();
  await page.getByRole('dialog', { name: 'Power dc-01 off?' }).getByRole('button', { name: 'Power off' }).click();
  await expect.poll(async () => (await pool.vms('name:dc-01'))[0]?.state).toBe('stopped');
});

test('deletes a protected VM only after the protection is off and its name is typed', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  await open(page, `/vms/${await idOf(pool, 'student-01')}`);
  const more = page.getByRole('button', { name: 'More' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Protect' }).click();
  await expect(page.getByRole('img', { name: 'Protected against deletion' })).toBeVisible();
  await more.click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete student-01?' });
  await dialog.getByRole('button', { name: 'Switch protection off' }).click();
  const confirm = dialog.getByRole('button', { name: 'Delete', exact: true });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type student-01 to confirm' }).fill('student-01');
  await confirm.click();
  await expect(page).toHaveURL(/\/vms$/);
  await expect.poll(async () => (await pool.vms('name:student-01')).length).toBe(0);
});

test('clones a VM, and the clone is its own', async ({ page, pool }) => {
  await pool.setClock({ speed: 600 });
  await open(page, `/vms/${await idOf(pool, 'web-01')}`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Clone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clone web-01' });
  await dialog.getByRole('textbox', { name: 'Name of the clone' }).fill('web-01-copy');
  await dialog.getByRole('button', { name: 'Clone' }).click();
  await expect.poll(async () => (await pool.vms('name:web-01-copy'))[0]?.state).toBe('stopped');
});

test('moves a running VM to a host chosen by name, shows the way, and keeps it in the diary', async ({ page, pool }) => {
  const [vm] = await pool.vms('name:files-01');
  const target = (await pool.hosts()).find((host) => host.name !== vm?.hostName)?.name ?? '';
  await open(page, `/vms/${vm?.id}`);
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move files-01' });
  await dialog.getByRole('radio', { name: target }).check();
  await dialog.getByRole('button', { name: `Move to ${target}` }).click();
  await expect(dialog.getByText(/of .* left/)).toBeVisible();
  await pool.setClock({ speed: 60 });
  await expect(dialog.getByText(`files-01 is on ${target}`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: target }).first()).toBeVisible();
});

test('gives a running VM a disk and a NIC, and takes a disk away only after its loss was named', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  const id = await idOf(pool, 'db-01');
  await open(page, `/vms/${id}/hardware`);
  const disks = page.getByRole('spinbutton', { name: /^Disk \d+: Size/ });
  const before = await disks.count();
  await page.getByRole('button', { name: 'Add disk' }).click();
  await page.getByRole('spinbutton', { name: /^New disk 1/ }).fill('7');
  await page.getByRole('button', { name: 'Add NIC' }).click();
  const edits = page.getByRole('list', { name: 'What would change' });
  await expect(edits).toContainText('+ New disk 1 (7 GiB)');
  await expect(page.getByText(/^Fits on/)).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: /^Remove NIC/ })).toHaveCount(2);
  await expect(disks).toHaveCount(before + 1);
  await expect(disks.last()).toHaveValue('7');
  await page.getByRole('button', { name: `Remove disk ${before + 1}` }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove a disk of db-01?' });
  await expect(dialog).toContainText(`Disk ${before + 1}: 7 GiB on san-01`);
  await expect(dialog).toContainText('All data on this disk is lost');
  await dialog.getByRole('button', { name: 'Remove disk and its data' }).click();
  await expect(disks).toHaveCount(before);
});
