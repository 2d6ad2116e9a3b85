'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePoolNow } from '@/components/live/pool-clock';
import { Card } from '@/components/ui/card';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useFormat } from '@/components/ui/use-format';
import type { Plan } from '@/lib/api/schemas/plans';
import { comparedHosts } from './compared-hosts';
import { MeasuredRow } from './measured-row';

const shown = 24;

/** How right the forecast was, some pool minutes after the plan ran; before that, when it will be known. */
export function MeasuredCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.measured');
  const [chosen, setChosen] = useState<string | null>(null);
  const { measurements, measureAt } = plan;
  if (measurements.length === 0 && measureAt === null) return null;
  const measurement = measurements.find(({ afterMinutes }) => String(afterMinutes) === chosen) ?? measurements.at(-1);
  const segments = measurements.map(({ afterMinutes }) => ({ value: String(afterMinutes), label: t('after', { minutes: afterMinutes }) }));
  return (
    <Card
      title={t('title')}
      actions={
        measurement &&
        segments.length > 1 && (
          <SegmentedControl label={t('when')} value={String(measurement.afterMinutes)} onChange={setChosen} segments={segments} />
        )
      }
      bodyClassName="p-0"
    >
      {measurement && <Measured plan={plan} measurement={measurement} />}
      {measureAt !== null && <NextMeasurement at={measureAt} />}
    </Card>
  );
}

function NextMeasurement({ at }: { at: string }) {
  const t = useTranslations('plans.measured');
  const minutes = Math.max(Math.floor((Date.parse(at) - usePoolNow()) / 60_000), 0);
  return (
    <p className="px-3 py-2 text-muted" suppressHydrationWarning>
      {t('waitMinutes', { minutes })}
    </p>
  );
}

function Measured({ plan, measurement }: { plan: Plan; measurement: Plan['measurements'][number] }) {
  const t = useTranslations('plans.measured');
  const format = useFormat();
  const points = (share: number) => format.number(Math.abs(share) * 100, 1);
  const nameOf = new Map(plan.hosts.map(({ hostId, hostName }) => [hostId, hostName]));
  const { medianCpuError, medianMemoryError } = measurement;
  const disturbed = measurement.disturbedHostIds.map((id) => nameOf.get(id) ?? id);
  return (
    <>
      <div className="border-b px-3 py-2">
        <p className="font-medium">
          {medianCpuError === null || medianMemoryError === null
            ? t('noMedian')
            : t('median', { cpu: points(medianCpuError), memory: points(medianMemoryError) })}
        </p>
        {disturbed.length > 0 && <p className="text-muted">{t('disturbed', { count: disturbed.length, names: format.list(disturbed) })}</p>}
        <Legend />
      </div>
      <ul className="border-b">
        {comparedHosts(plan.hosts, measurement)
          .slice(0, shown)
          .map((host) => (
            <MeasuredRow key={host.hostId} host={host} />
          ))}
      </ul>
    </>
  );
}

function Legend() {
  const t = useTranslations('plans.measured');
  return (
    <p aria-hidden className="mt-1 flex items-center gap-3 text-muted text-xs">
      <span className="inline-flex items-center gap-1.5">
        <span className="h-3 w-0.5 bg-text" />
        {t('predicted')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className="size-2.5 rounded-full bg-busy" />
        {t('measured')}
      </span>
    </p>
  );
}
