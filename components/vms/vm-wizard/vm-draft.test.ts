import { describe, expect, it } from 'vitest';
import { createVmsRequest } from '@/lib/api/schemas/create-vms';
import { applyChange } from './apply-change';
import { draftErrors, isPlaceable, namesOf } from './draft-errors';
import { toCreateVmsRequest } from './to-request';
import { emptyDraft, GIB, nextKey, type VmDraft } from './vm-draft';

const draftWith = (fields: Partial<VmDraft>): VmDraft => ({ ...emptyDraft, name: 'web', ...fields });
const fieldsOf = (draft: VmDraft) => draftErrors(draft).map((error) => `${error.step}:${error.field}`);

describe('toCreateVmsRequest', () => {
  it('leaves every default out', () => {
    expect(toCreateVmsRequest(draftWith({}))).toEqual({
      name: 'web',
      vcpus: 2,
      memoryBytes: 4 * GIB,
      disks: [{ sizeBytes: 20 * GIB }],
    });
  });
  it('names a plain name and a count as a pattern', () => {
    expect(toCreateVmsRequest(draftWith({ count: 8 })).name).toBe('web-{1..8}');
  });
  it('sends rules only while rules are chosen', () => {
    const rules = draftWith({ mode: 'rules', avoid: ['tag:db'], spreadTag: 'web', pinnedHostId: 'host-1' });
    expect(toCreateVmsRequest(rules).placement).toEqual({ avoid: ['tag:db'], spreadTag: 'web' });
    expect(toCreateVmsRequest({ ...rules, mode: 'pin' }).placement).toEqual({ pinnedHostId: 'host-1' });
    expect(toCreateVmsRequest({ ...rules, mode: 'auto' }).placement).toBeUndefined();
  });
  it('sends no NIC at all when all were removed', () => {
    expect(toCreateVmsRequest(draftWith({ nics: [] })).nics).toEqual([]);
  });
  it('makes whole MiB of any GiB a person types', () => {
    const request = createVmsRequest.parse(toCreateVmsRequest(draftWith({ memoryGib: 0.7 })));
    expect(request.memoryBytes % 2 ** 20).toBe(0);
  });
});

describe('draftErrors', () => {
  it('finds nothing wrong with a named draft', () => {
    expect(draftErrors(draftWith({}))).toEqual([]);
  });
  it.each<[string, Partial<VmDraft>, string]>([
    ['no name', { name: '' }, 'source:name.empty'],
    ['a backward range', { name: 'web-{9..1}' }, 'source:name.pattern'],
    ['a name the server refuses', { name: '-web' }, 'source:name'],
    ['no vCPU', { vcpus: null }, 'size:vcpus'],
    ['too little memory', { memoryGib: 0.01 }, 'size:memoryBytes'],
    ['more reserved than there is', { reservationGib: 5 }, 'size:memoryReservationBytes.above'],
    ['a disk of nothing', { disks: [{ key: 'disk-1', sizeGib: null, policy: '', storagePoolId: '' }] }, 'disks:disks.sizeBytes'],
    ['a wrong address', { nics: [{ key: 'nic-1', networkId: '', ip: '10.0.0', mac: '' }] }, 'network:nics.ip'],
    ['one address for many', { count: 2, nics: [{ key: 'nic-1', networkId: '', ip: '10.0.0.4', mac: '' }] }, 'network:nics.ip.many'],
    ['a pin without a host', { mode: 'pin' }, 'placement:pinnedHostId'],
    ['a clone of nothing', { source: 'clone' }, 'source:sourceVmId'],
  ])('finds %s', (_, fields, expected) => {
    expect(fieldsOf(draftWith(fields))).toEqual([expected]);
  });
  it('lets a preview be asked before there is a name', () => {
    expect(isPlaceable(draftErrors(draftWith({ name: '' })))).toBe(true);
    expect(isPlaceable(draftErrors(draftWith({ vcpus: null })))).toBe(false);
  });
});

describe('namesOf', () => {
  it('counts what would be created', () => {
    expect(namesOf(draftWith({ name: 'web-{08..10}', count: 50 }))).toEqual(['web-08', 'web-09', 'web-10']);
  });
});

describe('applyChange', () => {
  it('takes a smaller memory, and the reservation with it', () => {
    const changed = applyChange(draftWith({ memoryGib: 64, reservationGib: 64 }), { memoryBytes: 48 * GIB });
    expect([changed.memoryGib, changed.reservationGib]).toEqual([48, 48]);
  });
  it('lets a pin go', () => {
    expect(applyChange(draftWith({ mode: 'pin', pinnedHostId: 'host-1' }), { unpin: true }).mode).toBe('auto');
  });
  it('drops one term and keeps the others', () => {
    expect(applyChange(draftWith({ avoid: ['tag:a', 'tag:b'] }), { dropTerm: 'tag:a' }).avoid).toEqual(['tag:b']);
  });
  it('leaves a network out', () => {
    const nics = ['net-1', 'net-2'].map((networkId, index) => ({ key: `nic-${index}`, networkId, ip: '', mac: '' }));
    expect(applyChange(draftWith({ nics }), { dropNetworkId: 'net-1' }).nics.map((nic) => nic.networkId)).toEqual(['net-2']);
  });
});

describe('nextKey', () => {
  it('never gives the key of a removed row again', () => {
    expect(nextKey('disk', [{ key: 'disk-1' }, { key: 'disk-3' }])).toBe('disk-4');
  });
});
