'use client';
import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useLoadScenario } from '@/lib/api/queries/lab';
import { poolQuery } from '@/lib/api/queries/pool';
import { missions } from '@/lib/domain/learn/missions';
import { ReplaceFleetDialog } from '../lab/replace-fleet-dialog';
import { useComplain } from '../lab/use-complain';
import { Button } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { useStoredState } from '../ui/use-stored-state';
import { MissionCard } from './mission-card';
import { emptyLog, type MissionLog, withDone, withStart } from './mission-log';

/** The lecture as missions on the live interface. */
export function LearnPage() {
  const t = useTranslations('learn');
  const [log, setLog] = useStoredState<MissionLog>('learn', emptyLog);
  const { data: pool } = useQuery(poolQuery());
  const done = missions.filter(({ id, steps }) => steps.every(({ code }) => log[id]?.done.includes(code))).length;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('intro')}
        state={<span className="text-muted">{t('progress', { done, total: missions.length })}</span>}
        actions={<Reset onReset={() => setLog(null)} />}
      />
      <ol className="grid items-start gap-3 px-4 pb-6 lg:grid-cols-2">
        {missions.map((mission, index) => (
          <MissionCard
            key={mission.id}
            mission={mission}
            number={index + 1}
            record={log[mission.id] ?? null}
            onStart={pool ? () => setLog(withStart(log, mission.id, { since: pool.at, revision: pool.revision })) : null}
            onDone={(codes) => setLog(withDone(log, mission.id, codes))}
          />
        ))}
      </ol>
    </>
  );
}

/** A fresh classroom, and every mission from the beginning. */
function Reset({ onReset }: { onReset: () => void }) {
  const t = useTranslations('learn');
  const [isAsking, setAsking] = useState(false);
  const load = useLoadScenario();
  const complain = useComplain();
  const reset = () =>
    load.mutate(
      { scenario: 'classroom' },
      {
        onError: complain,
        onSuccess: () => {
          setAsking(false);
          onReset();
          toast.success(t('resetDone'));
        },
      },
    );
  return (
    <>
      <Button icon={<RotateCcw />} onClick={() => setAsking(true)}>
        {t('reset')}
      </Button>
      <ReplaceFleetDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('resetTitle')}
        confirmLabel={t('resetConfirm')}
        loading={load.isPending}
        onConfirm={reset}
      />
    </>
  );
}
