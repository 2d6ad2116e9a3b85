const GIB = 2 ** 30;

/** What a guest needed over a time worth judging by. */
export interface GuestNeed {
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** Shares of its vCPUs that it wanted (used and waited for): the 95th percentile. */
  readonly cpuP95: number;
  /** Memory that it touched: the most seen. */
  readonly memoryPeakBytes: number;
  /** 95th percentile. */
  readonly networkBytesPerSecond: number;
}

export interface RightSize {
  readonly verdict: 'idle' | 'oversized' | 'undersized';
  readonly vcpus: number;
  readonly memoryBytes: number;
}

/** A guest at its 95th percentile should keep its vCPUs this busy: queues grow steeply beyond 70 % (Gunther, Guerrilla Capacity Planning, 2007). */
const wantedBusy = 0.7;
const tooBusy = 0.85;
/** Room above the most memory it ever touched. */
const memoryMargin = 1.25;
/** Less than this part of a resource is not worth a change. */
const leastSaving = 0.25;
/** Almost no CPU and no traffic: what vRealize and Azure Advisor call idle. */
const idleCpu = 0.02;
const idleBytesPerSecond = 2_048;

/**
 * The size that a guest needs by what it did, as whole vCPUs and whole GiB; null when its size is right. Idle guests keep their size in the
 * answer: the question is whether they are needed at all.
 */
export function rightSize(need: GuestNeed): RightSize | null {
  const { vcpus, memoryBytes } = need;
  if (need.cpuP95 < idleCpu && need.networkBytesPerSecond < idleBytesPerSecond) return { verdict: 'idle', vcpus, memoryBytes };
  const wantedVcpus = Math.max(1, Math.ceil((need.cpuP95 * vcpus) / wantedBusy));
  const wantedMemory = Math.max(GIB, Math.ceil((need.memoryPeakBytes * memoryMargin) / GIB) * GIB);
  if (need.cpuP95 > tooBusy || need.memoryPeakBytes > memoryBytes)
    return { verdict: 'undersized', vcpus: Math.max(vcpus, wantedVcpus), memoryBytes: Math.max(memoryBytes, wantedMemory) };
  const smaller = { vcpus: savedEnough(vcpus, wantedVcpus), memoryBytes: savedEnough(memoryBytes, wantedMemory) };
  if (smaller.vcpus === vcpus && smaller.memoryBytes === memoryBytes) return null;
  return { verdict: 'oversized', ...smaller };
}

/** The smaller amount, unless it is hardly smaller. */
const savedEnough = (has: number, wants: number): number => (wants <= has * (1 - leastSaving) ? wants : has);
