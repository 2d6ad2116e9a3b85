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
  await expect(page.getByText(/1 host (is down|has failed|failed)/i).first()).toBeVisible();
  await pool.setClock({ speed: 600 });
  await expect(page.getByText(/All 3 hosts are well/)).toBeVisible({ timeout: 30_000 });
});
