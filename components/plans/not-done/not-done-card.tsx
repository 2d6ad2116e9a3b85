'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ToneIcon } from '@/components/ui/tone';
import type { Plan } from '@/lib/api/schemas/plans';
import { usePlanReason } from '../words/use-plan-reason';
import { ChoiceSelect, canChoose } from './choice-select';
import { type Undone, undoneOf } from './undone';

const shownAtFirst = 8;

/** What the plan will not do and why, and the choice that a person has for each. */
export function NotDoneCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.notDone');
  const [showsAll, setShowsAll] = useState(false);
  const undone = undoneOf(plan);
  if (undone.length === 0) return null;
  const shown = showsAll ? undone : undone.slice(0, shownAtFirst);
  return (
    <Card title={titleOf(t, plan, undone)} bodyClassName="p-0">
      <ul>
        {shown.map((item) => (
          <UndoneRow key={`${item.object.kind} ${item.object.id}`} item={item} plan={plan} />
        ))}
      </ul>
      {shown.length < undone.length && (
        <div className="border-t p-2">
          <Button size="sm" variant="ghost" onClick={() => setShowsAll(true)}>
            {t('showAll', { count: undone.length - shown.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

type Words = ReturnType<typeof useTranslations<'plans.notDone'>>;

function titleOf(t: Words, { kind }: Plan, undone: readonly Undone[]): string {
  const guests = undone.filter(({ object, choice }) => object.kind === 'guest' && choice === null).length;
  if (kind === 'evacuation' && guests > 0) return t('cannotMove', { count: guests });
  if ((kind === 'failover' || kind === 'failover-simulation') && guests > 0) return t('notRestarted', { count: guests });
  if (undone.every(({ choice }) => choice !== null)) return t('decided', { count: undone.length });
  return t('title', { count: undone.length });
}

function UndoneRow({ item: { object, why, choices, choice }, plan }: { item: Undone; plan: Plan }) {
  const { reason } = usePlanReason();
  const tone = choice !== null ? 'ok' : choices.length > 0 ? 'warning' : 'info';
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-3 py-2 last:border-b-0">
      <span className="flex min-w-0 flex-1 basis-72 items-start gap-2">
        <ToneIcon tone={tone} className="mt-0.5" />
        <span className="min-w-0">
          <ObjectLink {...object} className="font-medium" />
          <span className="block text-muted">{reason(why)}</span>
        </span>
      </span>
      {choices.length > 0 && canChoose(plan) && <ChoiceSelect plan={plan} object={object} choices={choices} choice={choice} />}
    </li>
  );
}
