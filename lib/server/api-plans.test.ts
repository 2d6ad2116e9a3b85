import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const minuteMs = 60_000;

/** Three hosts of 16 cores and 64 GiB over links of 1 Gbit/s, so that a move takes long enough to be cancelled. */
const yaml = `
name: plans
clusters: [{ name: c1, vcpusPerCore: 4, memoryOvercommit: 1, haReserve: 0 }]
networks: [{ name: lan, vlan: 10, cidr: 10.0.0.0/24, default: true }]
storage: [{ name: san, kind: san, capacity: 10 TiB, cluster: c1, policies: [shared] }]
hosts:
  - names: "h{n}"
    count: 3
    racks: [a, b, c]
    cluster: c1
    hypervisor: kvm
    localStorage: null
    hardware: { model: Test, cpuModel: Test, sockets: 1, cores: 16, mhz: 2500 }
    memory: 64 GiB
guests:
  - { names: "web-{n}", count: 9, vcpus: 2, memory: 4 GiB, disks: [10 GiB], tags: [web] }
`;

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ yaml });
});
afterAll(() => pool.close());

const get = async (path: string) => (await pool.send('GET', `/api/v1${path}`)).body;
const post = (path: string, body: object = {}) => pool.send('POST', `/api/v1${path}`, body);
const guestsOn = async (hostId: string) => (await get(`/vms?filter=host:${hostId}`)).items;
const evacuation = async (hostId: string, more: object = {}) => {
  const answer = await post('/plans', { kind: 'evacuation', hostId, ...more });
  expect(answer.status, JSON.stringify(answer.body).slice(0, 600)).toBe(201);
  return answer.body;
};
const act = async (planId: string, action: string, body: object = {}) => {
  const answer = await post(`/plans/${planId}/actions/${action}`, body);
  expect(answer.status, JSON.stringify(answer.body).slice(0, 600)).toBe(202);
  return answer.body;
};

/** The nth host with guests on it, in service. */
const someHost = async (): Promise<{ id: string; name: string }> => {
  for (const each of (await get('/hosts')).items) if (each.status.maintenance === 'none' && each.guests > 0) return each;
  throw new Error('no host carries guests');
};
const backInService = async (hostId: string) => {
  await post(`/hosts/${hostId}/actions/exit-maintenance`);
  await pool.advance(minuteMs);
};
const states = (plan: { steps: { state: string }[] }) => plan.steps.map((step) => step.state);

