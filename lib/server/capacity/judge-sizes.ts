import { type GuestNeed, type RightSize, rightSize } from '@/lib/domain/capacity/right-size';
import type { Guest } from '@/lib/domain/model/guest';
import type { OperationContext } from '../context';
import { readGuestNeeds } from './guest-needs';

/** The biggest guests are judged: they are what there is to gain, and a week of 45,000 guests would take minutes to read. */
const mostJudged = 1_000;
/** A week hardly changes in an hour of pool time. */
const keptMs = 3600_000;

export interface JudgedGuest {
  readonly guest: Guest;
  readonly need: GuestNeed;
  readonly size: RightSize;
}

export interface JudgedSizes {
  readonly atMs: number;
  readonly judged: number;
  readonly running: number;
  readonly guests: readonly JudgedGuest[];
}

const known = new WeakMap<object, { readonly atMs: number; readonly sizes: Promise<JudgedSizes> }>();

/** Guests whose size is not right, most memory to gain first. Worked out once an hour for everybody who asks. */
export function judgeSizes(context: OperationContext): Promise<JudgedSizes> {
  const last = known.get(context.inventory);
  if (last && Math.abs(context.now() - last.atMs) < keptMs) return last.sizes;
  const sizes = judge(context);
  known.set(context.inventory, { atMs: context.now(), sizes });
  sizes.catch(() => known.delete(context.inventory));
  return sizes;
}

async function judge(context: OperationContext): Promise<JudgedSizes> {
  const running = [...context.inventory.guests.values()].filter(({ status }) => status.state === 'running');
  const biggest = running.sort((a, b) => b.status.memoryBytes - a.status.memoryBytes || (a.id < b.id ? -1 : 1)).slice(0, mostJudged);
  const needs = await readGuestNeeds(context, biggest);
  const guests = biggest.flatMap((guest) => {
    const need = needs.get(guest.id);
    const size = need && rightSize(need);
    return need && size ? [{ guest, need, size }] : [];
  });
  guests.sort((a, b) => freedBytes(b) - freedBytes(a));
  return { atMs: context.now(), judged: needs.size, running: running.length, guests };
}

/** An idle guest would give back all it has. */
export const freedBytes = ({ need, size }: JudgedGuest): number =>
  size.verdict === 'idle' ? need.memoryBytes : need.memoryBytes - size.memoryBytes;
export const freedVcpus = ({ need, size }: JudgedGuest): number => (size.verdict === 'idle' ? need.vcpus : need.vcpus - size.vcpus);
