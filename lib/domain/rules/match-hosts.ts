/**
 * Can every unknown of a group get a host of its own? True by Hall's theorem exactly when a matching covers the group; found by
 * augmenting paths (Kuhn, Naval Research Logistics Quarterly, 1955).
 */
export function canAllDiffer(group: readonly ReadonlySet<string>[]): boolean {
  // Whoever has at least as many hosts as there are members can always be served last.
  const picky = group.filter((hosts) => hosts.size < group.length);
  const takenBy = new Map<string, ReadonlySet<string>>();
  const serve = (hosts: ReadonlySet<string>, tried: Set<string>): boolean => {
    for (const host of hosts) {
      if (tried.has(host)) continue;
      tried.add(host);
      const holder = takenBy.get(host);
      if (holder === undefined || serve(holder, tried)) {
        takenBy.set(host, hosts);
        return true;
      }
    }
    return false;
  };
  // Sets stand for their unknowns, so each must be an object of its own.
  return picky.every((hosts) => serve(new Set(hosts), new Set()));
}
