'use client';
import { useTranslations } from 'use-intl';
import { seriesColor } from '@/components/charts/chart-series';
import { digestSeries } from '@/components/charts/series-shape';
import { Sparkline } from '@/components/charts/sparkline';
import { useSeries } from '@/components/charts/use-series';
import { useUnitFormat } from '@/components/charts/use-unit-format';

const shown = ['cpu.used', 'memory.used', 'disk.bytes', 'network.bytes'] as const;
const names = { 'cpu.used': 'cpu', 'memory.used': 'memory', 'disk.bytes': 'disk', 'network.bytes': 'network' } as const;

/** The last hour of a host in four small lines. */
export function HostSparks({ hostId }: { hostId: string }) {
  const t = useTranslations('hosts');
  const write = useUnitFormat();
  const { data } = useSeries(`host/${hostId}`, shown, { preset: '1h', zoom: null });
  if (!data || data.object !== `host/${hostId}`) return null;
  return (
    <section>
      <h3 className="mb-1 text-muted text-xs">{t('peek.last')}</h3>
      <ul className="grid gap-1">
        {shown.map((metric, index) => {
          const line = data.series.find((candidate) => candidate.metric === metric);
          if (!line) return null;
          const now = write(digestSeries(line).last, line.unit);
          return (
            <li key={metric} className="grid grid-cols-[4rem_1fr_5.5rem] items-center gap-2">
              <span className="text-muted">{t(`metric.${names[metric]}`)}</span>
              <Sparkline
                values={line.average}
                label={`${t(`metric.${names[metric]}`)}: ${now}`}
                color={seriesColor(index)}
                {...(line.unit === 'share' ? { most: 1 } : {})}
              />
              <span className="text-right">{now}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
