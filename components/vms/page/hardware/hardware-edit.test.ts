import { describe, expect, test } from 'vitest';
import { makeGuestSpec } from '@/lib/testing/make-guest';
import { isShrunk, isUnsound, toChange, toHardwareEdit } from './hardware-edit';

const GIB = 2 ** 30;
const disk = { id: 'disk-1', sizeBytes: 20 * GIB, storagePoolId: null, policy: null };
const made = makeGuestSpec({ vcpus: 2, memoryBytes: 4 * GIB, disks: [disk] });
const vm = {
  spec: {
    ...made,
    tags: [...made.tags],
    dependsOn: [],
    disks: [disk],
    nics: [...made.nics],
    placement: { ...made.placement, avoid: [], with: [], prefer: [], preferNot: [], devices: [] },
  },
};

describe('a hardware form', () => {
  test('sends nothing when nothing was changed, or changed back', () => {
    expect(toChange(toHardwareEdit(vm), vm)).toEqual({});
  });
  test('sends only what was changed, in bytes', () => {
    expect(toChange({ ...toHardwareEdit(vm), memoryGib: 6.5 }, vm)).toEqual({ memoryBytes: 6.5 * GIB });
  });
  test('sends a disk by its id', () => {
    expect(toChange({ ...toHardwareEdit(vm), disks: { 'disk-1': 30 } }, vm)).toEqual({ disks: [{ id: 'disk-1', sizeBytes: 30 * GIB }] });
  });
  test('sends devices that come and go, and no new size of a disk that goes', () => {
    const edit = {
      ...toHardwareEdit(vm),
      disks: { 'disk-1': 30 },
      removed: ['disk-1'],
      newDisks: [{ key: 'disk-1', sizeGib: 5, policy: '', storagePoolId: 'pool-1' }],
      newNics: [{ key: 'nic-1', networkId: 'net-1', ip: '', mac: '' }],
    };
    expect(toChange(edit, vm)).toEqual({
      removeDisks: ['disk-1'],
      addDisks: [{ sizeBytes: 5 * GIB, storagePoolId: 'pool-1' }],
      addNics: [{ networkId: 'net-1' }],
    });
  });
  test('is not sent while a new disk has no size', () => {
    const edit = { ...toHardwareEdit(vm), newDisks: [{ key: 'disk-1', sizeGib: null, policy: '', storagePoolId: '' }] };
    expect(isUnsound(edit, vm)).toBe(true);
    expect(isUnsound(toHardwareEdit(vm), vm)).toBe(false);
  });
  test('knows a disk that would lose data', () => {
    expect(isShrunk({ ...toHardwareEdit(vm), disks: { 'disk-1': 10 } }, disk)).toBe(true);
    expect(isShrunk(toHardwareEdit(vm), disk)).toBe(false);
  });
});
