'use client';
import { useTranslations } from 'use-intl';
import type { Capacity } from '@/lib/api/schemas/capacity';
import { Sparkline } from '../charts/sparkline';
import { Card } from '../ui/card';
import { StateBadge } from '../ui/state-badge';
import type { Tone } from '../ui/tone';
import { useFormat } from '../ui/use-format';

type Resource = Capacity['resources'][number];

/** Farther away than this nothing sensible can be said from a month of peaks. */
const farDays = 365;

/** How many days a resource lasts, in which band, and the daily peaks from which that is told. */
export function DaysLeftCard({ resource }: { resource: Resource }) {
  const t = useTranslations('capacity');
  const format = useFormat();
  const amount = (value: number, digits?: number) => (resource.resource === 'cpu' ? format.percent(value, digits) : format.bytes(value));
  // Growth is small: whole percents would say 0 for years of it.
  const growth = (value: number) => amount(value, 2);
  const name = t(`resource.${resource.resource}`);
  const last = resource.peaks.at(-1)?.value ?? 0;
  const { forecast } = resource;
  return (
    <Card title={name}>
      <div className="flex flex-col gap-1.5">
        <StateBadge tone={toneOf(forecast)} className="font-medium text-base">
          {verdictOf(t, forecast)}
        </StateBadge>
        <p className="text-muted text-xs md:min-h-10">
          {forecast ? `${bandOf(t, forecast)}; ${t('perDay', { amount: signed(forecast.perDay, growth) })}` : t('tooYoungHint')}
        </p>
        <Sparkline
          values={resource.peaks.map(({ value }) => value)}
          most={resource.limit}
          label={t('peaks', { resource: name, count: resource.peaks.length })}
          className="h-10"
        />
        <p className="text-muted text-xs">{t('peakOfLimit', { peak: amount(last), limit: amount(resource.limit) })}</p>
      </div>
    </Card>
  );
}

type Words = ReturnType<typeof useTranslations<'capacity'>>;

function verdictOf(t: Words, forecast: Resource['forecast']): string {
  if (!forecast) return t('tooYoung');
  if (forecast.days === null) return t('doesNotGrow');
  return forecast.days > farDays ? t('lastsLong') : t('lasts', { days: Math.floor(forecast.days) });
}

function bandOf(t: Words, { band: [soonest, latest] }: NonNullable<Resource['forecast']>): string {
  if (soonest === null) return t('bandNever');
  if (latest === null || latest > farDays) return t('bandOpen', { soonest: soonest > farDays ? `> ${farDays}` : Math.floor(soonest) });
  return t('band', { soonest: Math.floor(soonest), latest: Math.floor(latest) });
}

function toneOf(forecast: Resource['forecast']): Tone {
  if (!forecast) return 'unknown';
  if (forecast.days === null || forecast.days > 90) return 'ok';
  return forecast.days > 14 ? 'warning' : 'error';
}

const signed = (value: number, amount: (value: number) => string): string =>
  value === 0 ? amount(0) : `${value > 0 ? '+' : '−'}${amount(Math.abs(value))}`;
