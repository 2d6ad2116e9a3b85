import { expect, open, test } from './support';

interface Restart {
  readonly guest: { readonly name: string };
  readonly to: { readonly name: string };
}

test('what a host’s failure was said to do is what happens when it fails', async ({ page, pool }) => {
  const [host] = await pool.hosts();
  await open(page, `/hosts/${host?.id}`);
  const card = page.getByRole('region', { name: 'Restarts in order' });
  await expect(card.getByRole('row').nth(1)).toBeVisible();
  await pool.setClock({ paused: true });
  const { restarts } = (await pool.get(`/api/v1/hosts/${host?.id}/failure-preview`)) as { restarts: Restart[] };
  await expect(card.getByRole('row')).toHaveCount(restarts.length + 1);
  await pool.inject('host-crash', host?.id ?? '');
  await pool.setClock({ advanceMs: 120_000, paused: false });
  await open(page, '/ha');
  const story = page
    .getByRole('listitem')
    .filter({ hasText: host?.name ?? '' })
    .first();
  await expect(story.getByText(`${restarts.length} of ${restarts.length} restarted`)).toBeVisible({ timeout: 30_000 });
  await story.getByRole('link').first().click();
  for (const { guest, to } of restarts)
    await expect(page.getByRole('row').filter({ hasText: guest.name }).filter({ hasText: to.name })).toBeVisible();
});

test('a cluster is told to bear the failure of any host, and the effect is shown before it is saved', async ({ page, pool }) => {
  await open(page, '/ha');
  await page.getByRole('radio', { name: /Any so many hosts may fail/ }).click();
  await expect(page.getByText(/Any 1 host may fail now|Not as it is now/)).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  const { items } = (await pool.get('/api/v1/ha')) as { items: { policy: { admission: string } }[] };
  expect(items.some(({ policy }) => policy.admission === 'tolerate-hosts')).toBe(true);
});

test('hosts are chosen and their failure is played through as a plan that cannot run', async ({ page }) => {
  await open(page, '/ha');
  const boxes = page.getByRole('checkbox', { name: /^Choose / });
  await boxes.first().click();
  await page.getByRole('button', { name: 'Play 1 host through' }).click();
  await page.waitForURL(/\/plans\/plan-/);
  await expect(page.getByText('Simulated', { exact: false }).first()).toBeVisible();
});

test('HA is disarmed for a while and armed again', async ({ page }) => {
  await open(page, '/ha');
  await page.getByRole('button', { name: 'Disarm' }).click();
  await expect(page.getByText('Disarmed', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Arm now' }).click();
  await expect(page.getByText('Armed: it acts on failures')).toBeVisible();
});
