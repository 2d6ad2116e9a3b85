import { expect, expectAccessible, open, readAs, test } from './support';

test('quick-creates a VM without naming a host, and it runs where the panel said, for the reasons it gave', async ({ page, pool }) => {
  await pool.setClock({ paused: true });
  await open(page, '/vms');
  await page.getByRole('link', { name: 'Quick create' }).click();
  const dialog = page.getByRole('dialog', { name: 'Quick create' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('lecture-01');
  await dialog.getByText(/^Where it would go: kvm-/).click();
  const verdict = await dialog.getByText(/hosts fit, .* points ahead of/).innerText();
  const [, eligible, considered, margin, runnerUp] = /(\d+) of (\d+) hosts fit, (.+) points ahead of (\S+)/.exec(verdict) ?? [];
  const promised = /kvm-\d+/.exec(await dialog.getByText(/^Where it would go: /).innerText())?.[0] ?? '';
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create VM' }).click();
  await expect(page.getByRole('heading', { name: 'lecture-01' })).toBeVisible();

  await pool.setClock({ paused: false, speed: 60 });
  await expect.poll(async () => (await pool.vms('name:lecture-01'))[0]).toMatchObject({ state: 'running', hostName: promised });
  await page.getByRole('link', { name: 'Placement' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText(`On ${promised} since`)).toContainText('chosen at creation because it had the best score');
  await expect(main.getByText(`The runner-up ${runnerUp} was ${margin} points behind.`)).toBeVisible();
  await expect(main.getByText(`${eligible} of ${considered} hosts fitted.`)).toBeVisible();
});

const languages = [
  { locale: 'en', title: 'Quick create', name: 'Name', where: 'Where it would go:' },
  { locale: 'fr', title: 'Création rapide', name: 'Nom', where: 'Où elle irait' },
] as const;
for (const { locale, title, name, where } of languages) {
  test(`quick-creates a VM with nothing but the keyboard (${locale})`, async ({ page, pool }) => {
    await readAs(page, { locale });
    await open(page, '/');
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog.getByRole('textbox', { name, exact: true })).toBeFocused();
    await page.keyboard.type('typed-01');
    await expect(dialog.getByText(where).first()).toContainText(/kvm-\d+/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'typed-01' })).toBeVisible();
    await expect.poll(async () => (await pool.vms('name:typed-01')).length).toBe(1);
  });
}

test('creates three VMs of a pattern by walking through all six steps', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  await open(page, '/vms/new');
  const step = (name: string) => page.getByRole('region', { name, exact: true });
  const next = page.getByRole('button', { name: 'Next' });

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('node-{1..3}');
  await page.getByRole('textbox', { name: 'Tags' }).fill('lecture, lab');
  await expect(step('Source and name')).toContainText('Makes node-1, node-2, node-3');
  await next.click();
  await step('Size')
    .getByRole('radio', { name: /^2 vCPU, 4 GiB/ })
    .click();
  await next.click();
  await step('Disks').getByRole('spinbutton', { name: 'Size (GiB)' }).first().fill('12');
  await next.click();
  await step('Network').getByRole('combobox', { name: 'Network' }).selectOption({ label: 'lab, 192.168.20.0/24' });
  await next.click();
  await step('Options').getByRole('radio', { name: 'Leave it stopped' }).click();
  await next.click();
  await expect(step('Placement and review')).toContainText('2 vCPU, 4 GiB, General');
  await page.getByRole('button', { name: 'Create 3 VMs' }).click();

  await expect(page.getByRole('grid', { name: 'VMs' }).getByText('node-3')).toBeVisible();
  await expect
    .poll(async () => (await pool.vms('tag:lecture')).map((vm) => [vm.name, vm.state]).sort())
    .toEqual([
      ['node-1', 'stopped'],
      ['node-2', 'stopped'],
      ['node-3', 'stopped'],
    ]);
});

test('refuses what fits nowhere in numbers, and the suggested change makes it fit', async ({ page, pool }) => {
  await open(page, '/vms/new?step=size');
  await page.getByRole('spinbutton', { name: 'Memory (GiB)', exact: true }).fill('2000');
  await page.getByRole('button', { name: 'Source and name' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('too-big');
  const panel = page.getByRole('complementary', { name: 'Where it would go' });
  await expect(panel.getByText('None of the 3 hosts can take it.')).toBeVisible();
  await expect(panel.getByText(/needs .+TiB of memory, .+GiB free/)).toBeVisible();
  const create = page.getByRole('button', { name: 'Create VM' });
  await expect(create).toBeDisabled();
  await expectAccessible(page);

  await panel.getByRole('button', { name: /^Take .* of memory/ }).click();
  await expect(panel.getByText('No host fits')).toBeHidden();
  await create.click();
  await expect(page.getByRole('heading', { name: 'too-big' })).toBeVisible();
  await expect.poll(async () => (await pool.vms('name:too-big')).length).toBe(1);
});

test('keeps the draft over a reload and offers the request as text', async ({ page }) => {
  await open(page, '/vms/new');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('web-{11..13}');
  await page.reload();
  await expect(name).toHaveValue('web-{11..13}');
  await page.getByRole('button', { name: 'Placement and review' }).click();
  await page.getByRole('radio', { name: 'JSON' }).click();
  await expect(page.getByText('"name": "web-{11..13}"')).toBeVisible();
  await expectAccessible(page);
});
