'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Balance, BalanceHost } from '@/lib/api/schemas/balance';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { cn } from '../ui/cn';
import { TextLink } from '../ui/text-link';
import { useFormat } from '../ui/use-format';

/** Hosts drawn before the rest is asked for: those that are furthest off come first then. */
const shownAtFirst = 24;
const resources = ['cpu', 'memory'] as const;

/** Every host with its load in CPU and memory, the band in which it should be, and where the plan would bring it. */
export function HostStrip({ balance }: { balance: Balance }) {
  const t = useTranslations('balance');
  const [showsAll, setShowsAll] = useState(false);
  const { hosts, imbalance } = balance;
  const isLong = hosts.length > shownAtFirst;
  const off = ({ load }: BalanceHost) => (load ? Math.max(...resources.map((r) => Math.abs(load[r] - imbalance.means[r]))) : 0);
  const sorted = isLong ? [...hosts].sort((a, b) => off(b) - off(a)) : hosts;
  const shown = showsAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <Card title={t('hosts')} actions={<Legend hasPlan={balance.plan !== null} />}>
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4">
        {shown.map((host) => (
          <HostLoad key={host.id} host={host} balance={balance} />
        ))}
      </ul>
      {isLong && (
        <Button className="mt-3" size="sm" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('showFewer') : t('showAll', { hosts: hosts.length })}
        </Button>
      )}
    </Card>
  );
}

function Legend({ hasPlan }: { hasPlan: boolean }) {
  const t = useTranslations('balance');
  return (
    <span aria-hidden className="flex flex-wrap gap-x-3 text-muted text-xs">
      <span className="inline-flex items-center gap-1">
        <span className="h-2 w-4 rounded-sm bg-ok-soft ring-1 ring-ok/50" />
        {t('legend.band')}
      </span>
      <span className="inline-flex items-center gap-1">
        <span className="h-2 w-4 rounded-sm bg-busy" />
        {t('legend.now')}
      </span>
      {hasPlan && (
        <span className="inline-flex items-center gap-1">
          <span className="h-3 w-0.5 bg-text" />
          {t('legend.after')}
        </span>
      )}
    </span>
  );
}

function HostLoad({ host, balance }: { host: BalanceHost; balance: Balance }) {
  const t = useTranslations('balance');
  return (
    <li className="min-w-0">
      <p className="flex items-baseline justify-between gap-2">
        <TextLink href={`/hosts/${host.id}`} className="truncate font-medium">
          {host.name}
        </TextLink>
        <span className="text-muted text-xs">{t('guests', { guests: host.guests })}</span>
      </p>
      {host.load && host.state === 'up' && !host.inMaintenance ? (
        resources.map((resource) => <LoadRow key={resource} host={host} resource={resource} balance={balance} />)
      ) : (
        <p className="text-muted text-xs">{host.inMaintenance ? t('inMaintenance') : t(`hostState.${host.state}`)}</p>
      )}
    </li>
  );
}

const percent = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;

function LoadRow({ host, resource, balance }: { host: BalanceHost; resource: (typeof resources)[number]; balance: Balance }) {
  const t = useTranslations('balance');
  const format = useFormat();
  const now = host.load?.[resource] ?? 0;
  const after = host.after?.[resource] ?? null;
  const band = bandOf(balance, resource);
  const isOutside = band !== null && (now < band.from || now > band.to);
  const figures = { now: format.percent(now, 0), after: format.percent(after ?? now, 0) };
  return (
    <div className="mt-1 flex items-center gap-2 text-xs">
      <span className="w-18 shrink-0 text-muted">{t(`resource.${resource}`)}</span>
      <div
        role="img"
        aria-label={t(after === null ? 'load' : 'loadAfter', { host: host.name, resource: t(`resource.${resource}`), ...figures })}
        className="relative h-2.5 min-w-8 flex-1 overflow-hidden rounded-sm bg-off-soft"
      >
        {band && (
          <div
            className="absolute inset-y-0 bg-ok-soft ring-1 ring-ok/50 ring-inset"
            style={{ left: percent(band.from), width: percent(Math.min(1, band.to) - Math.max(0, band.from)) }}
          />
        )}
        <div
          className={cn('absolute inset-y-[3px] left-0 rounded-r-sm transition-[width] duration-500', isOutside ? 'bg-warning' : 'bg-busy')}
          style={{ width: percent(now) }}
        />
        {after !== null && (
          <div className="absolute inset-y-0 w-0.5 bg-text transition-[left] duration-500" style={{ left: percent(after) }} />
        )}
      </div>
      <span className="w-20 shrink-0 text-right tabular-nums">{after === null ? figures.now : `${figures.now} → ${figures.after}`}</span>
    </div>
  );
}

/** Around the share that all hosts would have, as far as the threshold of the level. */
function bandOf({ imbalance, levels, policy }: Balance, resource: 'cpu' | 'memory'): { from: number; to: number } | null {
  const threshold = levels.find(({ level }) => level === policy.level)?.threshold ?? null;
  if (threshold === null || policy.goal === 'pack') return null;
  return { from: imbalance.means[resource] - threshold, to: imbalance.means[resource] + threshold };
}
