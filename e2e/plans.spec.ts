import type { Page } from '@playwright/test';
import { expect, open, type PoolUnderTest, readAs, row, test } from './support';

const minuteMs = 60_000;

/** A host on which at least two VMs run, with their ids. */
async function busyHost(pool: PoolUnderTest) {
  for (const host of await pool.hosts()) {
    const vms = await pool.vms(`host:${host.name} state:running`);
    if (vms.length >= 2) return { host, vms };
  }
  throw new Error('the classroom has a host with two running VMs');
}

/** Presses a button of the page, and the same one of the dialog that asks back. */
async function pressAndConfirm(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

const state = (page: Page, word: string) => page.getByRole('main').getByText(word, { exact: true }).first();

test('puts a host into maintenance with a VM that cannot move: one chooses for it, the host empties and takes its guests back', async ({
  page,
  pool,
}) => {
  const { host, vms } = await busyHost(pool);
  const [pinned] = vms;
  if (!pinned) throw new Error('it has two');
  await pool.pin(pinned.id, host.id);
  await open(page, `/hosts/${host.id}`);
  await page.getByRole('button', { name: 'Enter maintenance…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'See the plan first' }).click();
  await expect(page).toHaveURL(/\/maintenance$/);
  await expect(page.getByRole('heading', { name: '1 guest cannot leave by itself' })).toBeVisible();
  await expect(page.getByText(`${pinned.name} is pinned to ${host.name}`)).toBeVisible();
  await page.getByRole('combobox', { name: `Choose for ${pinned.name}` }).selectOption({ label: 'Power off, start here afterwards' });
  await expect(row(page, pinned.name)).toContainText('powered off');
  await page.getByText('Bring guests back afterwards').click();
  await expect(page.getByRole('switch', { name: 'Bring guests back afterwards' })).toBeChecked();
  await pool.setClock({ speed: 60 });
  await pressAndConfirm(page, 'Start');
  await expect(state(page, 'In maintenance')).toBeVisible({ timeout: 30_000 });
  expect(await pool.vms(`host:${host.name} state:running`)).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Leave maintenance' }).last().click();
  await expect.poll(async () => (await pool.vms(`host:${host.name} state:running`)).length, { timeout: 30_000 }).toBe(vms.length);
});

test('cancelled half-way and rolled back, a host has its guests again', async ({ page, pool }) => {
  const { host, vms } = await busyHost(pool);
  await pool.planEvacuation(host.id);
  await open(page, `/hosts/${host.id}/maintenance`);
  await pressAndConfirm(page, 'Start');
  await expect(state(page, 'Entering maintenance')).toBeVisible();
  await expect(row(page, vms[0]?.name ?? '').getByText('Under way')).toBeVisible();
  await pool.setClock({ speed: 60 });
  await pressAndConfirm(page, 'Roll back');
  await expect(state(page, 'Taken back')).toBeVisible({ timeout: 30_000 });
  expect((await pool.vms(`host:${host.name} state:running`)).map(({ id }) => id).sort()).toEqual(vms.map(({ id }) => id).sort());
});

test('leaves out a step, applies the others, and shows what was measured beside what was predicted', async ({ page, pool }) => {
  const { host, vms } = await busyHost(pool);
  const { id } = await pool.planEvacuation(host.id);
  const [stays] = vms;
  if (!stays) throw new Error('it has two');
  await open(page, `/plans/${id}`);
  const memory = page.getByRole('img', { name: new RegExp(`^RAM of ${host.name}: `) });
  await expect(memory).toHaveAccessibleName(/, 0% after$/);
  const box = page.getByRole('checkbox', { name: `Select ${stays.name}` });
  await box.click();
  await expect(box).not.toBeChecked();
  await expect(memory).not.toHaveAccessibleName(/, 0% after$/);
  await expect(page.getByText(`${vms.length - 1} of ${vms.length} chosen`).first()).toBeVisible();
  await pool.setClock({ speed: 60 });
  await pressAndConfirm(page, vms.length === 2 ? 'Apply 1 step' : `Apply ${vms.length - 1} steps`);
  await expect(state(page, 'Done')).toBeVisible({ timeout: 30_000 });
  expect(await pool.vms(`host:${host.name} state:running`)).toMatchObject([{ id: stays.id }]);
  await pool.setClock({ speed: 1 });
  await pool.setClock({ advanceMs: 6 * minuteMs });
  await expect(page.getByText(/^Median error: [\d.]+ points of CPU/)).toBeVisible();
  await pool.setClock({ advanceMs: 26 * minuteMs });
  await expect(page.getByRole('radio', { name: 'After 30 min' })).toBeVisible();
});

test('is applied with the keyboard alone', async ({ page, pool }) => {
  const { host } = await busyHost(pool);
  const { id } = await pool.planEvacuation(host.id);
  await open(page, `/plans/${id}`);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('grid', { name: 'Steps' }).getByRole('checkbox').nth(1)).not.toBeChecked();
  await page.keyboard.press('x');
  await expect(page.getByRole('grid', { name: 'Steps' }).getByRole('checkbox').nth(1)).toBeChecked();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Apply/ })
    .press('Enter');
  await expect(state(page, 'Running')).toBeVisible();
});

test('lists plans by kind and state, in the words of the reader', async ({ page, pool }) => {
  const { host } = await busyHost(pool);
  await pool.planEvacuation(host.id);
  await readAs(page, { locale: 'fr' });
  await open(page, '/plans?kind=evacuation&state=proposed');
  await row(page, `Vider ${host.name} pour maintenance`).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: `Vider ${host.name} pour maintenance` })).toBeVisible();
  await expect(page.getByText('demandé par admin')).toBeVisible();
  await expect(page.getByText('Aucune règle dure n’est enfreinte')).toBeVisible();
  await open(page, '/plans?kind=failover');
  await page.getByRole('button', { name: 'Montrer tous les plans' }).click();
  await expect(row(page, host.name)).toBeVisible();
});
