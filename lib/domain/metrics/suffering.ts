/** What of a load hurts its guests. Shares 0..1, latency in ms. */
export interface Pains {
  readonly ready: number;
  /** Ballooned and swapped memory as a share of all memory. */
  readonly squeezed: number;
  readonly diskLatencyMs: number;
}

const share = (value: number, none: number, full: number) => Math.min(1, Math.max(0, (value - none) / (full - none)));

/**
 * How much guests suffer, 0 (not) to 1 (badly): the worst of waiting for CPU, squeezed memory and slow disks. Full marks are
 * where vSphere's and Proxmox's operators are taught to act: 20 % ready, 20 % of memory ballooned or swapped, 50 ms latency.
 */
export const suffering = (pains: Pains): number =>
  Math.max(share(pains.ready, 0, 0.2), share(pains.squeezed, 0, 0.2), share(pains.diskLatencyMs, 10, 50));
