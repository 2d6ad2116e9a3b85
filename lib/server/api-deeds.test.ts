import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPool, type TestPool } from '@/lib/testing/open-test-pool';

const GIB = 2 ** 30;
const minuteMs = 60_000;

/** Three hosts of 16 cores and 64 GiB; 2 vCPUs a core, no memory overcommit, no reserve. */
const yaml = `
name: deeds
clusters: [{ name: c1, vcpusPerCore: 2, memoryOvercommit: 1, haReserve: 0 }]
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
`;

let pool: TestPool;
beforeAll(async () => {
  pool = await openTestPool({ yaml });
});
afterAll(() => pool.close());

const create = async (name: string, more: object = {}) => {
  const answer = await pool.send('POST', '/api/v1/vms', { name, vcpus: 2, memoryBytes: 4 * GIB, ...more });
  expect(answer.status, JSON.stringify(answer.body).slice(0, 500)).toBe(202);
  await pool.advance(2 * minuteMs);
  return get(answer.body.vm.id);
};
const get = async (id: string) => (await pool.send('GET', `/api/v1/vms/${id}`)).body;
const act = (id: string, action: string, body?: object) => pool.send('POST', `/api/v1/vms/${id}/actions/${action}`, body);
const taskOf = async (answer: { body: { task: { id: string } } }) => (await pool.send('GET', `/api/v1/tasks/${answer.body.task.id}`)).body;

