import { systemCause } from '@/lib/domain/model/cause';
import type { PoolEvent } from '@/lib/domain/model/pool-event';

/** A guest named web-1 was created. */
export function makeEvent(parts: Partial<PoolEvent> = {}): PoolEvent {
  return {
    id: 'event-1',
    revision: 1,
    at: '2026-11-22T10:00:00.000Z',
    severity: 'info',
    code: 'guest.created',
    params: { guest: 'web-1' },
    objects: [{ kind: 'guest', id: 'vm-1', name: 'web-1' }],
    cause: systemCause,
    taskId: null,
    ...parts,
  };
}
