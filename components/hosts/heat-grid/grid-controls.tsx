'use client';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { type GridMetric, type GridSort, gridMetrics } from './grid-shape';

interface GridControlsProps {
  metric: GridMetric;
  onMetric: (metric: GridMetric) => void;
  sort: GridSort;
  onSort: (sort: GridSort) => void;
}

export function GridControls({ metric, onMetric, sort, onSort }: GridControlsProps) {
  const t = useTranslations('hosts');
  return (
    <span className="flex flex-wrap items-center gap-2">
      <SegmentedControl
        className="h-8"
        label={t('grid.metric')}
        value={metric}
        onChange={onMetric}
        segments={gridMetrics.map((value) => ({ value, label: t(`metric.${value}`) }))}
      />
      <SegmentedControl
        className="h-8"
        label={t('grid.sort')}
        value={sort}
        onChange={onSort}
        segments={[
          { value: 'name', label: t('grid.byName') },
          { value: 'load', label: t('grid.byLoad') },
        ]}
      />
    </span>
  );
}
