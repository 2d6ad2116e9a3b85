'use client';
import { useTranslations } from 'use-intl';
import { useHostWord } from '@/components/hosts/use-host-word';
import { cn } from '@/components/ui/cn';
import { MeterBar } from '@/components/ui/meter-bar';
import { ToneIcon } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';
import { type GridMetric, type HeatHost, isRate, statusOf } from './grid-shape';
import { useHeatWords } from './use-heat-words';

interface HostTileProps {
  entry: HeatHost;
  metric: GridMetric;
  selected: boolean;
  tabIndex: 0 | -1;
  onFocus: () => void;
  onPress: () => void;
}

/** A host with room to speak: name, state, CPU and memory, and the metric looked at when it is another one. */
export function HostTile({ entry, metric, selected, tabIndex, onFocus, onPress }: HostTileProps) {
  const t = useTranslations('hosts');
  const word = useHostWord();
  const words = useHeatWords(metric);
  const { host } = entry;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-pressed={selected}
      aria-label={words.describe(entry)}
      onFocus={onFocus}
      onClick={onPress}
      className={cn(
        'flex h-full w-full flex-col gap-1 rounded-md border bg-surface px-2.5 py-2 text-left hover:border-line-strong hover:bg-hover',
        selected && 'border-accent bg-selected',
      )}
    >
      <span className="flex w-full items-center gap-1.5">
        <ToneIcon tone={entry.tone} />
        <span className="min-w-0 flex-1 truncate font-medium">{host.name}</span>
        <span className="text-muted text-xs">{t('grid.guests', { count: host.guests })}</span>
      </span>
      {entry.heat === null ? (
        <span className="py-1 text-muted text-xs">{word(statusOf(host))}</span>
      ) : (
        <>
          <TileBar name={t('metric.cpu')} share={host.cpu} strong={metric === 'cpu'} />
          <TileBar name={t('metric.memory')} share={host.memory} strong={metric === 'memory'} />
          {metric !== 'cpu' && metric !== 'memory' && (
            <TileBar name={t(`metric.${metric}`)} share={entry.heat} {...(isRate(metric) ? { text: words.value(entry) } : {})} strong />
          )}
        </>
      )}
    </button>
  );
}

function TileBar({ name, share, text, strong }: { name: string; share: number; text?: string; strong: boolean }) {
  const format = useFormat();
  const shown = text ?? format.percent(share, 0);
  return (
    <span className={cn('grid w-full grid-cols-[3.2rem_1fr_auto] items-center gap-1.5 text-xs', strong ? 'text-text' : 'text-muted')}>
      <span className="truncate">{name}</span>
      <MeterBar share={share} label={`${name}: ${shown}`} {...(text === undefined ? {} : { tone: 'busy' })} />
      <span className="min-w-9 text-right">{shown}</span>
    </span>
  );
}
