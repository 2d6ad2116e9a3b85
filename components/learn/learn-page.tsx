'use client';
import { Server } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { missions } from '@/lib/domain/learn/missions';
import { useHasLab } from '../lab/use-has-lab';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { useStoredState } from '../ui/use-stored-state';
import { GlossaryCard } from './glossary-card';
import { MissionCard } from './mission-card';
import { emptyLog, type MissionLog, withDone, withStart } from './mission-log';
import { ResetButton } from './reset-button';

/** The lecture as missions on the live interface, and its words. */
export function LearnPage() {
  const t = useTranslations('learn');
  const [log, setLog] = useStoredState<MissionLog>('learn', emptyLog);
  const hasLab = useHasLab();
  const doneCount = missions.filter(({ id, steps }) => steps.every(({ code }) => log[id]?.done[code] !== undefined)).length;
  const keep = (next: MissionLog) => next !== log && setLog(next);
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(hasLab && {
          meta: t('intro'),
          state: <span className="text-muted">{t('progress', { done: doneCount, total: missions.length })}</span>,
          actions: <ResetButton onReset={() => setLog(null)} />,
        })}
      />
      <div className="flex flex-col gap-3 px-4 pb-6">
        {hasLab ? (
          <ol className="grid items-start gap-3 lg:grid-cols-2">
            {missions.map((mission, index) => (
              <MissionCard
                key={mission.id}
                mission={mission}
                number={index + 1}
                record={log[mission.id] ?? null}
                onStart={(start) => keep(withStart(log, mission.id, start))}
                onSteps={(steps) => keep(withDone(log, mission.id, steps))}
              />
            ))}
          </ol>
        ) : (
          <EmptyState icon={<Server />} title={t('realHosts')} />
        )}
        <GlossaryCard />
      </div>
    </>
  );
}
