'use client';
import { useTranslations } from 'use-intl';
import { PlanButtons } from '@/components/plans/actions/plan-buttons';
import { PlanStateBadge } from '@/components/plans/words/plan-state-badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { MeterBar } from '@/components/ui/meter-bar';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import type { Plan } from '@/lib/api/schemas/plans';
import { useMaintenance } from '../actions/use-maintenance';
import { useHost } from '../page/host-context';
import { BringBackSwitch } from './bring-back-switch';
import { phaseOf } from './maintenance-phase';
import { usePlanMaintenance } from './use-plan-maintenance';

/** Where the host stands, and what to do next. */
export function MaintenanceFrame({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.maintenance');
  return (
    <Card
      title={
        <span className="flex items-center gap-3">
          <span className="truncate">{t('title')}</span>
          <PlanStateBadge plan={plan} pill />
        </span>
      }
      actions={
        <TextLink href={`/plans/${plan.id}`} className="text-xs">
          {t('open')}
        </TextLink>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
          <PhaseWords plan={plan} />
          <BringBackSwitch plan={plan} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <NextDeeds plan={plan} />
        </div>
      </div>
    </Card>
  );
}

function PhaseWords({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.maintenance');
  const format = useFormat();
  const host = useHost();
  const phase = phaseOf(host, plan);
  const chosen = plan.steps.filter(({ skipped }) => !skipped);
  const done = chosen.filter(({ state }) => state === 'done').length;
  const time = plan.startAt === null ? '' : format.dateTime(plan.startAt);
  return (
    <>
      <p role="status">{t(phase, { host: host.name, done, total: chosen.length, time })}</p>
      {phase === 'running' && chosen.length > 0 && (
        <MeterBar share={done / chosen.length} tone="busy" label={t('progress', { host: host.name })} className="h-2" />
      )}
    </>
  );
}

/** The plan's own deeds; for a host in maintenance also the way back into service. */
function NextDeeds({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.maintenance');
  const host = useHost();
  const maintenance = useMaintenance();
  const planned = usePlanMaintenance();
  const phase = phaseOf(host, plan);
  return (
    <>
      {phase === 'over' && (
        <Button loading={planned.isPending} onClick={() => planned.make(host.id)}>
          {t('again')}
        </Button>
      )}
      <PlanButtons plan={plan} applyLabel={t('start')} />
      {phase === 'inMaintenance' && (
        <Button variant="primary" loading={maintenance.isPending} onClick={() => maintenance.run(host, 'exit-maintenance')}>
          {t('leave')}
        </Button>
      )}
    </>
  );
}
