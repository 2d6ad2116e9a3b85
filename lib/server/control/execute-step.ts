import type { Guest } from '@/lib/domain/model/guest';
import { backoffMs } from '@/lib/domain/reconciler/backoff';
import type { Step } from '@/lib/domain/reconciler/plan-guest';
import type { Driver } from '@/lib/drivers/driver';
import { toGuestConfig } from '../guest-config';
import type { Author, Draft, Ledger } from '../ledger';
import { forgetGuest } from '../observation/record-guests';
import { placeGuest } from './place-guest';

export const reconciler: Author = { actor: 'reconciler', cause: { kind: 'reconciler', id: null } };

/** Carries out one step. A refusal by the driver is written to the guest's status, with a pause before the next attempt. */
export async function executeStep(step: Step, guest: Guest, ledger: Ledger, driver: Driver): Promise<void> {
  switch (step.kind) {
    case 'place':
      await ledger.write(reconciler, (draft) => placeGuest(draft, step));
      return;
    case 'forget':
      await ledger.write(reconciler, (draft) => withGuest(draft, step.guestId, (found) => forgetGuest(draft, found)));
      return;
    case 'give-up-migration':
      await ledger.write(reconciler, (draft) => withGuest(draft, step.guestId, (found) => stayPut(draft, found)));
      return;
    default:
      await order(step, guest, driver).catch((error: unknown) =>
        ledger.write(reconciler, (draft) => withGuest(draft, step.guestId, (found) => recordRefusal(draft, found, step.kind, error))),
      );
  }
}

type Order = Exclude<Step, { kind: 'place' | 'forget' | 'give-up-migration' }>;

function order(step: Order, guest: Guest, driver: Driver): Promise<void> {
  switch (step.kind) {
    case 'define':
      return driver.define(step.hostId, toGuestConfig(guest));
    case 'clone':
      return driver.clone(step.sourceId, step.hostId, toGuestConfig(guest));
    case 'migrate':
      return driver.migrate(step.guestId, step.hostId, guest.assignment?.diskPools ?? {});
    case 'cancel-migration':
      return driver.cancelMigration(step.guestId);
    case 'restart':
      return step.forced ? driver.reset(step.guestId, step.token) : driver.reboot(step.guestId, step.token);
    case 'reconfigure':
      return driver.reconfigure(step.guestId, toGuestConfig(guest));
    default:
      return driver[step.kind](step.guestId);
  }
}

function withGuest(draft: Draft, guestId: string, use: (guest: Guest) => void): void {
  const guest = draft.inventory.guests.get(guestId);
  if (guest) use(guest);
}

/** The move failed too often: the guest is wanted where it is. */
function stayPut(draft: Draft, guest: Guest): void {
  if (!guest.assignment || guest.status.hostId === null) return;
  draft.put('guest', {
    ...guest,
    assignment: { ...guest.assignment, hostId: guest.status.hostId },
    status: { ...guest.status, failures: 0, retryAt: null },
  });
}

/** Drivers refuse with a code; anything else is a fault of ours or of the line and is told as such. */
function recordRefusal(draft: Draft, guest: Guest, operation: string, error: unknown): void {
  const known = error instanceof Error && error.name === 'DriverError' && 'code' in error;
  const failures = guest.status.failures + 1;
  const detail = error instanceof Error ? error.message : String(error);
  const problem = { code: known ? String(error.code) : 'operation-failed', params: { operation, detail }, at: draft.nowIso };
  const retryAt = new Date(draft.now + backoffMs(failures)).toISOString();
  draft.put('guest', { ...guest, status: { ...guest.status, failures, problem, retryAt } });
}
