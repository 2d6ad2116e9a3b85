import type { GuestPicture } from '@/lib/domain/filter/guest-fields';
import type { PoolRuntime } from './context';
import { violatorsOf } from './rule-violators';

/** The picture that filters of guests look at, as of now. */
export const guestPictureOf = (runtime: PoolRuntime): GuestPicture => ({
  inventory: runtime.inventory,
  loads: runtime.loads,
  now: runtime.now(),
  violators: () => violatorsOf(runtime.inventory),
});
