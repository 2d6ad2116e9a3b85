'use client';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GridHost } from '@/lib/api/schemas/hosts';
import { type GridMetric, type GridSort, type HeatHost, layoutFor, toHeat } from './grid-shape';
import { HeatSquares, HeatTiles } from './heat-cells';
import { HeatClusters } from './heat-clusters';
import { HeatLegend } from './heat-legend';
import { HeatRacks } from './heat-racks';

interface HostHeatGridProps {
  grid: readonly GridHost[];
  metric: GridMetric;
  sort: GridSort;
  selectedId: string | null;
  onSelect: (hostId: string) => void;
}

/** Every host at a glance: tiles, squares or racks, whichever number of hosts there is. */
export function HostHeatGrid({ grid, metric, sort, selectedId, onSelect }: HostHeatGridProps) {
  const t = useTranslations('hosts');
  const [held, setHeld] = useState(false);
  const hosts = useSteadyOrder(
    useMemo(() => toHeat(grid, metric, sort), [grid, metric, sort]),
    `${metric} ${sort}`,
    held,
  );
  const label = t('grid.label', { metric: t(`metric.${metric}`) });
  const layout = layoutFor(hosts.length);
  const cells = { hosts, metric, selectedId, onSelect };
  return (
    <div className="grid gap-3" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      {layout === 'tiles' && <HeatTiles label={label} {...cells} />}
      {layout === 'squares' && (sort === 'name' ? <HeatClusters {...cells} /> : <HeatSquares label={label} {...cells} />)}
      {layout === 'racks' && <HeatRacks {...cells} />}
      {layout !== 'tiles' && <HeatLegend metric={metric} />}
    </div>
  );
}

/** Fresh values in the order that the reader sees: nothing moves under the pointer. */
function useSteadyOrder(hosts: HeatHost[], wish: string, held: boolean): readonly HeatHost[] {
  const seen = useRef<{ wish: string; ids: readonly string[] }>({ wish: '', ids: [] });
  return useMemo(() => {
    const byId = new Map(hosts.map((entry) => [entry.host.id, entry]));
    const same = seen.current.wish === wish && seen.current.ids.length === hosts.length && seen.current.ids.every((id) => byId.has(id));
    if (!held || !same) seen.current = { wish, ids: hosts.map((entry) => entry.host.id) };
    return seen.current.ids.flatMap((id) => byId.get(id) ?? []);
  }, [hosts, wish, held]);
}
