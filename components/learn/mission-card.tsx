'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { missionQuery } from '@/lib/api/queries/learn';
import type { Mission } from '@/lib/domain/learn/missions';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { StateBadge } from '../ui/state-badge';
import type { MissionRecord } from './mission-log';
import { MissionSteps } from './mission-steps';

/** One mission: its notion, its steps with what is done, and the button that begins it. */
export function MissionCard({
  mission,
  number,
  record,
  onStart,
  onDone,
}: {
  mission: Mission;
  number: number;
  record: MissionRecord | null;
  /** Null until the pool has told its time. */
  onStart: (() => void) | null;
  onDone: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('learn');
  const isWhole = mission.steps.every(({ code }) => record?.done.includes(code));
  const doneCount = mission.steps.filter(({ code }) => record?.done.includes(code)).length;
  const { data } = useQuery({
    ...missionQuery(mission.id, record?.start ?? { since: '1970-01-01T00:00:00.000Z', revision: 0 }),
    enabled: record !== null && !isWhole,
  });
  const found = data?.steps.filter(({ done }) => done).map(({ code }) => code);
  // The server's answer is outside of React: what it saw done is written down, as a later answer may not see it any more.
  useEffect(() => {
    if (found && found.length > 0) onDone(found);
  });
  return (
    <li>
      <Card
        title={`${number}. ${t(`missions.${mission.id}.title`)}`}
        actions={
          <>
            {record && (
              <StateBadge tone={isWhole ? 'ok' : 'info'}>
                {isWhole ? t('done') : t('underWay', { done: doneCount, total: mission.steps.length })}
              </StateBadge>
            )}
            <Button
              size="sm"
              variant={record ? 'default' : 'primary'}
              disabledReason={onStart ? null : t('notStarted')}
              onClick={() => onStart?.()}
              aria-label={`${t(record ? 'again' : 'start')}: ${t(`missions.${mission.id}.title`)}`}
            >
              {t(record ? 'again' : 'start')}
            </Button>
          </>
        }
      >
        <p className="mb-2 text-muted">{t(`missions.${mission.id}.notion`)}</p>
        <MissionSteps mission={mission} done={record?.done ?? []} isUnderWay={record !== null} />
      </Card>
    </li>
  );
}