describe('an evacuation', () => {
  it('says before what moves where and what the hosts will carry, and does just that', async () => {
    const source = await someHost();
    const before = (await guestsOn(source.name)).length;
    const plan = await evacuation(source.id);
    expect(plan).toMatchObject({ kind: 'evacuation', state: 'proposed', isStale: false, notDone: [] });
    expect(plan.steps).toHaveLength(before);
    expect(plan.checks.every((check: { ok: boolean }) => check.ok)).toBe(true);
    expect((await get(`/hosts/${source.id}`)).status.maintenance).toBe('none');

    await act(plan.id, 'apply');
    await pool.advance(10 * minuteMs);
    const done = await get(`/plans/${plan.id}`);
    expect([done.state, ...states(done)]).toEqual(['succeeded', ...plan.steps.map(() => 'done')]);
    expect((await get(`/hosts/${source.id}`)).status.maintenance).toBe('in-maintenance');
    expect(await guestsOn(source.name)).toEqual([]);
    for (const step of done.steps) expect((await get(`/vms/${step.object.id}`)).status.hostId).toBe(step.toHostId);
    await backInService(source.id);
  });

  it('is measured 5 and 30 minutes after its end, beside what was predicted', async () => {
    const source = await someHost();
    const { id } = await evacuation(source.id);
    await act(id, 'apply');
    await pool.advance(40 * minuteMs);
    await pool.advance(minuteMs);
    const { measurements, hosts, measureAt } = await get(`/plans/${id}`);
    expect(measurements.map((each: { afterMinutes: number }) => each.afterMinutes)).toEqual([5, 30]);
    expect(measurements[1].hosts).toHaveLength(hosts.length);
    expect(measurements[1].disturbedHostIds).toEqual([]);
    expect(measurements[1].medianCpuError).toBeLessThan(0.05);
    expect(measureAt).toBeNull();
    await backInService(source.id);
  });

  it('stops half way when it is cancelled: the host goes on serving, and who has moved stays', async () => {
    const source = await someHost();
    const { id, steps } = await evacuation(source.id);
    await act(id, 'apply');
    await act(id, 'cancel');
    await pool.advance(5 * minuteMs);
    const plan = await get(`/plans/${id}`);
    expect(plan.state).toBe('cancelled');
    expect((await get(`/hosts/${source.id}`)).status.maintenance).toBe('none');
    expect(await guestsOn(source.name)).toHaveLength(steps.length);
    expect((await post(`/plans/${id}/actions/apply`)).body).toMatchObject({ code: 'wrong-state', params: { reason: 'plan-ended' } });
  });

  it('is taken back: every guest is where it was, and the host in service', async () => {
    const source = await someHost();
    const { id, steps } = await evacuation(source.id);
    await act(id, 'apply');
    await pool.advance(20_000);
    expect(states(await get(`/plans/${id}`)), 'half way').toContain('done');
    await act(id, 'roll-back');
    await pool.advance(10 * minuteMs);
    const plan = await get(`/plans/${id}`);
    expect([plan.state, plan.problem]).toEqual(['rolled-back', null]);
    for (const step of steps) expect((await get(`/vms/${step.object.id}`)).status).toMatchObject({ state: 'running', hostId: source.id });
    expect((await get(`/hosts/${source.id}`)).status.maintenance).toBe('none');
  });

  it('is taken back after its end too', async () => {
    const source = await someHost();
    const { id, steps } = await evacuation(source.id);
    await act(id, 'apply');
    await pool.advance(10 * minuteMs);
    await act(id, 'roll-back');
    await pool.advance(10 * minuteMs);
    expect(states(await get(`/plans/${id}`))).toEqual(steps.map(() => 'undone'));
    expect(await guestsOn(source.name)).toHaveLength(steps.length);
  });

  it('brings its guests back when the host is back in service, if that was wished', async () => {
    const source = await someHost();
    const { id, steps } = await evacuation(source.id, { bringBack: true });
    await act(id, 'apply');
    await pool.advance(10 * minuteMs);
    expect(await guestsOn(source.name)).toEqual([]);
    await post(`/hosts/${source.id}/actions/exit-maintenance`);
    await pool.advance(10 * minuteMs);
    expect(await guestsOn(source.name)).toHaveLength(steps.length);
    const [failback] = (await get('/plans?kind=failback')).items;
    expect(failback).toMatchObject({ state: 'succeeded', scope: [{ id: source.id }], steps: { done: steps.length } });
  });

  it('offers to bring its guests back afterwards, each by a step that can be unchecked', async () => {
    const source = await someHost();
    const { id, steps } = await evacuation(source.id);
    await act(id, 'apply');
    await pool.advance(10 * minuteMs);
    await backInService(source.id);
    const home = (await post('/plans', { kind: 'failback', planId: id })).body;
    expect(home.steps).toHaveLength(steps.length);
    const [stays] = home.steps;
    await pool.send('PATCH', `/api/v1/plans/${home.id}`, { skipped: [stays.id] });
    await act(home.id, 'apply');
    await pool.advance(10 * minuteMs);
    expect((await get(`/plans/${home.id}`)).state).toBe('succeeded');
    expect(await guestsOn(source.name)).toHaveLength(steps.length - 1);
    await post(`/vms/${stays.object.id}/actions/migrate`, { hostId: source.id });
    await pool.advance(5 * minuteMs);
  });

  it('is refused while another one takes the host out, and fails in words when its time comes then', async () => {
    const source = await someHost();
    const [first, second, later] = [await evacuation(source.id), await evacuation(source.id), await evacuation(source.id)];
    await act(later.id, 'schedule', { startAt: new Date(pool.runtime.now() + minuteMs).toISOString() });
    await act(first.id, 'apply');
    const { body } = await post(`/plans/${second.id}/actions/apply`);
    expect(body).toMatchObject({ code: 'wrong-state', params: { name: source.name, reason: 'already-in-maintenance' } });
    await pool.advance(10 * minuteMs);
    expect((await get(`/plans/${first.id}`)).state).toBe('succeeded');
    expect(await get(`/plans/${later.id}`)).toMatchObject({ state: 'failed', problem: { code: 'already-in-maintenance' } });
    await act(second.id, 'discard');
    await backInService(source.id);
  });

  it('never hangs on a guest that cannot leave: it names it and waits for a choice', async () => {
    const source = await someHost();
    const hostId = source.id;
    const [pinned] = await guestsOn(source.name);
    await pool.send('PATCH', `/api/v1/vms/${pinned.id}`, { placement: { pinnedHostId: hostId } });
    const entering = await post(`/hosts/${hostId}/actions/enter-maintenance`);
    expect(entering.status, JSON.stringify(entering.body)).toBe(202);
    await pool.advance(10 * minuteMs);
    const { planId } = entering.body.task.params;
    const waiting = await get(`/plans/${planId}`);
    expect(waiting.state).toBe('running');
    expect(waiting.notDone).toMatchObject([
      { object: { id: pinned.id }, why: { code: 'pinned-here' }, choices: ['restart-here', 'leave'] },
    ]);
    expect((await get(`/hosts/${hostId}`)).status.maintenance).toBe('entering');

    const chosen = await pool.send('PATCH', `/api/v1/plans/${planId}`, { choices: { [pinned.id]: 'restart-here' } });
    expect(chosen.status, JSON.stringify(chosen.body)).toBe(200);
    await pool.advance(5 * minuteMs);
    expect((await get(`/plans/${planId}`)).state).toBe('succeeded');
    expect((await get(`/hosts/${hostId}`)).status.maintenance).toBe('in-maintenance');
    expect((await get(`/vms/${pinned.id}`)).status.state).toBe('stopped');

    await backInService(hostId);
    await pool.advance(2 * minuteMs);
    expect((await get(`/vms/${pinned.id}`)).status).toMatchObject({ state: 'running', hostId });
    await pool.send('PATCH', `/api/v1/vms/${pinned.id}`, { placement: { pinnedHostId: null } });
  });

  it('moves a guest cold by choice: off, over, on again', async () => {
    const source = await someHost();
    const [vm] = await guestsOn(source.name);
    const { id } = await evacuation(source.id);
    const plan = (await pool.send('PATCH', `/api/v1/plans/${id}`, { choices: { [vm.id]: 'cold' } })).body;
    const step = plan.steps.find((each: { object: { id: string } }) => each.object.id === vm.id);
    expect(step).toMatchObject({ method: 'cold', why: { code: 'cold-by-choice' } });
    expect(step.downtimeSeconds).toBeGreaterThan(5);
    await act(id, 'apply');
    await pool.advance(10 * minuteMs);
    expect((await get(`/plans/${id}`)).state).toBe('succeeded');
    expect((await get(`/vms/${vm.id}`)).status).toMatchObject({ state: 'running', hostId: step.toHostId });
    await backInService(source.id);
  });
});

