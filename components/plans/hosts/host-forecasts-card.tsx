'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { HostForecast, Plan } from '@/lib/api/schemas/plans';
import { ForecastBar } from './forecast-bar';
import { byChange } from './host-change';

const shownAtFirst = 24;

/** Load of every touched host before and after, most changed first, by the plan's own forecast. */
export function HostForecastsCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.hosts');
  const [showsAll, setShowsAll] = useState(false);
  const hosts = useMemo(() => plan.hosts.toSorted(byChange), [plan.hosts]);
  const shown = showsAll ? hosts : hosts.slice(0, shownAtFirst);
  const hasMore = hosts.length > shownAtFirst;
  return (
    <Card title={t('title')} actions={hosts.length > 0 && <Legend />} bodyClassName="p-0">
      {hosts.length === 0 && <p className="p-3 text-muted">{t('none')}</p>}
      <ul>
        {shown.map((host) => (
          <HostRow key={host.hostId} host={host} />
        ))}
      </ul>
      {hasMore && (
        <div className="border-t p-2">
          <Button size="sm" variant="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('showFewer') : t('showAll', { count: hosts.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function HostRow({ host: { hostId, hostName, before, after } }: { host: HostForecast }) {
  const t = useTranslations('plans.hosts');
  const guests =
    before.guests === after.guests ? t('same', { count: after.guests }) : t('guests', { before: before.guests, after: after.guests });
  return (
    <li className="grid gap-x-4 gap-y-1 border-b px-3 py-2 [contain-intrinsic-size:auto_3.5rem] [content-visibility:auto] last:border-b-0 sm:grid-cols-[9rem_minmax(0,1fr)] sm:items-center">
      <div className="flex min-w-0 items-baseline justify-between gap-2 sm:flex-col sm:gap-0">
        <ObjectLink kind="host" id={hostId} name={hostName} className="max-w-full truncate" />
        <span className="whitespace-nowrap text-muted text-xs tabular-nums">{guests}</span>
      </div>
      <div className="grid gap-1">
        <Labelled label={t('cpu')}>
          <ForecastBar host={hostName} resource="cpu" before={before.cpu} after={after.cpu} />
        </Labelled>
        <Labelled label={t('memory')}>
          <ForecastBar host={hostName} resource="memory" before={before.memory} after={after.memory} />
        </Labelled>
      </div>
    </li>
  );
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-center gap-1">
    <span aria-hidden className="text-muted text-xs">
      {label}
    </span>
    {children}
  </div>
);

function Legend() {
  const t = useTranslations('plans.hosts');
  return (
    <span aria-hidden className="flex items-center gap-3 text-muted text-xs">
      <span className="inline-flex items-center gap-1.5">
        <span className="h-3 w-0.5 bg-text" />
        {t('before')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className="h-2.5 w-4 rounded-sm bg-busy" />
        {t('after')}
      </span>
    </span>
  );
}
