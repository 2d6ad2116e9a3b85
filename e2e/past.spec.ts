import { expect, expectAccessible, expectLoaded, expectNoSidewaysScroll, open, type PoolUnderTest, readAs, test } from './support';

const minuteMs = 60_000;

/** A host that runs something fails; three minutes later its guests run elsewhere. */
async function loseHost(pool: PoolUnderTest): Promise<{ id: string; name: string }> {
  await pool.setClock({ advanceMs: 2 * minuteMs });
  const [guest] = await pool.vms('state:running');
  const host = (await pool.hosts()).find(({ name }) => name === guest?.hostName);
  if (!host) throw new Error('the classroom runs nothing');
  await pool.inject('host-crash', host.id);
  await pool.setClock({ advanceMs: 3 * minuteMs });
  await expect.poll(async () => (await pool.vms(`host:${host.name} state:running`)).length).toBe(0);
  return host;
}

const atOf = (url: string) => new URL(url).searchParams.get('at') ?? '';

test('slides the clock to before a failure: overview, host and chart agree; Escape leads back to live', async ({ page, pool }) => {
  const host = await loseHost(pool);
  await open(page, '/');
  await expect(page.getByText('All 3 hosts are well')).toBeHidden();

  await page.getByRole('button', { name: 'Look at the past' }).click();
  const slider = page.getByRole('slider', { name: 'In the last hour' });
  await slider.focus();
  for (let minutes = 0; minutes < 4; minutes++) await slider.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: 'Read only: today' })).toBeVisible();
  await expect(page.getByText('All 3 hosts are well')).toBeVisible();
  const at = atOf(page.url());
  await expect(page.getByRole('main').getByRole('button', { name: 'Create a VM' })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Hosts' }).click();
  await page.getByRole('main').getByRole('link', { name: host.name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: host.name })).toBeVisible();
  await expect(page.getByRole('main').getByText('Up', { exact: true }).first()).toBeVisible();
  expect(atOf(page.url())).toBe(at);

  const answer = page.waitForResponse((response) => response.url().includes('/metrics/series') && response.url().includes('at='));
  await page.getByRole('link', { name: 'Charts' }).click();
  expect((await (await answer).json()).to).toBe(at);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: 'Read only' })).toBeHidden();
  expect(atOf(page.url())).toBe('');
  await expect(page.getByRole('main').getByText('Down', { exact: true }).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('status').filter({ hasText: 'Read only: today' })).toBeVisible();
});

test('walks from the restart of a VM over the failover to the fault of its host', async ({ page, pool }) => {
  const host = await loseHost(pool);
  await open(page, '/events?filter=code:guest.restarted');
  await expect(page.getByRole('gridcell', { name: `after ${host.name} failed` }).first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.getByRole('dialog', { name: 'Event' }).getByRole('button', { name: 'Why did this happen?' }).click();
  const chain = page.getByRole('dialog', { name: 'Why this happened' }).getByRole('list').first();
  await expect(chain).toContainText(`Restart the guests of ${host.name}`);
  await expect(chain).toContainText(`${host.name} is down`);
  await expect(chain.getByRole('listitem').last()).toContainText(`A fault of ${host.name}`);
  await expectAccessible(page);
  await chain.getByRole('button', { name: 'See the pool at this moment' }).last().click();
  await expect(page.getByRole('status').filter({ hasText: 'Read only: today' })).toBeVisible();
});

test('steps from event to event, and says where the records begin', async ({ page, pool }) => {
  await loseHost(pool);
  const now = await pool.now();
  await page.goto(`/events?at=${new Date(now - 24 * 60 * minuteMs).toISOString()}`);
  await expect(page.getByText(/Records begin at/)).toBeVisible();
  const before = atOf(page.url());
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect.poll(() => atOf(page.url()) > before).toBe(true);
  await page.getByRole('button', { name: 'Back to live' }).click();
  await expect(page.getByText(/Records begin at/)).toBeHidden();
});

test('refuses what only the present knows, in words', async ({ page, pool }) => {
  const at = new Date(await pool.now()).toISOString();
  await page.goto(`/lab?at=${at}`);
  await expect(page.getByText('This page knows the present only')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Back to live' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lab' })).toBeVisible();
});

test('fits a phone, in French', async ({ page, pool }) => {
  await readAs(page, { locale: 'fr' });
  await page.setViewportSize({ width: 360, height: 740 });
  await pool.setClock({ advanceMs: 5 * minuteMs });
  await page.goto(`/?at=${new Date((await pool.now()) - minuteMs).toISOString()}`);
  await expect(page.getByText(/Lecture seule/)).toBeVisible();
  await expectLoaded(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Regarder le passé' }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
