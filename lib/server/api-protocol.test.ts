import { request as nodeRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const GIB = 2 ** 30;
const vm = (name: string) => ({ name, vcpus: 1, memoryBytes: GIB });

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ scenario: 'classroom' });
});
afterAll(() => pool.close());

/** fetch does not let a test choose its Host header. */
const statusUnderHost = (host: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(pool.url);
    const sent = nodeRequest({ host: '127.0.0.1', port, path: '/api/v1/about', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });

describe('a request', () => {
  it.each([
    ['cut off', '{"name":', 'malformed-json', 400],
    ['not of JSON', 'name=web', 'malformed-json', 400],
    ['with text that no database holds', '{"name":"a\\u0000"}', 'malformed-json', 400],
    ['of the wrong types', '{"name":1,"vcpus":"2"}', 'invalid', 422],
    ['with fields that are not there', '{"name":"a","vcpus":1,"memoryBytes":1073741824,"__proto__":{},"host":"h1"}', 'invalid', 422],
    ['that is too big', `{"name":"${'x'.repeat(300_000)}"}`, 'body-too-large', 413],
  ])('%s is refused as such', async (_, body, code, status) => {
    const answer = await pool.send('POST', '/api/v1/vms', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('names every wrong field', async () => {
    const { body } = await pool.send('POST', '/api/v1/vms', {
      name: '-',
      vcpus: 0,
      memoryBytes: GIB,
      disks: [{ sizeBytes: 1 }],
      colour: 'red',
    });
    expect(body.errors.map((error: { path: string }) => error.path).sort()).toEqual(['colour', 'disks.0.sizeBytes', 'name', 'vcpus']);
  });

  it('names ids that are not there', async () => {
    const wrong = { ...vm('nowhere'), nics: [{ networkId: 'net-x' }], placement: { pinnedHostId: 'host-x', avoid: ['vm-x', 'tag:any'] } };
    const { body } = await pool.send('POST', '/api/v1/vms', wrong);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([
      'placement.pinnedHostId',
      'placement.avoid.0',
      'nics.0.networkId',
    ]);
  });

  it('must say that it sends JSON', async () => {
    const answer = await pool.send('POST', '/api/v1/vms', '{}', { 'content-type': 'text/plain' });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
  });

  it('for a path that is not there gets 404, and for a method that is not possible 405 with those that are', async () => {
    expect((await pool.send('GET', '/api/v1/cats')).body.code).toBe('no-such-path');
    const answer = await pool.send('DELETE', '/api/v1/vms');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
    const options = await pool.send('OPTIONS', '/api/v1/vms');
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  });

  it('of HEAD gets the headers of GET and no body', async () => {
    const { items } = (await pool.send('GET', '/api/v1/vms?limit=1')).body;
    const answer = await pool.send('HEAD', `/api/v1/vms/${items[0].id}`);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${items[0].revision}"`]);
  });

  it('with a filter that cannot be read is told where and why', async () => {
    const { status, body } = await pool.send('GET', `/api/v1/vms?filter=${encodeURIComponent('state:running colour:red')}`);
    expect([status, body.code, body.params.position, body.params.word]).toEqual([422, 'invalid-filter', 14, 'colour']);
  });
});

describe('another web site', () => {
  it('cannot write through a browser that is open here', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
    ];
    for (const headers of foreign) {
      const answer = await pool.send('POST', '/api/v1/vms', vm('stolen'), headers);
      expect([answer.status, answer.body.code]).toEqual([403, 'cross-site']);
    }
  });

  it('cannot come under a name of its own', async () => {
    expect(await statusUnderHost('evil.example')).toBe(421);
    expect(await statusUnderHost('127.0.0.1.evil.example')).toBe(421);
    expect(await statusUnderHost('localhost:3000')).toBe(200);
    expect(await statusUnderHost('[::1]:3000')).toBe(200);
  });

  it('is not taken for the site itself', async () => {
    const own = await pool.send('POST', '/api/v1/placements', vm('mine'), { origin: pool.url, 'sec-fetch-site': 'same-origin' });
    expect(own.status).toBe(200);
  });
});

describe('If-Match', () => {
  it('lets a write through on the revision that was seen, and refuses it on another', async () => {
    const { items } = (await pool.send('GET', '/api/v1/clusters')).body;
    const change = { policy: { haReserve: 0.05 } };
    const stale = await pool.send('PATCH', `/api/v1/clusters/${items[0].id}`, change, { 'if-match': `"${items[0].revision + 7}"` });
    expect([stale.status, stale.body.code, stale.body.params.revision]).toEqual([412, 'stale', items[0].revision]);
    const fresh = await pool.send('PATCH', `/api/v1/clusters/${items[0].id}`, change, { 'if-match': `"${items[0].revision}"` });
    expect([fresh.status, fresh.body.policy.haReserve]).toEqual([200, 0.05]);
    const unreadable = await pool.send('PATCH', `/api/v1/clusters/${items[0].id}`, change, { 'if-match': 'seven' });
    expect([unreadable.status, unreadable.body.code]).toEqual([400, 'precondition-invalid']);
  });
});

describe('Idempotency-Key', () => {
  it('makes twins sent at the same time one VM', async () => {
    const send = () => pool.send('POST', '/api/v1/vms', vm('twin'), { 'idempotency-key': 'twin' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.vm.id)).size).toBe(1);
  });

  it('is refused with another request', async () => {
    await pool.send('POST', '/api/v1/vms', vm('first-of-key'), { 'idempotency-key': 'used' });
    const other = await pool.send('POST', '/api/v1/vms', vm('second-of-key'), { 'idempotency-key': 'used' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch']);
  });

  it('does not keep a failure', async () => {
    const tooBig = { ...vm('huge'), memoryBytes: 8192 * GIB };
    expect((await pool.send('POST', '/api/v1/vms', tooBig, { 'idempotency-key': 'again' })).status).toBe(409);
    expect((await pool.send('POST', '/api/v1/vms', vm('huge'), { 'idempotency-key': 'again' })).status).toBe(202);
  });
});

describe('the event stream', () => {
  const open = async (headers: Record<string, string> = {}) => {
    const stopped = new AbortController();
    const response = await fetch(`${pool.url}/api/v1/events`, { headers, signal: stopped.signal });
    const reader = response.body?.getReader();
    let text = '';
    const until = async (word: string) => {
      while (!text.includes(word)) text += new TextDecoder().decode((await reader?.read())?.value);
      return text;
    };
    return { response, until, leave: () => stopped.abort() };
  };

  it('tells of a change as it is committed', async () => {
    const stream = await open();
    expect(stream.response.headers.get('cache-control')).toBe('no-cache, no-transform');
    await stream.until('connected');
    const { vm: made } = (await pool.send('POST', '/api/v1/vms', vm('streamed'))).body;
    const text = await stream.until(`"id":"${made.id}"`);
    expect(text).toContain(`id: ${made.revision}\ndata: {"type":"change","kind":"guest"`);
    stream.leave();
  });

  it('goes on after the revision the client saw last', async () => {
    const before = pool.runtime.inventory.revision;
    const { vm: made } = (await pool.send('POST', '/api/v1/vms', vm('missed'))).body;
    const stream = await open({ 'last-event-id': String(before) });
    await stream.until(`"id":"${made.id}"`);
    stream.leave();
  });

  it('tells a client that was away too long, or comes from another life of the pool, to start over', async () => {
    const { live, inventory } = pool.runtime;
    for (let count = 0; count < 40_000; count++) {
      const revision = inventory.revision;
      live.publish({ revision, message: { type: 'change', kind: 'task', id: 'task-1', revision, removed: false } });
    }
    for (const lastSeen of [0, inventory.revision + 1000]) {
      const stream = await open({ 'last-event-id': String(lastSeen) });
      expect(await stream.until('data:')).toContain('"type":"reset"');
      stream.leave();
    }
  });
});
