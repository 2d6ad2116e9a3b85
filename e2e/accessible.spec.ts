import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, open, type PoolUnderTest, readAs, test } from './support';

const screens: Readonly<Record<string, readonly string[]>> = {
  pool: ['/', '/search?q=kvm', '/tasks', '/events', '/lab', '/learn', '/nowhere'],
  'host list': ['/hosts', '/hosts?view=grid'],
  host: [
    '/hosts/HOST',
    '/hosts/HOST/vms',
    '/hosts/HOST/charts',
    '/hosts/HOST/storage',
    '/hosts/HOST/network',
    '/hosts/HOST/maintenance',
    '/hosts/HOST/history',
  ],
  plans: ['/plans', '/plans?kind=failover', '/plans/PLAN', '/rules', '/rules?rule=new', '/capacity', '/ha'],
  'VM list': ['/vms', '/vms?group=host', '/vms?peek=VM', '/vms?create=quick'],
  VM: ['/vms/VM', '/vms/VM/placement', '/vms/VM/charts', '/vms/VM/hardware', '/vms/VM/history', '/vms/VM?move=open'],
  wizard: ['source', 'size', 'disks', 'network', 'options', 'placement'].map((step) => `/vms/new?step=${step}`),
};
const phone = { width: 390, height: 844 };

async function idsOf(pool: PoolUnderTest) {
  const { host, vm } = await pool.someIds();
  await pool.saveRule({ name: 'web apart', relation: 'apart', tags: ['web'] });
  // A guest that cannot leave, so that its choice is on the screen.
  await pool.pin(vm, host);
  return { host, vm, plan: (await pool.planEvacuation(host)).id };
}

async function eachScreen(
  page: Page,
  paths: readonly string[],
  ids: { host: string; vm: string; plan: string },
  look: () => Promise<void>,
) {
  for (const path of paths) {
    await test.step(path, async () => {
      await open(page, path.replace('HOST', ids.host).replace('VM', ids.vm).replace('PLAN', ids.plan));
      await look();
    });
  }
}

for (const [name, paths] of Object.entries(screens)) {
  test(`${name}: every screen is accessible, light and dark, and none scrolls sideways on a phone`, async ({ page, pool }) => {
    test.slow();
    const ids = await idsOf(pool);
    for (const colorScheme of ['light', 'dark'] as const) {
      // Opened anew in each, so that no colour is half-way from one to the other.
      await page.emulateMedia({ colorScheme });
      await eachScreen(page, paths, ids, () => expectAccessible(page));
    }
    await page.setViewportSize(phone);
    await eachScreen(page, paths, ids, () => expectNoSidewaysScroll(page));
  });

  test(`${name}: in French on a phone, every screen is accessible and none scrolls sideways`, async ({ page, pool }) => {
    const ids = await idsOf(pool);
    await readAs(page, { locale: 'fr' });
    await page.setViewportSize(phone);
    await eachScreen(page, paths, ids, async () => {
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}
