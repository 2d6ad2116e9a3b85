interface NetworkUser {
  readonly network: string;
  readonly ip: string | null;
}

/** The networks VMs join, each with the smallest subnet (/8 to /24) around the addresses seen in it, or one of its own when none was. */
export function networkPlans(vms: readonly NetworkUser[]): { readonly name: string; readonly cidr: string; readonly default: boolean }[] {
  const addresses = new Map<string, number[]>([...new Set(vms.map((vm) => vm.network))].map((name) => [name, []]));
  for (const vm of vms) if (vm.ip !== null) addresses.get(vm.network)?.push(toNumber(vm.ip));
  if (addresses.size === 0) addresses.set('VM Network', []);
  const plans = [...addresses].map(([name, seen], i) => ({
    name,
    cidr: enclosingSubnet(seen) ?? `10.${100 + (i % 150)}.0.0/16`,
    users: seen.length,
  }));
  const busiest = Math.max(...plans.map((plan) => plan.users));
  const chosen = plans.findIndex((plan) => plan.users === busiest);
  return plans.map(({ name, cidr }, i) => ({ name, cidr, default: i === chosen }));
}

const toNumber = (ip: string): number => ip.split('.').reduce((number, part) => number * 256 + Number(part), 0);

/** Null without addresses, or when they are so far apart that they cannot be one network. */
function enclosingSubnet(seen: readonly number[]): string | null {
  if (seen.length === 0) return null;
  const least = seen.reduce((a, b) => Math.min(a, b));
  const most = seen.reduce((a, b) => Math.max(a, b));
  for (let bits = 24; bits >= 8; bits--) {
    const size = 2 ** (32 - bits);
    const base = Math.floor(least / size) * size;
    if (most < base + size) return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${bits}`;
  }
  return null;
}
