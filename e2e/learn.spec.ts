import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, type PoolUnderTest, readAs, test } from './support';

const mission = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

/** The first VM of the fleet that runs. */
async function aRunningVm(pool: PoolUnderTest) {
  const [vm] = await pool.vms('state:running');
  if (!vm) throw new Error('No VM runs');
  return vm;
}

test('the mission of creating a VM is done when it runs, and each step leads to that very VM', async ({ page, pool }) => {
  await open(page, '/learn');
  const card = mission(page, 'Create a VM without choosing the host');
  await card.getByRole('button', { name: /^Start:/ }).click();
  await expect(card).toContainText('0 of 3 steps');
  await card.getByRole('link', { name: /^Open: Create a VM/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create' })).toBeVisible();
  const { id } = await pool.createVm({ name: 'lesson-01' });
  await open(page, '/learn');
  await pool.setClock({ speed: 60 });
  await expect(card.getByText('Done', { exact: true })).toBeVisible();
  await expect(page.getByText('1 of 6 missions done')).toBeVisible();
  await expect(card.getByRole('link', { name: /^Look: See which host/ })).toHaveAttribute('href', `/vms/${id}/placement`);
});

test('the mission of repair follows a VM that was deleted behind the manager’s back, without a reload', async ({ page, pool }) => {
  const { id } = await aRunningVm(pool);
  await open(page, '/learn');
  const card = mission(page, 'Delete a VM behind the manager’s back');
  await card.getByRole('button', { name: /^Start:/ }).click();
  await expect(card).toContainText('0 of 3 steps');
  await pool.inject('guest-deleted', id);
  await expect(card).toContainText('2 of 3 steps');
  await pool.setClock({ speed: 60 });
  await expect(card.getByText('Done', { exact: true })).toBeVisible();
  await card.getByRole('link', { name: /^Look: See that it noticed/ }).click();
  await expect(page).toHaveURL(/\/tasks\/task-/);
});

test('what happened before a mission was started does not count', async ({ page, pool }) => {
  const { id } = await aRunningVm(pool);
  await pool.inject('guest-crash', id);
  await expect.poll(async () => ((await pool.get('/api/v1/tasks')) as { items: unknown[] }).items.length).toBeGreaterThan(0);
  await pool.setClock({ advanceMs: 600_000 });
  await open(page, '/learn');
  const card = mission(page, 'Delete a VM behind the manager’s back');
  await card.getByRole('button', { name: /^Start:/ }).click();
  await expect(card).toContainText('0 of 3 steps');
});

test('the reset loads the classroom and forgets the progress', async ({ page, pool }) => {
  await pool.createVm({ name: 'lost-01' });
  await open(page, '/learn');
  await mission(page, 'Take a host out of service')
    .getByRole('button', { name: /^Start:/ })
    .click();
  await expect(page.getByText('0 of 3 steps')).toBeVisible();
  await page.getByRole('button', { name: 'Reset everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Load the classroom' }).click();
  await expect(page.getByText('A fresh classroom of three hosts is there.')).toBeVisible();
  await expect(page.getByText('0 of 3 steps')).toBeHidden();
  expect(await pool.vms('name:lost-01')).toEqual([]);
});

test('a word of the lecture says what it means, and leads to the glossary, in both languages', async ({ page }) => {
  await open(page, '/learn');
  const card = mission(page, 'Break a host and watch high availability');
  await card.getByRole('link', { name: 'Fencing' }).focus();
  await expect(page.getByRole('tooltip')).toContainText('really off');
  await card.getByRole('link', { name: 'Fencing' }).click();
  await expect(page.getByRole('term').filter({ hasText: /^Fencing Isolation/ })).toBeInViewport();
  await readAs(page, { locale: 'fr' });
  await open(page, '/learn');
  await expect(page.getByRole('heading', { name: 'Les mots du cours' })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^Isolation \(fencing\) Fencing/ })).toBeVisible();
  await expectAccessible(page);
});

test('a mission in French from its start to its end', async ({ page, pool }) => {
  await readAs(page, { locale: 'fr' });
  await open(page, '/learn');
  const card = mission(page, 'Créer une VM sans choisir l’hôte');
  await card.getByRole('button', { name: /^Commencer/ }).click();
  await expect(card).toContainText('0 étapes sur 3');
  await pool.createVm({ name: 'cours-01' });
  await pool.setClock({ speed: 60 });
  await expect(card.getByText('Réussie')).toBeVisible();
});
