import { expect, open, test } from './support';

test('pauses the pool, steps it by an hour, and lets it go on', async ({ page, pool }) => {
  await open(page, '/lab');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  const now = () => pool.now();
  const before = await now();
  await page.getByRole('button', { name: '1 h', exact: true }).click();
  await expect.poll(now).toBe(before + 3_600_000);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(now).toBeGreaterThan(before + 3_600_000);
});

test('breaks a host from the laboratory and mends it', async ({ page, pool }) => {
  const [host] = await pool.hosts();
  await open(page, '/lab');
  await page.getByRole('combobox', { name: 'Fault' }).selectOption({ label: 'Host hangs' });
  await page.getByRole('button', { name: 'Where' }).click();
  await page.getByPlaceholder('Type a part of the name').fill(host?.name ?? '');
  await page.getByRole('option', { name: host?.name ?? '' }).click();
  await page.getByRole('button', { name: 'Break it' }).click();
  await expect(page.getByText('1 fault is active')).toBeVisible();
  await expect(page.getByRole('row', { name: /Host hangs/ })).toContainText(host?.name ?? '');
  await page.getByRole('button', { name: 'Mend' }).click();
  await expect(page.getByText('Nothing is broken')).toBeVisible();
});

/** Faults that are over at once. */
const momentary = ['VM crashes', 'VM is deleted behind Onepool’s back'];

const fleet = `name: own
clusters: [{ name: c1 }]
networks: [{ name: lan, vlan: 10, cidr: 10.0.0.0/24, default: true }]
hosts: [{ names: "own-{n}", count: 2, cluster: c1, hypervisor: kvm, hardware: { model: Own, cpuModel: Own, sockets: 1, cores: 8, mhz: 2000 }, memory: 32 GiB }]
guests: [{ names: "app-{n}", count: 3, vcpus: 1, memory: 1 GiB }]
`;

test('loads a fleet file of one’s own once its errors, told by line, are corrected', async ({ page, pool }) => {
  await open(page, '/lab');
  const file = page.getByRole('textbox', { name: 'Scenario file' });
  const check = page.getByRole('button', { name: 'Check' });
  const replace = page.getByRole('button', { name: 'Replace the fleet…' });
  await file.fill(fleet.replace('kvm', 'xen'));
  await check.click();
  await expect(page.getByRole('row', { name: /^YAML 4 / })).toContainText('hypervisor');
  await expect(replace).toBeDisabled();
  await file.fill(fleet);
  await check.click();
  await expect(page.getByText(/^Without errors: 1 cluster, 2 hosts/)).toBeVisible();
  await replace.click();
  await page.getByRole('dialog', { name: 'Replace the fleet by this file?' }).getByRole('button', { name: 'Replace the fleet' }).click();
  await expect(page.getByText('The fleet is loaded.')).toBeVisible();
  expect((await pool.hosts()).map((host) => host.name)).toEqual(['own-1', 'own-2']);
});

test('tells the wrong line of an inventory export', async ({ page }) => {
  await open(page, '/lab');
  await page.getByRole('radio', { name: 'CSV' }).click();
  await page
    .getByRole('textbox', { name: 'Hosts (CSV)' })
    .fill('Host,Cluster,# Cores,# Memory\nesx-01,c1,16,131072\nesx-02,c1,many,131072\n');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('row', { name: /^Hosts 3 / })).toBeVisible();
});

test('resets the scenario only after a dialog has said what is lost', async ({ page, pool }) => {
  await pool.createVm({ name: 'lost-01' });
  await open(page, '/lab');
  await page.getByRole('button', { name: 'Reset…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reset classroom to its beginning?' });
  await expect(dialog).toContainText('3 hosts and 9 guests');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await pool.vms('name:lost-01')).toHaveLength(1);
  await page.getByRole('button', { name: 'Reset…' }).click();
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('The scenario classroom is loaded.')).toBeVisible();
  expect(await pool.vms('name:lost-01')).toEqual([]);
});

test('leads from a host to the laboratory with its failure made ready', async ({ page, pool }) => {
  const [host] = await pool.hosts();
  await open(page, `/hosts/${host?.id}`);
  await page.getByRole('button', { name: `Actions for ${host?.name}` }).click();
  await page.getByRole('menuitem', { name: 'Simulate a failure…' }).click();
  await expect(page.getByRole('combobox', { name: 'Fault' })).toHaveValue('host-crash');
  await expect(page.getByRole('button', { name: 'Where' })).toHaveText(host?.name ?? '');
  await page.getByRole('button', { name: 'Break it' }).click();
  await expect(page.getByRole('row', { name: /Host loses power/ })).toContainText(host?.name ?? '');
});

for (const speed of [1, 600]) {
  test(`every fault of one press strikes, is listed, and can be mended, at ${speed}×`, async ({ page, pool }) => {
    await pool.load('campus');
    await pool.setClock({ speed });
    await open(page, '/lab');
    const oneByOne = page.locator('section').filter({ has: page.getByRole('heading', { name: 'One press' }) });
    const buttons = await oneByOne.getByRole('button').all();
    expect(buttons).toHaveLength(10);
    for (const button of buttons) {
      const name = await button.innerText();
      await button.click();
      await expect(page.getByRole('listitem').filter({ hasText: `${name}:` })).toBeVisible();
      // A crash is over at once; what lasts is in the list.
      const lasting = page.getByRole('row', { name });
      if (momentary.includes(name)) continue;
      await lasting.getByRole('button', { name: 'Mend' }).click();
      await expect(lasting).toHaveCount(0);
    }
    await expect(page.getByText('Nothing is broken')).toBeVisible();
  });
}
