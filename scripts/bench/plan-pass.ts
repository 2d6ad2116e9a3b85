import { planGuest } from '@/lib/domain/reconciler/plan-guest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { type Benchmark, round } from './figures';

const hostCount = 2_500;
const guestCount = 45_000;

/** One look of the reconciler at every guest of the largest pool, none of which needs anything. */
export const planPassBenchmark: Benchmark = {
  name: 'planPass',
  what: `a full plan pass at ${guestCount} guests`,
  run: () => {
    const hosts = Array.from({ length: hostCount }, (_, index) => makeHost({ id: `host-${index}` }));
    const guests = Array.from({ length: guestCount }, (_, index) => makeGuest({ id: `vm-${index}`, on: `host-${index % hostCount}` }));
    const inventory = makeInventory({ hosts, guests });
    const times = Array.from({ length: 12 }, () => {
      const began = performance.now();
      let steps = 0;
      for (const guest of inventory.guests.values()) if (planGuest(guest, inventory, 0)) steps++;
      if (steps > 0) throw new Error(`${steps} guests of a settled pool wanted something`);
      return performance.now() - began;
    });
    const warm = times.slice(2).sort((a, b) => a - b);
    return { 'planPass.firstMs': round(times[0] ?? 0), 'planPass.medianMs': round(warm[Math.floor(warm.length / 2)] ?? 0) };
  },
};