describe('an evacuation that meets a failure', () => {
  it('tries again a few times, then names the guest and waits', async () => {
    const source = await someHost();
    const fault = await post('/lab/faults', { kind: 'operation-error', target: 'pool', operation: 'migrate', probability: 1 });
    expect(fault.status, JSON.stringify(fault.body)).toBe(201);
    const { id, steps } = await evacuation(source.id);
    await act(id, 'apply');
    await pool.advance(30 * minuteMs);
    const stuck = await get(`/plans/${id}`);
    expect(stuck.state).toBe('running');
    expect(stuck.notDone).toHaveLength(steps.length);
    expect(stuck.notDone[0]).toMatchObject({
      why: { code: 'gave-up', params: { attempts: 3 } },
      choices: ['cold', 'restart-elsewhere', 'restart-here', 'leave'],
    });
    expect(stuck.steps).toHaveLength(3 * steps.length);
    await pool.send('DELETE', `/api/v1/lab/faults/${fault.body.id}`);
    const choices = Object.fromEntries(stuck.notDone.map((each: { object: { id: string } }) => [each.object.id, 'cold']));
    expect((await pool.send('PATCH', `/api/v1/plans/${id}`, { choices })).status).toBe(200);
    await pool.advance(10 * minuteMs);
    expect((await get(`/plans/${id}`)).state).toBe('succeeded');
    await backInService(source.id);
  });

  it('ends when its host fails half way: who is left is restarted elsewhere', async () => {
    const source = await someHost();
    const { id, steps } = await evacuation(source.id);
    await act(id, 'apply');
    await pool.advance(10_000);
    const fault = await post('/lab/faults', { kind: 'host-crash', target: source.id });
    await pool.advance(15 * minuteMs);
    const plan = await get(`/plans/${id}`);
    expect([plan.state, states(plan)]).toEqual(['succeeded', expect.anything()]);
    for (const step of steps) {
      const { status } = await get(`/vms/${step.object.id}`);
      expect(status.state).toBe('running');
      expect(status.hostId).not.toBe(source.id);
    }
    await pool.send('DELETE', `/api/v1/lab/faults/${fault.body.id}`);
    await pool.advance(10 * minuteMs);
    await backInService(source.id);
  });

  it('finds another host when a target fails half way', async () => {
    const source = await someHost();
    const { id, steps } = await evacuation(source.id);
    await act(id, 'apply');
    const fault = await post('/lab/faults', { kind: 'host-crash', target: steps[0].toHostId });
    await pool.advance(30 * minuteMs);
    const plan = await get(`/plans/${id}`);
    expect(plan.state, JSON.stringify([plan.notDone, plan.steps.map((step: { problem: unknown }) => step.problem)])).toBe('succeeded');
    for (const step of steps) expect((await get(`/vms/${step.object.id}`)).status.state).toBe('running');
    await pool.send('DELETE', `/api/v1/lab/faults/${fault.body.id}`);
    await pool.advance(10 * minuteMs);
    await backInService(source.id);
  });
});

