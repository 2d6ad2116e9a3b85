'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { missionQuery } from '@/lib/api/queries/learn';
import { poolQuery } from '@/lib/api/queries/pool';
import type { MissionProgress } from '@/lib/api/schemas/learn';
import type { Mission } from '@/lib/domain/learn/missions';
import { useComplain } from '../lab/use-complain';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { StateBadge } from '../ui/state-badge';
import { wordsOfMission } from './glossary';
import { GlossaryWord } from './glossary-word';
import type { MissionRecord } from './mission-log';
import { MissionSteps } from './mission-steps';

const never = { since: '1970-01-01T00:00:00.000Z', revision: 0 };

/** One mission: its notion and the words of it, its steps with what is done, and the button that begins it. */
export function MissionCard({
  mission,
  number,
  record,
  onStart,
  onSteps,
}: {
  mission: Mission;
  number: number;
  record: MissionRecord | null;
  onStart: (start: MissionRecord['start']) => void;
  onSteps: (steps: MissionProgress['steps']) => void;
}) {
  const t = useTranslations('learn');
  const doneCount = mission.steps.filter(({ code }) => record?.done[code] !== undefined).length;
  const isWhole = doneCount === mission.steps.length;
  const { data } = useQuery({ ...missionQuery(mission.id, record?.start ?? never), enabled: record !== null && !isWhole });
  // The server's answer is outside of React: what it saw done is written down, as a later answer may not see it any more.
  useEffect(() => {
    if (data) onSteps(data.steps);
  });
  const title = t(`missions.${mission.id}.title`);
  return (
    <li>
      <Card
        // A phone has no room for the longest in one line.
        title={<span className="whitespace-normal">{`${number}. ${title}`}</span>}
        actions={
          <>
            {record && (
              <StateBadge tone={isWhole ? 'ok' : 'info'}>
                {isWhole ? t('done') : t('underWay', { done: doneCount, total: mission.steps.length })}
              </StateBadge>
            )}
            <StartButton label={t(record ? 'again' : 'start')} title={title} isFirst={record === null} onStart={onStart} />
          </>
        }
      >
        <p className="text-muted">{t(`missions.${mission.id}.notion`)}</p>
        <p className="mb-2 flex flex-wrap items-center gap-x-3 text-xs">
          <span className="text-muted">{t('words')}</span>
          {wordsOfMission[mission.id].map((word) => (
            <GlossaryWord key={word} word={word} />
          ))}
        </p>
        <MissionSteps mission={mission} record={record} />
      </Card>
    </li>
  );
}

function StartButton({
  label,
  title,
  isFirst,
  onStart,
}: {
  label: string;
  title: string;
  isFirst: boolean;
  onStart: (start: MissionRecord['start']) => void;
}) {
  const client = useQueryClient();
  const complain = useComplain();
  const start = useMutation({
    // Asked anew: with an answer of a while ago, what was done before would count.
    mutationFn: () => client.fetchQuery({ ...poolQuery(), staleTime: 0 }),
    onSuccess: ({ at, revision }) => onStart({ since: at, revision }),
    onError: complain,
  });
  return (
    <Button
      size="sm"
      writes
      variant={isFirst ? 'primary' : 'default'}
      loading={start.isPending}
      onClick={() => start.mutate()}
      aria-label={`${label}: ${title}`}
    >
      {label}
    </Button>
  );
}
