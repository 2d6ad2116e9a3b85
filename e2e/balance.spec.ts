import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectLoaded, expectNoSidewaysScroll, open, type PoolUnderTest, readAs, test } from './support';

/**
 * One host's guests want ten times as much, until that has lasted long enough to show in the forecast: the others look idle beside it,
 * at whatever time of day the test runs.
 */
async function causeImbalance(pool: PoolUnderTest): Promise<string> {
  const [host] = await pool.hosts();
  if (!host) throw new Error('the fleet has no host');
  await pool.injectPeak(host.id, 10);
  await pool.setClock({ speed: 600 });
  await expect
    .poll(async () => ((await pool.get('/api/v1/balance')) as BalanceLines).levels.at(-1)?.moves, { timeout: 30_000 })
    .toBeGreaterThan(0);
  await pool.setClock({ speed: 1 });
  return host.name;
}

const movesAtLevel = async (page: Page, level: number): Promise<number> => {
  const notches = page.getByRole('list', { name: 'Moves that each level would make now' });
  return Number.parseInt(
    (
      await notches
        .getByRole('listitem')
        .nth(level - 1)
        .innerText()
    )
      .split('\n')
      .at(-1) ?? '',
    10,
  );
};

interface PlanLines {
  readonly hosts: readonly { readonly hostId: string; readonly after: { readonly cpu: number } }[];
}
interface BalanceLines {
  readonly levels: readonly { readonly moves: number }[];
  readonly clusterId: string;
  readonly hosts: readonly { readonly id: string; readonly load: { readonly cpu: number } | null }[];
}

/** The median distance of the hosts' CPU from what the plan said, in shares: one sample of one host may be a burst. */
async function medianError(pool: PoolUnderTest, plan: PlanLines): Promise<number> {
  const { hosts } = (await pool.get('/api/v1/balance')) as BalanceLines;
  const now = new Map(hosts.map(({ id, load }) => [id, load?.cpu ?? 0]));
  const errors = plan.hosts.map(({ hostId, after }) => Math.abs((now.get(hostId) ?? 0) - after.cpu)).sort((a, b) => a - b);
  return errors[Math.floor(errors.length / 2)] ?? 0;
}

test('level 5 shows its moves; some are applied, the hosts come to the forecast, and the next round says why it does nothing', async ({
  page,
  pool,
}) => {
  test.setTimeout(120_000);
  const { clusterId } = (await pool.get('/api/v1/balance')) as BalanceLines;
  // What is uneven has to last a day before a round proposes anything: the plan of this test is the reader's own.
  await page.request.patch(`/api/v1/clusters/${clusterId}`, { data: { policy: { balance: { holdMinutes: 1440 } } } });
  const busy = await causeImbalance(pool);
  await open(page, '/balance');
  await page.getByRole('slider', { name: 'Level' }).press('End');
  await expect(page.getByRole('slider', { name: 'Level' })).toHaveAttribute('aria-valuetext', /^Level 5: [1-9]\d* moves? now$/);
  const offered = await movesAtLevel(page, 5);

  await page.getByRole('button', { name: 'Work out a plan now' }).click();
  await expect(page).toHaveURL(/\/plans\/plan-/);
  await expectLoaded(page);
  await expect(page.getByText(new RegExp(`^(Relieves ${busy}|Fills)`)).first()).toBeVisible();
  if (offered > 1) await page.getByRole('checkbox').last().click();
  await page.getByRole('button', { name: /^Apply( \d+ steps?)?$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Apply/ })
    .click();
  await pool.setClock({ speed: 60 });
  await expect(page.getByRole('main').getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 30_000 });

  const plan = (await pool.get(`/api/v1/plans/${page.url().split('/').at(-1)}`)) as PlanLines;
  await expect.poll(() => medianError(pool, plan), { timeout: 20_000 }).toBeLessThan(0.1);
  await open(page, '/balance');
  await expect(page.getByRole('status').filter({ hasText: /Balanced enough|Waiting whether it lasts/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText(/Balanced enough|Waiting whether it lasts/);
});

test('a changed weight and quiet hours are kept, and a wrong number is not sent', async ({ page }) => {
  await open(page, '/balance/settings');
  await page.getByRole('slider', { name: 'Weight of Network' }).press('Home');
  await page.getByRole('switch', { name: 'Move nothing by itself at certain hours' }).click();
  await page.getByLabel('Moves per round').fill('0');
  await expect(page.getByText('A whole number from 1 to 5000')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Moves per round').fill('20');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The next round follows it.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Weight of Network' })).toHaveAttribute('aria-valuenow', '0');
  await expect(page.getByLabel('From')).toHaveValue('08:00');
});

test('the mode is a choice of the keyboard too', async ({ page, pool }) => {
  await open(page, '/balance');
  await page.getByRole('radio', { name: /^Manual/ }).focus();
  // As long as a finger takes: the group chooses while the key is down.
  await page.keyboard.press('ArrowUp', { delay: 100 });
  await expect(page.getByRole('radio', { name: /^Off/ })).toBeChecked();
  await expect(page.getByText('Balancing is off: nobody looks at this cluster.')).toBeVisible();
  await expect.poll(async () => ((await pool.get('/api/v1/balance')) as { policy: { mode: string } }).policy.mode).toBe('off');
});

for (const reader of [{ locale: 'en', theme: 'light' } as const, { locale: 'fr', theme: 'dark' } as const])
  test(`the balance pages have no violation that axe finds, at phone width too (${reader.locale}, ${reader.theme})`, async ({ page }) => {
    await readAs(page, reader);
    for (const path of ['/balance', '/balance/history', '/balance/settings']) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(page, path);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
