'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { useComplain } from '@/components/lab/use-complain';
import { usePoolNow } from '@/components/live/pool-clock';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RelativeTime } from '@/components/ui/relative-time';
import { Select } from '@/components/ui/select';
import { StateBadge } from '@/components/ui/state-badge';
import { useChangeHaPolicy } from '@/lib/api/queries/ha';
import type { ClusterAvailability } from '@/lib/api/schemas/ha';

/** Times for which HA can be disarmed, in minutes: a change of cables, a night. It always comes back by itself. */
const times = [15, 60, 240, 720] as const;

/** Whether HA acts now; it can be disarmed for a while, and switched off. */
export function ArmCard({ cluster }: { cluster: ClusterAvailability }) {
  const t = useTranslations('ha.arm');
  const [minutes, setMinutes] = useState<number>(times[0]);
  const change = useChangeHaPolicy(cluster.id);
  const complain = useComplain();
  const nowMs = usePoolNow();
  const { enabled, disarmedUntil } = cluster.policy;
  const put = (body: Parameters<typeof change.mutate>[0]) => change.mutate(body, { onError: complain });
  const disarm = () => put({ disarmedUntil: new Date(nowMs + minutes * 60_000).toISOString() });
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-x-2">
          <StateBadge tone={cluster.armed ? 'ok' : enabled ? 'paused' : 'error'}>
            {t(cluster.armed ? 'armed' : enabled ? 'disarmed' : 'off')}
          </StateBadge>
          {enabled && !cluster.armed && disarmedUntil && (
            <span className="text-muted">
              {t('armsAgain')} <RelativeTime at={disarmedUntil} />
            </span>
          )}
        </p>
        <p className="text-muted text-xs">{t('text')}</p>
        <div className="flex flex-wrap items-end gap-2">
          {cluster.armed && (
            <>
              <LabelledField label={t('for')}>
                {(parts) => (
                  <Select
                    {...parts}
                    value={String(minutes)}
                    options={times.map((each) => ({ value: String(each), label: t('minutes', { minutes: each }) }))}
                    onChange={(event) => setMinutes(Number(event.target.value))}
                  />
                )}
              </LabelledField>
              <Button writes loading={change.isPending} onClick={disarm}>
                {t('disarm')}
              </Button>
            </>
          )}
          {enabled && !cluster.armed && (
            <Button variant="primary" loading={change.isPending} onClick={() => put({ disarmedUntil: null })}>
              {t('armNow')}
            </Button>
          )}
          <Button writes loading={change.isPending} onClick={() => put({ enabled: !enabled, disarmedUntil: null })}>
            {t(enabled ? 'switchOff' : 'switchOn')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
