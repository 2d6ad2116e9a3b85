import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { CreateVmsRequest, createVmsAnswer } from '@/lib/api/schemas/create-vms';
import { name } from '@/lib/api/schemas/shared';
import { expandNames } from '@/lib/domain/name-pattern';
import { toTask } from '../answers/to-task';
import { toVm } from '../answers/to-vm';
import type { OperationContext } from '../context';
import { createGuest } from '../creating/create-guest';
import { hasPreviewChanged } from '../creating/recent-previews';
import { keepTolerance } from '../ha/keep-tolerance';
import type { Remember } from '../idempotency';
import { openParentTask } from '../open-task';
import { invalidField } from '../problem';

const mostAtOnce = 200;

/** Creates many VMs as one list of decisions, each seeing the former; all of them or none. */
export async function createVms(
  context: OperationContext,
  { body, remember }: { body: CreateVmsRequest; remember: Remember },
): Promise<ReadOnly<z.input<typeof createVmsAnswer>>> {
  const names = namesOf(body);
  const { count: _, ...request } = body;
  const answer = await context.ledger.write(context, (draft) => {
    const parent = openParentTask(draft, 'create', names.length);
    const guests = keepTolerance(draft, () => names.map((each) => createGuest(draft, { ...request, name: each }, parent.id).guest));
    const picture = { loads: context.loads, progress: context.progress, inventory: draft.inventory };
    const made = {
      vms: guests.map((guest) => toVm(guest, picture)),
      task: toTask(parent, context),
      previewChanged: hasPreviewChanged(context.inventory, body, guests),
    };
    remember(draft, made);
    return made;
  });
  context.controller.wake();
  return answer;
}

/** The names that are asked for; throws `invalid` for a pattern that cannot be filled or makes a name that is none. */
export function namesOf({ name: pattern, count }: Pick<CreateVmsRequest, 'name' | 'count'>): string[] {
  const names = expandNames(pattern, count, mostAtOnce);
  if (names === null)
    throw invalidField('name', 'invalid-pattern', `Ask for 1 to ${mostAtOnce} names; a count must be the length of the range`);
  const wrong = names.find((each) => !name.safeParse(each).success);
  if (wrong === undefined) return names;
  throw invalidField('name', 'invalid-name', `"${wrong}" is no name: use letters, digits, space, dot, dash and underscore, at most 63`);
}
