import { describe, expect, it } from 'vitest';
import { holdsAll } from './install-packages.mjs';

describe('node_modules is current', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/swc-win32': { version: '1.0.0', optional: true },
  };

  it('when every package of the lock file is there, but for those of other systems', () => {
    expect(holdsAll(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true);
  });

  it('not when one is missing', () => {
    expect(holdsAll(wanted, {})).toBe(false);
  });

  it('not when one has another version, even one that could be missing', () => {
    expect(holdsAll(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
    expect(holdsAll(wanted, { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/swc-win32': { version: '0.9.0' } })).toBe(false);
  });
});
