import type { z } from 'zod';
import type { RightSizing, rightSizingQuery } from '@/lib/api/schemas/capacity';
import { judgedDays } from '../capacity/guest-needs';
import { freedBytes, freedVcpus, judgeSizes } from '../capacity/judge-sizes';
import type { OperationContext } from '../context';

/** Guests that are idle, too big or too small by what they did over the last week. */
export async function listRightSizes(
  context: OperationContext,
  { query }: { query: z.output<typeof rightSizingQuery> },
): Promise<RightSizing> {
  const { atMs, judged, running, guests } = await judgeSizes(context);
  const count = (verdict: string) => guests.filter(({ size }) => size.verdict === verdict).length;
  const freeing = guests.filter(({ size }) => size.verdict !== 'undersized');
  const shown = guests.filter(({ size }) => query.verdict === undefined || size.verdict === query.verdict).slice(0, query.limit);
  return {
    at: new Date(atMs).toISOString(),
    judged,
    running,
    days: judgedDays,
    counts: { idle: count('idle'), oversized: count('oversized'), undersized: count('undersized') },
    saves: {
      vcpus: freeing.reduce((sum, each) => sum + freedVcpus(each), 0),
      memoryBytes: freeing.reduce((sum, each) => sum + freedBytes(each), 0),
    },
    items: shown.map(({ guest, need, size }) => ({
      guest: { kind: 'guest', id: guest.id, name: guest.name },
      verdict: size.verdict,
      has: { vcpus: need.vcpus, memoryBytes: need.memoryBytes },
      wants: { vcpus: size.vcpus, memoryBytes: size.memoryBytes },
      cpuP95: need.cpuP95,
      memoryPeakBytes: need.memoryPeakBytes,
    })),
  };
}
