'use client';
import { useTranslations } from 'use-intl';
import { type GridMetric, groupHeat, type HeatHost } from './grid-shape';
import { HeatSquares } from './heat-cells';

interface HeatClustersProps {
  hosts: readonly HeatHost[];
  metric: GridMetric;
  selectedId: string | null;
  onSelect: (hostId: string) => void;
}

/** Squares under the names of their clusters. */
export function HeatClusters({ hosts, ...rest }: HeatClustersProps) {
  const t = useTranslations('hosts.grid');
  return (
    <div className="grid gap-3">
      {[...groupHeat(hosts, (host) => host.cluster)].map(([cluster, members]) => (
        <section key={cluster}>
          <p className="mb-1 text-muted text-xs">
            <span className="font-medium text-text">{cluster}</span> {t('hosts', { count: members.length })}
          </p>
          <HeatSquares label={cluster} hosts={members} {...rest} />
        </section>
      ))}
    </div>
  );
}