describe('a proposal', () => {
  it('is worked out again when a step is unchecked', async () => {
    const source = await someHost();
    const plan = await evacuation(source.id);
    const [first] = plan.steps;
    const changed = (await pool.send('PATCH', `/api/v1/plans/${plan.id}`, { skipped: [first.id] }, { 'if-match': `"${plan.revision}"` }))
      .body;
    expect(changed.steps[0].skipped).toBe(true);
    const here = (of: { hosts: { hostId: string; after: { guests: number } }[] }) =>
      of.hosts.find((each) => each.hostId === source.id)?.after.guests;
    expect([here(plan), here(changed)]).toEqual([0, 1]);
    const late = await pool.send('PATCH', `/api/v1/plans/${plan.id}`, { skipped: [] }, { 'if-match': `"${plan.revision}"` });
    expect(late.status).toBe(412);
    expect((await pool.send('PATCH', `/api/v1/plans/${plan.id}`, { skipped: ['s99'] })).status).toBe(422);
    await act(plan.id, 'discard');
    expect((await post(`/plans/${plan.id}/actions/apply`)).body).toMatchObject({
      status: 409,
      code: 'wrong-state',
      params: { reason: 'plan-discarded' },
    });
  });

  it('that the pool has left behind says which steps no longer hold before it is applied', async () => {
    const source = await someHost();
    const plan = await evacuation(source.id);
    const [gone] = plan.steps;
    await post(`/vms/${gone.object.id}/actions/migrate`, {});
    await pool.advance(5 * minuteMs);
    expect((await get(`/plans/${plan.id}`)).isStale).toBe(true);
    expect((await post(`/plans/${plan.id}/actions/apply`)).body).toMatchObject({
      status: 409,
      code: 'plan-outdated',
      params: { steps: 1 },
    });
    const checked = await act(plan.id, 'recheck');
    expect(checked.isStale).toBe(false);
    expect(checked.steps[0]).toMatchObject({ state: 'no-longer-holds', problem: { code: 'guest-elsewhere' } });
    await act(plan.id, 'apply');
    await pool.advance(10 * minuteMs);
    expect((await get(`/plans/${plan.id}`)).state).toBe('succeeded');
    await backInService(source.id);
  });

  it('begins when it is scheduled for', async () => {
    const source = await someHost();
    const { id } = await evacuation(source.id);
    expect((await post(`/plans/${id}/actions/schedule`, {})).status).toBe(422);
    const startAt = new Date(pool.runtime.now() + 5 * minuteMs).toISOString();
    expect((await act(id, 'schedule', { startAt })).state).toBe('scheduled');
    await pool.advance(4 * minuteMs);
    expect((await get(`/plans/${id}`)).state).toBe('scheduled');
    await pool.advance(10 * minuteMs);
    expect((await get(`/plans/${id}`)).state).toBe('succeeded');
    await backInService(source.id);
  });
});

