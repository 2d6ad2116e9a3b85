import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The pool behind the pages, as a test may change it: through the public API only. */
export class PoolUnderTest {
  constructor(private readonly request: APIRequestContext) {}

  /** A fresh fleet: the same one every time. */
  async load(scenario: 'classroom' | 'campus' | 'empty' | 'enterprise'): Promise<void> {
    await this.send('POST', '/api/v1/lab/scenario', { scenario, seed: 1 });
    await this.send('PATCH', '/api/v1/lab/clock', { speed: 1, paused: false });
  }

  async setClock(change: { speed?: number; paused?: boolean; advanceMs?: number }): Promise<void> {
    await this.send('PATCH', '/api/v1/lab/clock', change);
  }

  /** Pool time, in ms. */
  async now(): Promise<number> {
    return Date.parse(((await this.get('/api/v1/lab')) as { clock: { now: string } }).clock.now);
  }

  async inject(kind: string, target: string, durationMs: number | null = null): Promise<void> {
    await this.send('POST', '/api/v1/lab/faults', { kind, target, durationMs });
  }

  /** Its guests want this many times as much from now on, for good or for so long. */
  async injectPeak(target: string, factor: number, durationMs: number | null = null): Promise<void> {
    await this.send('POST', '/api/v1/lab/faults', { kind: 'load-peak', target, factor, durationMs });
  }

  async createVm(vm: {
    name: string;
    vcpus?: number;
    memoryBytes?: number;
    tags?: string[];
    power?: 'running' | 'stopped';
  }): Promise<{ id: string; name: string }> {
    const answer = await this.send('POST', '/api/v1/vms', { vcpus: 1, memoryBytes: 2 ** 30, ...vm });
    return (answer as { vm: { id: string; name: string } }).vm;
  }

  /** A hard rule about every VM with one of these tags. */
  async saveRule({ name, relation, tags }: { name: string; relation: 'together' | 'apart'; tags: string[] }): Promise<void> {
    await this.send('POST', '/api/v1/rules', { name, relation, guests: { tags } });
  }

  async pin(vmId: string, pinnedHostId: string): Promise<void> {
    await this.send('PATCH', `/api/v1/vms/${vmId}`, { placement: { pinnedHostId } });
  }

  /** A proposal to empty a host. */
  async planEvacuation(hostId: string): Promise<{ id: string }> {
    return (await this.send('POST', '/api/v1/plans', { kind: 'evacuation', hostId })) as { id: string };
  }

  async hosts(): Promise<{ id: string; name: string }[]> {
    return ((await this.get('/api/v1/hosts?limit=500')) as { items: { id: string; name: string }[] }).items;
  }

  async vms(filter = ''): Promise<{ id: string; name: string; state: string; hostName: string | null }[]> {
    const answer = await this.get(`/api/v1/vms?limit=500&filter=${encodeURIComponent(filter)}`);
    return (answer as { items: { id: string; name: string; state: string; hostName: string | null }[] }).items;
  }

  /** A host, and a VM that runs on it. */
  async someIds(): Promise<{ host: string; vm: string }> {
    const [host] = await this.hosts();
    const [vm] = await this.vms(`state:running host:${host?.name}`);
    return { host: host?.id ?? '', vm: vm?.id ?? '' };
  }

  async get(url: string): Promise<unknown> {
    const response = await this.request.get(url);
    expect(response.ok(), `${url} answered ${response.status()}`).toBe(true);
    return response.json();
  }

  private async send(method: 'POST' | 'PATCH', url: string, data: object): Promise<unknown> {
    const response = await this.request.fetch(url, { method, data });
    expect(response.ok(), `${method} ${url} answered ${response.status()}: ${await response.text()}`).toBe(true);
    return response.json();
  }
}

/** Every test begins with a fresh classroom, so that none depends on another. */
export const test = base.extend<{ pool: PoolUnderTest }>({
  pool: [
    async ({ request }, use) => {
      const pool = new PoolUnderTest(request);
      await pool.load('classroom');
      await use(pool);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens a page and waits until it is alive: its data are there, it follows the pool, and it hears the keyboard. */
export async function open(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse((response) => response.headers()['content-type']?.startsWith('text/event-stream') ?? false);
  await page.goto(path);
  await stream;
  await expectLoaded(page);
  // React leaves a mark on each element it has taken over; parts of a page come alive one after the other.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main *')].every((element) => Object.keys(element).some((key) => key.startsWith('__reactFiber'))),
  );
}

export interface Reader {
  locale?: 'en' | 'fr';
  theme?: 'light' | 'dark';
}

/** Who reads the pages from here on. */
export async function readAs(page: Page, reader: Reader): Promise<void> {
  const { baseURL } = test.info().project.use;
  const cookies = Object.entries(reader).map(([name, value]) => ({ name: `onepool.${name}`, value, url: baseURL ?? '' }));
  await page.context().addCookies(cookies);
}

/** The row of a table that holds this text. */
export const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** No violation of WCAG 2.2 A and AA that axe can find on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A colour that is half-way to the other theme is nobody's to judge. Inherited ones follow a frame at a time.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
  });
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map(
      (violation) =>
        `${violation.id}: ${violation.help}: ${violation.nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' | ')}`,
    );
  });
  expect(violations).toEqual([]);
}

/** What the page shows has come: no placeholder stands in for it any more. */
export async function expectLoaded(page: Page): Promise<void> {
  // Not by role: behind an open dialog the page is hidden from roles.
  await expect(page.locator('main')).toBeVisible();
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
}

/** What a page must never do at phone width: scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: window.innerWidth }));
  expect(scroll, 'the page is wider than the screen').toBeLessThanOrEqual(width);
}
