/**
 * Mean waiting time in front of `servers` equal servers at utilisation `load`, in units of the service time: Sakasegawa's
 * approximation of M/M/c ("An approximation formula L_q = a·ρ^b/(1-ρ)", Ann. Inst. Stat. Math. 29, 1977). `load` is cut at 0.99.
 */
export function waitingTime(load: number, servers: number): number {
  const utilisation = Math.min(0.99, Math.max(0, load));
  return utilisation ** (Math.sqrt(2 * (servers + 1)) - 1) / (servers * (1 - utilisation));
}

/** Mean time in an M/M/1 queue, service included, in units of the service time: 1 / (1 - ρ) (Kleinrock 1975). Cut at 50. */
export const responseTime = (load: number): number => 1 / (1 - Math.min(0.98, Math.max(0, load)));
