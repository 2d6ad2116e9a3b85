'use client';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { MeterBar } from '@/components/ui/meter-bar';
import { StateBadge } from '@/components/ui/state-badge';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import type { PlanStep } from '@/lib/api/schemas/plans';
import { stepTones } from '../words/plan-tones';
import { usePlanReason } from '../words/use-plan-reason';

/** From which host to which; only the host for what stays on it. */
export function StepRoute({ step }: { step: PlanStep }) {
  const from = step.fromHostId !== null && step.fromHostId !== step.toHostId && (
    <ObjectLink kind="host" id={step.fromHostId} name={step.fromHostName ?? step.fromHostId} className="truncate" />
  );
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {from}
      {step.toHostId !== null && (
        <>
          {from && <ArrowRight aria-hidden className="size-3.5 shrink-0 text-muted" />}
          <ObjectLink kind="host" id={step.toHostId} name={step.toHostName ?? step.toHostId} className="truncate" />
        </>
      )}
    </span>
  );
}

/** The method, and for how long the guest does not answer when that can be noticed. */
export function StepMethodWords({ step }: { step: PlanStep }) {
  const t = useTranslations('plans');
  const format = useFormat();
  const method = t(`method.${step.method}`);
  const words = step.downtimeSeconds >= 1 ? t('steps.off', { method, duration: format.duration(step.downtimeSeconds * 1000) }) : method;
  return (
    <span className="truncate" title={words}>
      {words}
    </span>
  );
}

/** How far a step is: a bar while it is under way, and in words what went wrong. */
export function StepStateCell({ step }: { step: PlanStep }) {
  const t = useTranslations('plans');
  const { reason } = usePlanReason();
  const state = t(`stepState.${step.state}`);
  if (step.state === 'running')
    return (
      <span className="flex w-full min-w-0 items-center gap-2">
        <StateBadge tone="busy">{step.taskId === null ? state : <TextLink href={`/tasks/${step.taskId}`}>{state}</TextLink>}</StateBadge>
        {step.progress !== null && (
          <MeterBar share={step.progress} tone="busy" label={t('steps.progress', { name: step.object.name })} className="flex-1" />
        )}
      </span>
    );
  const words = step.problem ? `${state}: ${reason(step.problem)}` : state;
  return (
    <span className="flex min-w-0" title={words}>
      <StateBadge tone={stepTones[step.state]}>{words}</StateBadge>
    </span>
  );
}
