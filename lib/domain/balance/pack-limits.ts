import type { BalanceLevel } from './balance-levels';

/** How full each level packs: mean share of CPU over the hosts that stay on. Level 1 empties no host. */
export const packedTo: Readonly<Record<BalanceLevel, number>> = { 1: 0, 2: 0.4, 3: 0.5, 4: 0.6, 5: 0.7 };

/** No host is filled above these shares of CPU and memory. */
export const packCeiling = { cpu: 0.8, memory: 0.88 };

/** A host is woken above these shares: well above what packing fills to, so that no host is switched off and on by turns. */
export const wakesAbove = { meanCpu: 0.78, cpu: 0.88, memory: 0.92 };

/** Hosts are woken until the mean share of CPU is down to this. */
export const wakesTo = 0.6;