describe('a rolling maintenance', () => {
  it('takes every host out and back in turn, and all guests run throughout', async () => {
    const [cluster] = (await get('/clusters')).items;
    const running = async () => (await get('/vms?filter=state:running')).total;
    const before = await running();
    const made = await post('/plans', { kind: 'rolling-maintenance', clusterId: cluster.id, minutesPerHost: 40 });
    expect(made.status, JSON.stringify(made.body).slice(0, 500)).toBe(201);
    expect(made.body.steps.map((step: { method: string }) => step.method)).toEqual(['maintain', 'maintain', 'maintain']);
    await act(made.body.id, 'apply');
    const seen = new Set<string>();
    for (let minute = 0; minute < 140; minute += 4) {
      await pool.advance(4 * minuteMs);
      const out = (await get('/hosts')).items.filter((each: { status: { maintenance: string } }) => each.status.maintenance !== 'none');
      expect(out.length).toBeLessThanOrEqual(1);
      for (const each of out) seen.add(each.name);
    }
    const plan = await get(`/plans/${made.body.id}`);
    expect([plan.state, ...states(plan)], JSON.stringify(plan.steps)).toEqual(['succeeded', 'done', 'done', 'done']);
    expect([...seen].sort()).toEqual(['h1', 'h2', 'h3']);
    expect(await running()).toBe(before);
    expect(plan.children.filter((child: { kind: string }) => child.kind === 'evacuation')).toHaveLength(3);
  });

  it('stops where something got worse, and leaves the other hosts alone', async () => {
    const [cluster] = (await get('/clusters')).items;
    const { id, steps } = (await post('/plans', { kind: 'rolling-maintenance', clusterId: cluster.id, minutesPerHost: 5 })).body;
    await act(id, 'apply');
    await pool.advance(2 * minuteMs);
    const other = steps[2].object.id;
    const fault = await post('/lab/faults', { kind: 'host-crash', target: other });
    expect(fault.status, JSON.stringify(fault.body)).toBe(201);
    await pool.advance(15 * minuteMs);
    const plan = await get(`/plans/${id}`);
    expect([plan.state, ...states(plan)]).toEqual(['failed', 'failed', 'skipped', 'skipped']);
    expect(plan.steps[0].problem.code).toBe('regressed-host');
    await pool.send('DELETE', `/api/v1/lab/faults/${fault.body.id}`);
    await pool.advance(10 * minuteMs);
  });
});
