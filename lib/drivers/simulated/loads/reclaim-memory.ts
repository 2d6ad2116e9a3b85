import { guestMetrics } from './load-columns';

const used = guestMetrics.at['memory.used'];
const active = guestMetrics.at['memory.active'];
const ballooned = guestMetrics.at['memory.ballooned'];

/** A balloon leaves a guest this multiple of what it is using, so that it does not swap by itself. */
const comfort = 1.15;

/**
 * Takes `shortBytes` of memory back from the guests of one host, the way ESXi's balloon driver and swapping do (Waldspurger,
 * OSDI 2002): first what each has touched and does not use, in equal proportion and never below its reservation; what is
 * still missing is swapped. Lowers the guests' memory.used in place.
 */
export function reclaimMemory(
  rows: Int32Array,
  shortBytes: number,
  guests: Float32Array,
  reservedBytes: Float64Array,
): { readonly balloonedBytes: number; readonly swappedBytes: number } {
  if (shortBytes <= 0) return { balloonedBytes: 0, swappedBytes: 0 };
  const spare = (row: number): number => {
    const o = row * guestMetrics.width;
    const kept = Math.max(comfort * (guests[o + active] ?? 0), reservedBytes[row] ?? 0);
    return Math.max(0, (guests[o + used] ?? 0) - kept);
  };
  let spareBytes = 0;
  let usedBytes = 0;
  for (const row of rows) {
    spareBytes += spare(row);
    usedBytes += guests[row * guestMetrics.width + used] ?? 0;
  }
  const balloonedBytes = Math.min(shortBytes, spareBytes);
  const swappedBytes = shortBytes - balloonedBytes;
  const balloonShare = spareBytes > 0 ? balloonedBytes / spareBytes : 0;
  const swapShare = swappedBytes / Math.max(1, usedBytes - balloonedBytes);
  for (const row of rows) {
    const o = row * guestMetrics.width;
    const taken = spare(row) * balloonShare;
    guests[o + ballooned] = taken;
    guests[o + used] = ((guests[o + used] ?? 0) - taken) * (1 - swapShare);
  }
  return { balloonedBytes, swappedBytes };
}
