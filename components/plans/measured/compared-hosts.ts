import type { Plan } from '@/lib/api/schemas/plans';

/** One host with what was said of its CPU and what was measured, in shares. */
export interface ComparedHost {
  readonly hostId: string;
  readonly hostName: string;
  readonly predicted: number;
  readonly measured: number;
  readonly isDisturbed: boolean;
}

/** Hosts of a measurement beside their forecast, the largest error first; those that others changed last, for they prove nothing. */
export function comparedHosts(forecasts: Plan['hosts'], { hosts, disturbedHostIds }: Plan['measurements'][number]): ComparedHost[] {
  const measuredOf = new Map(hosts.map(({ hostId, cpu }) => [hostId, cpu]));
  const disturbed = new Set(disturbedHostIds);
  const errorOf = ({ predicted, measured }: ComparedHost) => Math.abs(measured - predicted);
  return forecasts
    .flatMap(({ hostId, hostName, after }) => {
      const measured = measuredOf.get(hostId);
      return measured === undefined ? [] : [{ hostId, hostName, predicted: after.cpu, measured, isDisturbed: disturbed.has(hostId) }];
    })
    .sort((a, b) => Number(a.isDisturbed) - Number(b.isDisturbed) || errorOf(b) - errorOf(a));
}
