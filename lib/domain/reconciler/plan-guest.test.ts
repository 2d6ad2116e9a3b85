import { describe, expect, it } from 'vitest';
import { noFencing } from '@/lib/domain/model/infrastructure';
import { type GuestParts, makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { classifyGuest, migrationAttempts, planGuest } from './plan-guest';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const dead = { state: 'down', fencing: { ...noFencing('2026-11-22T11:00:00.000Z'), phase: 'fenced' } } as const;
const hosts = [
  makeHost({ id: 'host-1' }),
  makeHost({ id: 'host-2' }),
  makeHost({ id: 'host-down', status: { state: 'down' } }),
  makeHost({ id: 'host-dead', status: dead }),
  makeHost({ id: 'host-cut-off', status: { lostStoragePoolIds: ['pool-1'] } }),
];
const onPool = (hostId: string): GuestParts => ({ on: hostId, assignment: { hostId, diskPools: { 'disk-1': 'pool-1' } } });

function judge(parts: GuestParts, others: GuestParts[] = []) {
  const guest = makeGuest(parts);
  const inventory = makeInventory({ hosts, guests: [guest, ...others.map(makeGuest)] });
  return { ...classifyGuest(guest, inventory, now), step: planGuest(guest, inventory, now) };
}

describe('planGuest', () => {
  it.each<[string, GuestParts, string, object | null]>([
    ['a running guest that is wanted running is settled', { on: 'host-1' }, 'settled', null],
    ['a guest without a host is placed', {}, 'unplaced', { kind: 'place', reason: 'unplaced' }],
    ['a placed guest is defined on its host', { assignment: { hostId: 'host-1' } }, 'nowhere', { kind: 'define', hostId: 'host-1' }],
    [
      'one placed on a host that failed since is placed again',
      { assignment: { hostId: 'host-down' } },
      'nowhere',
      { kind: 'place', reason: 'host-refused' },
    ],
    [
      'a host that refused it twice is not asked a third time',
      { assignment: { hostId: 'host-1' }, status: { failures: 2 } },
      'nowhere',
      { kind: 'place', reason: 'host-refused' },
    ],
    ['a stopped guest that is wanted running is started', { on: 'host-1', status: { state: 'stopped' } }, 'power', { kind: 'start' }],
    ['a crashed guest is started again', { on: 'host-1', status: { state: 'crashed' } }, 'power', { kind: 'start' }],
    [
      'a guest deleted behind our back is defined again',
      { assignment: { hostId: 'host-1' }, status: { state: 'missing', hostId: null } },
      'nowhere',
      { kind: 'define' },
    ],
    ['a booting guest is left alone', { on: 'host-1', status: { state: 'starting' } }, 'under-way', null],
    [
      'a guest in its pause is left alone',
      { on: 'host-1', status: { state: 'stopped', retryAt: '2026-11-22T12:00:05.000Z' } },
      'backing-off',
      null,
    ],
    [
      'after its pause it is tried again',
      { on: 'host-1', status: { state: 'stopped', retryAt: '2026-11-22T11:59:59.000Z' } },
      'power',
      { kind: 'start' },
    ],
    ['a guest on a host that is down is not ordered about', { on: 'host-down', status: { state: 'stopped' } }, 'out-of-reach', null],
    [
      'a guest of a host that is proved dead is defined on the one chosen instead',
      { on: 'host-dead', assignment: { hostId: 'host-2' }, status: { state: 'unknown' } },
      'host-lost',
      { kind: 'define', hostId: 'host-2' },
    ],
    [
      'of a host that is not proved dead it is left alone',
      { on: 'host-down', assignment: { hostId: 'host-2' }, status: { state: 'unknown' } },
      'out-of-reach',
      null,
    ],
    [
      'another host is chosen when that one fails too',
      { on: 'host-dead', assignment: { hostId: 'host-down' }, status: { state: 'unknown' } },
      'host-lost',
      { kind: 'place', reason: 'host-lost' },
    ],
    [
      'a guest that cannot be started for want of its storage goes where it is reached',
      { ...onPool('host-cut-off'), status: { state: 'crashed' } },
      'storage-lost',
      { kind: 'place', reason: 'storage-lost' },
    ],
    [
      'what is left of it is stopped before it goes',
      { on: 'host-cut-off', assignment: { hostId: 'host-2' }, status: { state: 'crashed' } },
      'elsewhere',
      { kind: 'stop' },
    ],
    [
      'a changed assignment is a move',
      { on: 'host-1', assignment: { hostId: 'host-2' } },
      'elsewhere',
      { kind: 'migrate', hostId: 'host-2' },
    ],
    [
      'a move that keeps failing is given up',
      { on: 'host-1', assignment: { hostId: 'host-2' }, status: { failures: migrationAttempts } },
      'elsewhere',
      { kind: 'give-up-migration' },
    ],
    ['another size is delivered', { on: 'host-1', status: { fingerprint: 1 } }, 'configured-otherwise', { kind: 'reconfigure' }],
    [
      'a due restart is carried out gracefully',
      { on: 'host-1', spec: { restarts: 1 } },
      'restart-due',
      { kind: 'restart', token: 1, forced: false },
    ],
    [
      'a running guest that is wanted off is shut down',
      { on: 'host-1', spec: { power: 'stopped' }, status: { state: 'running' } },
      'power',
      { kind: 'shutdown' },
    ],
    [
      'or stopped, when force was asked for',
      { on: 'host-1', spec: { power: 'stopped', powerMode: 'forced' }, status: { state: 'running' } },
      'power',
      { kind: 'stop' },
    ],
    ['a deleted guest is stopped first', { on: 'host-1', spec: { deleted: true } }, 'deleted', { kind: 'stop' }],
    ['then deleted', { on: 'host-1', spec: { deleted: true }, status: { state: 'stopped' } }, 'deleted', { kind: 'delete' }],
    ['and forgotten when it is nowhere', { spec: { deleted: true } }, 'deleted', { kind: 'forget' }],
  ])('%s', (_, parts, category, step) => {
    const judged = judge(parts);
    expect(judged.category).toBe(category);
    if (step === null) expect(judged.step).toBeNull();
    else expect(judged.step).toMatchObject(step);
  });

  it('cancels a migration whose target is no longer wanted', () => {
    const migration = {
      targetHostId: 'host-2',
      phase: 'pre-copy',
      pass: 1,
      bytesTotal: 1,
      bytesLeft: 1,
      bytesPerSecond: 1,
      progress: 0,
    } as const;
    expect(judge({ on: 'host-1', status: { state: 'migrating', migration } }).step).toMatchObject({ kind: 'cancel-migration' });
    expect(judge({ on: 'host-1', assignment: { hostId: 'host-2' }, status: { state: 'migrating', migration } }).step).toBeNull();
  });

  it('clones while the source is there, and defines when it is gone', () => {
    const clone: GuestParts = { id: 'vm-2', assignment: { hostId: 'host-1' }, spec: { clonedFrom: 'vm-1' } };
    expect(judge(clone, [{ id: 'vm-1', on: 'host-1' }]).step).toMatchObject({ kind: 'clone', sourceId: 'vm-1' });
    expect(judge(clone).step).toMatchObject({ kind: 'define' });
  });
});
