import { expect, open, readAs, test } from './support';

test('finds a VM from anywhere with Ctrl-K and opens it', async ({ page }) => {
  await open(page, '/events');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await palette.getByRole('combobox').fill('backup');
  await expect(palette.getByRole('option', { name: /^backup-01/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'backup-01' })).toBeVisible();
});

test('goes to each page with two keys, and lists the keys with ?', async ({ page }) => {
  await open(page, '/');
  for (const [key, path] of Object.entries({ h: '/hosts', v: '/vms', t: '/tasks', e: '/events', l: '/lab', o: '/' })) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(page).toHaveURL((url) => url.pathname === path);
  }
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(help.getByRole('definition').filter({ hasText: 'Quick create' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('walks the inventory tree with the arrow keys and opens a VM', async ({ page }) => {
  await open(page, '/tasks');
  await page.keyboard.press('[');
  const tree = page.getByRole('tree', { name: 'Inventory' });
  const chosen = tree.getByRole('treeitem', { selected: true });
  await expect(tree.getByRole('treeitem').first()).toBeVisible();
  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAttribute('aria-level', '1');
  // From the cluster into its first host, and from there to the first VM.
  for (const level of ['2', '3']) {
    await page.keyboard.press('ArrowRight');
    await expect(chosen).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(chosen).toHaveAttribute('aria-level', level);
  }
  const name = (await chosen.getAttribute('aria-label'))?.split(',')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('shows in the dock what runs, and what ended', async ({ page, pool }) => {
  await pool.setClock({ paused: true });
  await open(page, '/');
  const dock = page.getByRole('region', { name: 'Recent tasks' });
  await expect(dock).toContainText('No task is running');
  await pool.createVm({ name: 'docked-01' });
  await expect(dock).toContainText('1 task is running');
  await dock.getByRole('button', { name: 'Open the task dock' }).click();
  await expect(dock.getByRole('row', { name: /docked-01/ })).toBeVisible();
  await pool.setClock({ paused: false, speed: 60 });
  await expect(dock).toContainText('No task is running');
  await expect(dock).toContainText(/Last: .*docked-01/);
});

test('keeps the language and the theme that were chosen', async ({ page }) => {
  await readAs(page, { locale: 'en', theme: 'light' });
  await open(page, '/hosts');
  await page.getByRole('button', { name: 'Theme and language' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'FR' }).click();
  await expect(page.getByRole('heading', { name: 'Hôtes' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Hôtes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('answers an address that leads nowhere with ways on', async ({ page }) => {
  const answer = await page.goto('/no/such/page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
  await page.getByRole('link', { name: 'To the overview' }).click();
  await expect(page.getByRole('region', { name: 'How the pool fares' })).toBeVisible();
});

test('peeks at tasks and events with Space', async ({ page, pool }) => {
  await pool.createVm({ name: 'peeked-01' });
  await open(page, '/tasks');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  const task = page.getByRole('dialog', { name: 'Create peeked-01' });
  await expect(task.getByRole('link', { name: 'Open the task' })).toBeVisible();
  await expect(page).toHaveURL(/peek=/);
  await open(page, '/events');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: 'Event' }).getByRole('link', { name: 'peeked-01' }).first()).toBeVisible();
});
