'use client';
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
  const isFailover = plan.kind === 'failover';
  return (
    <div className="flex flex-col gap-3">
      <PlanNotes plan={plan} />
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-w-0 flex-col gap-3">
          {isFailover && <StoryCard plan={plan} />}
          <NotDoneCard plan={plan} />
          <ChildrenCard plan={plan} />
          <StepsCard plan={plan} />
          <MeasuredCard plan={plan} />
          <HostForecastsCard plan={plan} />
        </div>
        <div className="flex min-w-0 flex-col gap-3 md:max-xl:grid md:max-xl:grid-cols-2 md:max-xl:items-start">
          <FiguresCard plan={plan} />
          <ChecksCard plan={plan} />
          {!isFailover && <StoryCard plan={plan} />}
        </div>
      </div>
    </div>
  );
}
