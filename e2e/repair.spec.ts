import { expect, test } from './support';

test('notices a VM deleted behind its back, mends it, and says so with the cause', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  const [vm] = await pool.vms('state:running');
  await pool.inject('guest-deleted', vm?.id ?? '');
  await page.goto('/events');
  await expect(page.getByText(new RegExp(`${vm?.name}.*(vanished|gone|disappeared)`, 'i')).first()).toBeVisible();
  await expect.poll(async () => (await pool.vms(`name:${vm?.name}`))[0]?.state, { timeout: 30_000 }).toBe('running');
  await page.goto(`/vms/${vm?.id}/history`);
  await expect(page.getByText(/repair/i).first()).toBeVisible();
});

test('shows a failed host within seconds, without a reload, and its return', async ({ page, pool }) => {
  const [host] = await pool.hosts();
  await page.goto('/');
  await expect(page.getByText(/All 3 hosts are well/)).toBeVisible();
  await pool.inject('host-crash', host?.id ?? '', 120_000);
  // Five seconds without a heartbeat make a host failed.
  await expect(page.getByText(/1 host (is down|has failed|failed)/i).first()).toBeVisible({ timeout: 20_000 });
  await pool.setClock({ speed: 600 });
  await expect(page.getByText(/All 3 hosts are well/)).toBeVisible({ timeout: 30_000 });
});

test('restarts the guests of a failed host on others, and tells why', async ({ page, pool }) => {
  await pool.setClock({ speed: 60 });
  const { host, vm: id } = await pool.someIds();
  const before = (await pool.vms('state:running')).find((vm) => vm.id === id);
  await pool.inject('host-crash', host);
  const isElsewhere = async (): Promise<boolean> => {
    const [vm] = await pool.vms(`name:${before?.name}`);
    return vm?.state === 'running' && vm.hostName !== before?.hostName;
  };
  await expect.poll(isElsewhere, { timeout: 30_000 }).toBe(true);
  await page.goto('/events');
  await expect(page.getByText(new RegExp(`${before?.name} was restarted on`)).first()).toBeVisible();
});