describe('a VM', () => {
  it('gets the next free address and a MAC of its own', async () => {
    const first = await create('addressed-1');
    const second = await create('addressed-2');
    expect(first.spec.nics[0].ip).not.toBe(second.spec.nics[0].ip);
    expect(first.spec.nics[0].mac).toMatch(/^0a:4f:50:/);
    const taken = await pool.send('POST', '/api/v1/vms', {
      name: 'thief',
      vcpus: 1,
      memoryBytes: GIB,
      nics: [{ ip: first.spec.nics[0].ip }],
    });
    expect([taken.status, taken.body.code, taken.body.params.name]).toEqual([409, 'address-taken', 'addressed-1']);
  });

  it('has a name of its own, whatever its case', async () => {
    await create('unique');
    const twin = await pool.send('POST', '/api/v1/vms', { name: 'UNIQUE', vcpus: 1, memoryBytes: GIB });
    expect([twin.status, twin.body.code]).toEqual([409, 'name-taken']);
  });

  it('that fits nowhere is refused in numbers, with a smaller one that would fit', async () => {
    const { status, body } = await pool.send('POST', '/api/v1/vms', { name: 'giant', vcpus: 2, memoryBytes: 65 * GIB });
    expect([status, body.code, body.decision.chosen]).toEqual([409, 'unplaceable', null]);
    expect(body.decision.refusalGroups[0]).toMatchObject({ filter: 'memory', count: 3 });
    expect(body.decision.candidates[0].refusals[0]).toMatchObject({ filter: 'memory', need: 65 * GIB });
    expect((await pool.send('GET', '/api/v1/search?q=giant')).body.groups).toEqual([]);
  });

  it('is stopped, started, rebooted and suspended, and refuses what its state forbids', async () => {
    const { id } = await create('powered');
    expect((await act(id, 'start')).body).toMatchObject({ status: 409, code: 'wrong-state', params: { reason: 'already-running' } });
    for (const [action, state] of [
      ['shutdown', 'stopped'],
      ['start', 'running'],
      ['reboot', 'running'],
      ['suspend', 'suspended'],
      ['resume', 'running'],
      ['reset', 'running'],
      ['stop', 'stopped'],
    ] as const) {
      const answer = await act(id, action);
      expect(answer.status, action).toBe(202);
      await pool.advance(5 * minuteMs);
      expect((await get(id)).status.state, action).toBe(state);
      expect((await taskOf(answer)).state, action).toBe('succeeded');
    }
    expect((await act(id, 'explode')).status).toBe(404);
    expect((await act(id, 'start', { hostId: 'h1' })).status).toBe(422);
  });

  it('moves where it is sent, or where the scheduler says, and never where it cannot run', async () => {
    const vm = await create('mover');
    const targets = (await pool.send('GET', `/api/v1/vms/${vm.id}/targets`)).body;
    expect(targets.items).toHaveLength(2);
    const answer = await act(vm.id, 'migrate', {});
    expect(answer.body.task.params.toHostId).toBe(targets.suggestedHostId);
    expect((await act(vm.id, 'migrate', {})).body.params.reason).toBe('busy');
    await pool.advance(10 * minuteMs);
    const moved = await get(vm.id);
    expect([moved.status.state, moved.status.hostId]).toEqual(['running', targets.suggestedHostId]);
    expect((await act(vm.id, 'migrate', { hostId: moved.status.hostId })).body.code).toBe('nothing-to-do');
    const placement = (await pool.send('GET', `/api/v1/vms/${vm.id}/placement`)).body;
    expect(placement.stays.map((stay: { hostId: string }) => stay.hostId)).toEqual([moved.status.hostId, vm.status.hostId]);
    expect(placement.kept).toMatchObject({ kind: 'move', chosen: moved.status.hostId, cause: { kind: 'user' } });
  });

  it('is refused by a named host with that host’s reasons', async () => {
    const vm = await create('refused');
    const full = (await pool.send('GET', '/api/v1/hosts')).body.items.find((host: { id: string }) => host.id !== vm.status.hostId);
    await pool.send('POST', `/api/v1/hosts/${full.id}/actions/enter-maintenance`, {});
    const answer = await act(vm.id, 'migrate', { hostId: full.id });
    expect([answer.status, answer.body.code, answer.body.refusals[0].filter]).toEqual([409, 'host-refuses', 'maintenance']);
    await pool.advance(10 * minuteMs);
    await pool.send('POST', `/api/v1/hosts/${full.id}/actions/exit-maintenance`, {});
    await pool.advance(minuteMs);
  });

  it('grows hot, waits for a restart to shrink, and can take that back', async () => {
    const { id, revision } = await create('sized');
    const grown = await pool.send('PATCH', `/api/v1/vms/${id}`, { vcpus: 4, memoryBytes: 8 * GIB }, { 'if-match': `"${revision}"` });
    expect(grown.status).toBe(202);
    await pool.advance(minuteMs);
    expect((await get(id)).status.pending).toEqual([]);
    expect((await taskOf(grown)).state).toBe('succeeded');
    const preview = (await pool.send('GET', `/api/v1/vms/${id}/resize-preview?vcpus=2&memoryBytes=${16 * GIB}`)).body;
    expect(preview).toMatchObject({ vcpus: 'at-restart', memory: 'hot', fitsHere: true, fitsNowhere: false });
    await pool.send('PATCH', `/api/v1/vms/${id}`, { vcpus: 2 });
    await pool.advance(minuteMs);
    expect((await get(id)).status.pending).toEqual([{ field: 'vcpus', current: 4, wanted: 2 }]);
    expect((await act(id, 'revert-pending')).status).toBe(202);
    await pool.advance(minuteMs);
    expect((await get(id)).status.pending).toEqual([]);
    expect((await pool.send('PATCH', `/api/v1/vms/${id}`, { vcpus: 1 }, { 'if-match': `"${revision}"` })).status).toBe(412);
  });

  it('is renamed and tagged, keeps its disks from shrinking, and tells its history', async () => {
    const vm = await create('before', { disks: [{ sizeBytes: 10 * GIB }] });
    const disk = vm.spec.disks[0].id;
    const changed = await pool.send('PATCH', `/api/v1/vms/${vm.id}`, {
      name: 'after',
      tags: ['web', 'web'],
      disks: [{ id: disk, sizeBytes: 20 * GIB }],
    });
    expect(changed.body.vm).toMatchObject({ name: 'after', spec: { tags: ['web'] } });
    const shrunk = await pool.send('PATCH', `/api/v1/vms/${vm.id}`, { disks: [{ id: disk, sizeBytes: GIB }] });
    expect([shrunk.status, shrunk.body.code]).toEqual([422, 'shrink-disk']);
    const { items } = (await pool.send('GET', `/api/v1/vms/${vm.id}/history`)).body;
    expect(items.find((entry: { fields: object | null }) => entry.fields && 'name' in entry.fields).fields.name).toEqual([
      'before',
      'after',
    ]);
    expect(items.some((entry: { event: { code: string } | null }) => entry.event?.code === 'guest.renamed')).toBe(true);
    const first = (await pool.send('GET', `/api/v1/vms/${vm.id}/history?limit=2`)).body;
    const second = (await pool.send('GET', `/api/v1/vms/${vm.id}/history?limit=100&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items]).toEqual(items);
  });

  it('that is off may grow on a host that is full, but not beyond its storage', async () => {
    const off = await create('off', { power: 'stopped', disks: [{ sizeBytes: GIB }] });
    const disk = off.spec.disks[0].id;
    const grown = await pool.send('PATCH', `/api/v1/vms/${off.id}`, { memoryBytes: 60 * GIB, disks: [{ id: disk, sizeBytes: 2 * GIB }] });
    expect([grown.status, grown.body.vm.status.assignedHostId]).toEqual([202, off.status.hostId]);
    const tooBig = await pool.send('PATCH', `/api/v1/vms/${off.id}`, { disks: [{ id: disk, sizeBytes: 11 * 1024 * GIB }] });
    expect([tooBig.status, tooBig.body.code]).toEqual([409, 'unplaceable']);
  });

  it('gets a disk and a NIC while it runs, on storage and with an address that the pool chooses, and gives them back', async () => {
    const vm = await create('fitted', { disks: [{ sizeBytes: 10 * GIB }] });
    const [first] = vm.spec.disks;
    const free = async () =>
      (await pool.send('GET', '/api/v1/storage-pools')).body.items.map((item: { promisedBytes: number }) => item.promisedBytes);
    const promised = await free();
    const added = await pool.send('PATCH', `/api/v1/vms/${vm.id}`, { addDisks: [{ sizeBytes: 5 * GIB }], addNics: [{}] });
    expect(added.status, JSON.stringify(added.body)).toBe(202);
    await pool.advance(minuteMs);
    expect((await taskOf(added)).state).toBe('succeeded');
    const fitted = await get(vm.id);
    const [, disk] = fitted.spec.disks;
    const [nic, second] = fitted.spec.nics;
    expect(fitted.status).toMatchObject({ state: 'running', pending: [], diskPools: { [first.id]: vm.status.diskPools[first.id] } });
    expect(fitted.status.diskPools[disk.id]).toBeTruthy();
    expect([second.networkId, second.ip === nic.ip, second.mac === nic.mac]).toEqual([nic.networkId, false, false]);
    expect((await free()).reduce((sum: number, bytes: number, i: number) => sum + bytes - promised[i], 0)).toBe(5 * GIB);
    const removed = await pool.send('PATCH', `/api/v1/vms/${vm.id}`, { removeDisks: [disk.id], removeNics: [second.id] });
    await pool.advance(minuteMs);
    expect((await taskOf(removed)).state).toBe('succeeded');
    const after = await get(vm.id);
    expect([after.spec.disks, after.spec.nics, Object.keys(after.status.diskPools)]).toEqual([vm.spec.disks, vm.spec.nics, [first.id]]);
    expect(await free()).toEqual(promised);
  });

  it('is refused devices that cannot be, and keeps the disks of a protected one', async () => {
    const vm = await create('guarded', { disks: [{ sizeBytes: GIB }], deleteProtection: true, power: 'stopped' });
    const change = (body: object) => pool.send('PATCH', `/api/v1/vms/${vm.id}`, body);
    expect((await change({ removeDisks: [vm.spec.disks[0].id] })).body.code).toBe('protected');
    expect((await change({ addDisks: [{ sizeBytes: GIB, storagePoolId: 'nowhere' }] })).body.errors[0].path).toBe(
      'addDisks.0.storagePoolId',
    );
    expect((await change({ removeNics: ['nic-none'] })).body.errors[0].path).toBe('removeNics.0');
    expect((await change({ addNics: [{ ip: '192.0.2.1' }] })).body.errors[0].path).toBe('addNics.0.ip');
    expect((await change({ addDisks: [{ sizeBytes: 200 * 1024 * GIB }] })).body.code).toBe('unplaceable');
    const added = await change({ addDisks: [{ sizeBytes: GIB }] });
    await pool.advance(minuteMs);
    expect((await taskOf(added)).state).toBe('succeeded');
    expect(Object.values((await get(vm.id)).status.diskPools).every(Boolean)).toBe(true);
  });

  it('is cloned with addresses of its own', async () => {
    const source = await create('original', { disks: [{ sizeBytes: GIB }], tags: ['web'] });
    const answer = await act(source.id, 'clone', { name: 'copy' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(202);
    await pool.advance(10 * minuteMs);
    const copy = await get(answer.body.task.object.id);
    expect(copy).toMatchObject({ name: 'copy', spec: { power: 'stopped', tags: ['web'] }, status: { state: 'stopped' } });
    expect(copy.spec.nics[0].ip).not.toBe(source.spec.nics[0].ip);
    expect((await taskOf(answer)).state).toBe('succeeded');
  });

  it('is deleted unless it is protected', async () => {
    const { id } = await create('doomed', { deleteProtection: true });
    expect((await pool.send('DELETE', `/api/v1/vms/${id}`)).body.code).toBe('protected');
    await pool.send('PATCH', `/api/v1/vms/${id}`, { deleteProtection: false });
    const answer = await pool.send('DELETE', `/api/v1/vms/${id}`);
    expect(answer.status).toBe(202);
    await pool.advance(5 * minuteMs);
    expect((await pool.send('GET', `/api/v1/vms/${id}`)).status).toBe(404);
    expect((await taskOf(answer)).state).toBe('succeeded');
  });
});

describe('many VMs', () => {
  it('are created all or none, each seeing the former', async () => {
    const preview = (await pool.send('POST', '/api/v1/placements', { name: 'many-{01..06}', vcpus: 2, memoryBytes: 2 * GIB })).body;
    const answer = await pool.send('POST', '/api/v1/vms/batch', {
      name: 'many-{01..06}',
      vcpus: 2,
      memoryBytes: 2 * GIB,
      previewRevision: preview.revision,
    });
    expect(answer.status).toBe(202);
    expect(answer.body.vms.map((vm: { name: string }) => vm.name)).toEqual([
      'many-01',
      'many-02',
      'many-03',
      'many-04',
      'many-05',
      'many-06',
    ]);
    const chosen = answer.body.vms.map((vm: { status: { assignedHostId: string } }) => vm.status.assignedHostId);
    expect(chosen).toEqual(preview.spread.map((each: { hostId: string }) => each.hostId));
    expect(answer.body.previewChanged).toBe(false);
    await pool.advance(5 * minuteMs);
    expect(await taskOf(answer)).toMatchObject({ state: 'succeeded', childCounts: { succeeded: 6 } });
    const tooMany = await pool.send('POST', '/api/v1/vms/batch', { name: 'wide-{01..60}', vcpus: 2, memoryBytes: 30 * GIB });
    expect(tooMany.body.code).toBe('unplaceable');
    expect((await pool.send('GET', '/api/v1/vms?filter=wide')).body.total).toBe(0);
  });

  it('are judged before a bulk runs, and the run does what was judged', async () => {
    const { id } = await create('judged-1');
    await act(id, 'stop');
    await create('judged-2');
    await pool.advance(minuteMs);
    const verdict = (await pool.send('POST', '/api/v1/vms/bulk/verdict', { action: 'start', selection: { filter: 'judged' } })).body;
    expect(verdict).toMatchObject({ willDo: 1, already: 1, cannot: 0, total: 2 });
    expect((await get(id)).status.state).toBe('stopped');
    const run = await pool.send('POST', '/api/v1/vms/bulk', { token: verdict.token });
    expect(run.status).toBe(202);
    await pool.advance(5 * minuteMs);
    expect((await get(id)).status.state).toBe('running');
    expect((await taskOf(run)).state).toBe('succeeded');
    expect((await pool.send('POST', '/api/v1/vms/bulk', { token: verdict.token })).body.code).toBe('selection-expired');
  });

  it('are tagged in one go', async () => {
    await create('tagged-1');
    const body = { action: 'add-tag', tag: 'bulk', selection: { filter: 'name:tagged-1' } };
    const { token } = (await pool.send('POST', '/api/v1/vms/bulk/verdict', body)).body;
    await pool.send('POST', '/api/v1/vms/bulk', { token });
    await pool.advance(minuteMs);
    expect((await pool.send('GET', '/api/v1/vms?filter=tag:bulk')).body.items.map((vm: { name: string }) => vm.name)).toEqual(['tagged-1']);
  });
});

describe('a task', () => {
  it('that moves a VM can be cancelled, and the VM stays', async () => {
    const vm = await create('stays', { memoryBytes: 16 * GIB });
    const answer = await act(vm.id, 'migrate', {});
    const cancelled = await pool.send('POST', `/api/v1/tasks/${answer.body.task.id}/actions/cancel`, {});
    expect([cancelled.status, cancelled.body.cancelRequested]).toEqual([202, true]);
    await pool.advance(10 * minuteMs);
    expect((await get(vm.id)).status).toMatchObject({ state: 'running', hostId: vm.status.hostId });
    expect((await taskOf(answer)).state).toBe('cancelled');
    expect((await pool.send('POST', `/api/v1/tasks/${answer.body.task.id}/actions/cancel`, {})).body.code).toBe('not-cancellable');
    expect((await pool.send('POST', `/api/v1/tasks/${answer.body.task.id}/actions/retry`, {})).body.code).toBe('not-retriable');
  });
});

describe('a bulk of which a part failed', () => {
  it('says so, and runs that part again', async () => {
    const { id } = await create('retried', { power: 'stopped' });
    const fault = await pool.send('POST', '/api/v1/lab/faults', {
      kind: 'operation-error',
      target: 'pool',
      operation: 'start',
      probability: 1,
    });
    expect(fault.status).toBe(201);
    const { token } = (await pool.send('POST', '/api/v1/vms/bulk/verdict', { action: 'start', selection: { ids: [id] } })).body;
    const run = await pool.send('POST', '/api/v1/vms/bulk', { token });
    await pool.advance(10 * minuteMs);
    expect(await taskOf(run)).toMatchObject({ state: 'failed', error: { code: 'children-failed' }, childCounts: { failed: 1 } });
    const retried = await pool.send('POST', `/api/v1/tasks/${run.body.task.id}/actions/retry`, {});
    expect(retried.status, JSON.stringify(retried.body)).toBe(202);
    expect((await pool.send('DELETE', `/api/v1/lab/faults/${fault.body.id}`)).status).toBe(204);
    await pool.advance(10 * minuteMs);
    expect((await get(id)).status.state).toBe('running');
    expect((await taskOf({ body: { task: retried.body } })).state).toBe('succeeded');
  });
});

describe('a host', () => {
  it('enters maintenance when its guests are elsewhere, and leaves it', async () => {
    const vm = await create('guest-of-host');
    const hostId = vm.status.hostId;
    const answer = await pool.send('POST', `/api/v1/hosts/${hostId}/actions/enter-maintenance`, {});
    expect(answer.status).toBe(202);
    expect((await pool.send('POST', `/api/v1/hosts/${hostId}/actions/enter-maintenance`, {})).body.params.reason).toBe(
      'already-in-maintenance',
    );
    await pool.advance(30 * minuteMs);
    expect((await pool.send('GET', `/api/v1/hosts/${hostId}`)).body.status.maintenance).toBe('in-maintenance');
    expect((await get(vm.id)).status.hostId).not.toBe(hostId);
    expect((await taskOf(answer)).state).toBe('succeeded');
    const left = await pool.send('POST', `/api/v1/hosts/${hostId}/actions/exit-maintenance`, {});
    await pool.advance(minuteMs);
    expect((await taskOf(left)).state).toBe('succeeded');
  });
});

describe('a rule', () => {
  it('keeps VMs apart, and shows those that break it', async () => {
    const body = { name: 'apart', relation: 'apart', guests: { ids: [], tags: ['twins'] } };
    const rule = await pool.send('POST', '/api/v1/rules', body);
    expect(rule.status).toBe(201);
    const made = [await create('twin-1', { tags: ['twins'] }), await create('twin-2', { tags: ['twins'] })];
    expect(made[0].status.hostId).not.toBe(made[1].status.hostId);
    expect((await pool.send('GET', '/api/v1/vms?filter=rule:violated')).body.total).toBe(0);
    expect((await pool.send('POST', '/api/v1/rules', body)).body.code).toBe('name-taken');
    expect(
      (
        await pool.send(
          'PUT',
          `/api/v1/rules/${rule.body.id}`,
          { ...body, relation: 'together' },
          { 'if-match': rule.headers.get('etag') ?? '' },
        )
      ).status,
    ).toBe(200);
    expect((await pool.send('GET', '/api/v1/vms?filter=rule:violated')).body.total).toBe(1);
    expect((await pool.send('DELETE', `/api/v1/rules/${rule.body.id}`)).status).toBe(204);
  });
});
