'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import { StateBadge } from '@/components/ui/state-badge';
import type { GridMetric, HeatHost, HeatRack } from './grid-shape';
import { toRacks } from './grid-shape';
import { HeatSquares } from './heat-cells';
import { heatStrip } from './heat-color';
import { useHeatWords } from './use-heat-words';

interface HeatRacksProps {
  hosts: readonly HeatHost[];
  metric: GridMetric;
  selectedId: string | null;
  onSelect: (hostId: string) => void;
}

/** More hosts than squares make sense: a line a rack, which opens to its squares. */
export function HeatRacks({ hosts, metric, selectedId, onSelect }: HeatRacksProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpen((was) => (was.has(key) ? new Set([...was].filter((one) => one !== key)) : new Set([...was, key])));
  return (
    <ul className="grid gap-x-4 gap-y-0.5 lg:grid-cols-2 2xl:grid-cols-3">
      {toRacks(hosts).map((rack) => (
        <li key={rack.key} className={cn('min-w-0', open.has(rack.key) && 'rounded-md bg-sunken pb-2')}>
          <RackLine rack={rack} metric={metric} open={open.has(rack.key)} onToggle={() => toggle(rack.key)} />
          {open.has(rack.key) && (
            <div className="px-2">
              <HeatSquares label={rack.key} hosts={rack.hosts} metric={metric} selectedId={selectedId} onSelect={onSelect} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function RackLine({ rack, metric, open, onToggle }: { rack: HeatRack; metric: GridMetric; open: boolean; onToggle: () => void }) {
  const t = useTranslations('hosts');
  const words = useHeatWords(metric);
  const highest = rack.highest ? t('grid.highest', { name: rack.highest.host.name, value: words.value(rack.highest) }) : '';
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      title={highest}
      className="grid w-full grid-cols-[auto_minmax(6rem,10rem)_1fr_auto] items-center gap-2 rounded-md px-1.5 py-1 text-left text-xs hover:bg-hover"
    >
      <ChevronRight aria-hidden className={cn('size-3.5 text-muted transition-transform', open && 'rotate-90')} />
      <span className="truncate">
        <span className="font-medium">{rack.rack}</span> <span className="text-muted">{rack.cluster}</span>
      </span>
      <span aria-hidden className="h-3.5 rounded-sm" style={{ background: heatStrip(rack.hosts.map((entry) => entry.heat)) }} />
      <span className="flex items-center justify-end gap-2">
        {rack.failed > 0 && <StateBadge tone="error">{t('grid.failed', { count: rack.failed })}</StateBadge>}
        {rack.maintenance > 0 && <StateBadge tone="paused">{t('grid.maintenance', { count: rack.maintenance })}</StateBadge>}
        <span className="whitespace-nowrap text-muted">{t('grid.hosts', { count: rack.hosts.length })}</span>
      </span>
    </button>
  );
}
