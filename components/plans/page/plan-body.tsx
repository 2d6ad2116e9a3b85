'use client';
import { cn } from '@/components/ui/cn';
import type { Plan } from '@/lib/api/schemas/plans';
import { HostForecastsCard } from '../hosts/host-forecasts-card';
import { MeasuredCard } from '../measured/measured-card';
import { NotDoneCard } from '../not-done/not-done-card';
import { StepsCard } from '../steps/steps-card';
import { ChecksCard } from './checks-card';
import { ChildrenCard } from './children-card';
import { FiguresCard } from './figures-card';
import { PlanNotes } from './plan-notes';
import { StoryCard } from './story-card';

/** Everything of a plan below its name. What cannot be done comes first: a person may have to choose. */
export function PlanBody({ plan }: { plan: Plan }) {
  // How a failure was met is what one comes to a failover's page for.
  const isFailover = plan.kind === 'failover';
  const isMeasured = plan.measurements.length > 0 || plan.measureAt !== null;
  return (
    <div className="flex flex-col gap-3">
      <PlanNotes plan={plan} />
      {isFailover && <StoryCard plan={plan} />}
      <NotDoneCard plan={plan} />
      <ChildrenCard plan={plan} />
      <div className={cn('grid items-start gap-3 md:grid-cols-2', !isFailover && 'xl:grid-cols-3')}>
        <FiguresCard plan={plan} />
        <ChecksCard plan={plan} />
        {!isFailover && <StoryCard plan={plan} />}
      </div>
      <StepsCard plan={plan} />
      <div className={cn('grid items-start gap-3', isMeasured && 'xl:grid-cols-2')}>
        <MeasuredCard plan={plan} />
        <HostForecastsCard plan={plan} />
      </div>
    </div>
  );
}
