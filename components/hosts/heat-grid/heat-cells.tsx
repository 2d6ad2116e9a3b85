'use client';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import type { GridMetric, HeatHost } from './grid-shape';
import { heatColor } from './heat-color';
import { HostTile } from './host-tile';
import { useGridKeys } from './use-grid-keys';
import { useHeatWords } from './use-heat-words';

interface HeatCellsProps {
  label: string;
  hosts: readonly HeatHost[];
  metric: GridMetric;
  selectedId: string | null;
  onSelect: (hostId: string) => void;
}

/** Up to 48 hosts as tiles. */
export function HeatTiles({ label, hosts, metric, selectedId, onSelect }: HeatCellsProps) {
  const keys = useGridKeys(hosts.length);
  return (
    <ul aria-label={label} onKeyDown={keys.onKeyDown} className="grid grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] gap-2">
      {hosts.map((entry, index) => (
        <li key={entry.host.id}>
          <HostTile
            entry={entry}
            metric={metric}
            selected={entry.host.id === selectedId}
            tabIndex={index === keys.current ? 0 : -1}
            onFocus={() => keys.setActive(index)}
            onPress={() => onSelect(entry.host.id)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Up to 400 hosts as squares: colour for load, a mark for those that are not simply up. */
export function HeatSquares({ label, hosts, metric, selectedId, onSelect }: HeatCellsProps) {
  const t = useTranslations('hosts');
  const keys = useGridKeys(hosts.length);
  const words = useHeatWords(metric);
  return (
    <ul aria-label={label} onKeyDown={keys.onKeyDown} className="flex flex-wrap gap-0.5">
      {hosts.map((entry, index) => (
        <li key={entry.host.id}>
          <button
            type="button"
            tabIndex={index === keys.current ? 0 : -1}
            aria-pressed={entry.host.id === selectedId}
            aria-label={words.describe(entry)}
            title={`${words.describe(entry)}\n${t('grid.press')}`}
            onFocus={() => keys.setActive(index)}
            onClick={() => onSelect(entry.host.id)}
            className={cn(
              'flex size-6 items-center justify-center rounded-[3px] border border-transparent hover:border-text',
              entry.host.id === selectedId && 'border-text ring-1 ring-text',
            )}
            style={{ background: heatColor(entry.heat) }}
          >
            {entry.tone !== 'ok' && <SquareMark tone={entry.tone} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

const marks: Readonly<Record<string, string>> = { error: '×', warning: '!', busy: '↗', paused: '‖' };

const SquareMark = ({ tone }: { tone: HeatHost['tone'] }) => (
  <span
    aria-hidden
    className="flex size-3.5 items-center justify-center rounded-full bg-surface font-semibold text-[10px] text-text leading-none"
  >
    {marks[tone] ?? ''}
  </span>
);
