'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { PropertiesTable, Property } from '@/components/ui/properties-table';
import { Elapsed } from '@/components/ui/relative-time';
import { useFormat } from '@/components/ui/use-format';
import type { Plan } from '@/lib/api/schemas/plans';

/** What a plan comes to: how much, how long, and what it changes in all. */
export function FiguresCard({ plan }: { plan: Plan }) {
  const t = useTranslations('plans.figure');
  const rows = [...useEffortRows(plan), ...useEffectRows(plan)];
  return (
    <Card title={t('title')} bodyClassName="py-1.5">
      <PropertiesTable>
        {rows.map(([name, value]) => (
          <Property key={name} name={name}>
            <span className="tabular-nums">{value}</span>
          </Property>
        ))}
      </PropertiesTable>
    </Card>
  );
}

type Rows = (readonly [label: string, value: ReactNode])[];

function useEffortRows(plan: Plan): Rows {
  const t = useTranslations('plans');
  const format = useFormat();
  const chosen = plan.steps.filter(({ skipped }) => !skipped);
  const done = chosen.filter(({ state }) => state === 'done').length;
  const bytes = chosen.reduce((sum, step) => sum + step.bytesToCopy, 0);
  return [
    [
      t('figure.steps'),
      plan.startedAt === null
        ? t('steps.count', { chosen: chosen.length, total: plan.steps.length })
        : t('steps.done', { done, total: chosen.length }),
    ],
    ...(bytes > 0 ? [[t('figure.copy'), format.bytes(bytes)] as const] : []),
    plan.startedAt === null
      ? [t('figure.takes'), format.duration(plan.seconds * 1000)]
      : [t('figure.ran'), <Elapsed key="ran" from={plan.startedAt} to={plan.endedAt} />],
    [t('figure.parallel'), t('figure.parallelValue', plan.parallel)],
  ];
}

function useEffectRows({ imbalance, hosts, options }: Plan): Rows {
  const t = useTranslations('plans.figure');
  const format = useFormat();
  const change = ([was, willBe]: readonly [number, number]) =>
    t('change', { before: format.percent(was, 1), after: format.percent(willBe, 1) });
  const watts = (when: 'before' | 'after') => Math.round(hosts.reduce((sum, host) => sum + host[when].watts, 0));
  const [before, after] = [watts('before'), watts('after')];
  const rows: Rows = [];
  if (imbalance) rows.push([t('imbalanceCpu'), change(imbalance.cpu)], [t('imbalanceMemory'), change(imbalance.memory)]);
  if (before !== after) rows.push([t('watts'), t('wattsValue', { before: format.number(before), after: format.number(after) })]);
  if (typeof options.level === 'number') rows.push([t('level'), options.level]);
  return rows;
}
