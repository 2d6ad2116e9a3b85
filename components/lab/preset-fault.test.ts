import { describe, expect, it } from 'vitest';
import { faultKinds } from '@/lib/api/schemas/lab';
import { findFaultKind, hrefOfFault, kindOfTarget } from './preset-fault';

describe('a fault that is preset by the address', () => {
  it('names its kind and target in the link, and is read back from it', () => {
    const { searchParams } = new URL(hrefOfFault('guest-crash', 'vm-a b'), 'http://onepool');
    expect(findFaultKind(searchParams.get('fault'))).toBe('guest-crash');
    expect(searchParams.get('target')).toBe('vm-a b');
  });

  it('is none when its kind is not known', () => {
    expect(findFaultKind('meteorite')).toBeNull();
    expect(findFaultKind(null)).toBeNull();
    for (const kind of faultKinds) expect(findFaultKind(kind)).toBe(kind);
  });

  it('has no target that its kind cannot strike', () => {
    expect(kindOfTarget('host-crash', 'host-kvm-01')).toBe('host');
    expect(kindOfTarget('host-crash', 'vm-1')).toBeNull();
    expect(kindOfTarget('load-peak', 'vm-1')).toBe('vm');
  });
});
